const UNITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const UNIT = Object.keys(UNITS).join('|');
/** A number below 100 in digits or words, as part of a larger expression on lower-case text. */
export const NUMBER = `(?:\\d{1,3}|(?:(?:${UNIT}) mươi(?: (?:${UNIT}))?|mười(?: (?:${UNIT}))?|${UNIT}))`;

/** The number that a piece matched by `NUMBER` says; NaN for anything else. */
export function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const parts = words.split(' ');
  const first = parts[0] ?? '';
  if (first === 'mười') return 10 + (UNITS[parts[1] ?? 'không'] ?? Number.NaN);
  const tens = UNITS[first] ?? Number.NaN;
  return parts[1] === 'mươi' ? tens * 10 + (UNITS[parts[2] ?? 'không'] ?? Number.NaN) : tens;
}

const ROMANS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};

/** A quarter as people write it: "iv", "4", "04", "bốn". */
export const QUARTER = '(?:iv|iii|ii|i|0?[1-4]|một|hai|nhất|nhì|ba|bốn|tư)';

/** 1 to 4. */
export function quarterOf(words: string): number {
  if (words === 'nhất') return 1;
  if (words === 'nhì') return 2;
  return ROMANS[words] ?? numberOf(words);
}
