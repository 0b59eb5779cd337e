/** The sign that begins an item: how it looks, what stands in the path, how many characters it takes. */
export interface Label {
  readonly style: string;
  /** Outer styles are lower; styles of one rank nest in the order in which the text brings them. */
  readonly rank: number;
  /** What it adds to the label path; empty for bullets. */
  readonly name: string;
  readonly length: number;
}

const ROMAN = /^(?:(?:phần|mục|chương) )?([IVX]{1,5}) ?(?:[.):/-] ?|\s)(?=["“]?\p{Lu}|$)/u;
const PART =
  /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục) (?:thứ )?([IVX]{1,5}|\d{1,2}|[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|NHẤT|HAI|BA|TƯ) ?[.:)-]? ?/u;
const CAPITAL = /^([A-HĐ]) ?[.)/-] ?(?=\p{Lu}\p{Lu}|\p{Lu}\p{Ll}+ \p{Ll})/u;
const ARTICLE = /^(?:Điều|ĐIỀU) (\d{1,3}) ?[.:]? ?/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,4})(?: ?[.):/-] ?| )(?=["“(]?\p{Lu})/u;
const NUMBER = /^(\d{1,2}) ?(?:[.):](?!\d) ?|\/ )(?=["“(]?\p{L})/u;
const NUMBER_DASH = /^(\d{1,2}) ?- ?(?=\p{Lu}\p{Ll})/u;
const BRACKETED = /^\((\d{1,2}|[a-zđ])\) ?(?=\S)/u;
const LETTERED = /^([a-zđ]\.?\d{1,2}) ?[.)/] ?(?=\p{L})/u;
const LETTER = /^([a-zđ])(?:(?: ?\)| ?\.(?= )) ?(?=["“(]?[\p{L}\d])|(?: ?\/(?= )| ?-(?= ?\p{Lu})) ?(?=["“(]?\p{L}))/u;
const ORDINAL = /^(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là ?[,:]? /u;
const RANKED = /^Thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười) ?[,:] ?/u;
const BULLETS = '-–—+•▪■●○◦·➢✓';
const BULLET = /^[-–—+•▪■●○◦·➢✓] ?(?=["“(]?[\p{L}\d])/u;

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const take = (match: RegExpExecArray | null, style: string, rank: number, name?: string): Label | null =>
  match === null ? null : { style, rank, name: name ?? match[1] ?? '', length: match[0].length };

function numberLabel(head: string): Label | null {
  const decimal = DECIMAL.exec(head);
  const depth = (decimal?.[1] ?? '').split('.').length;
  if (decimal !== null) return take(decimal, `d${depth}`, 3 + depth / 10);
  return take(NUMBER.exec(head) ?? NUMBER_DASH.exec(head), 'd1', 3.1);
}

function capitalLabel(head: string): Label | null {
  const ordinal = ORDINAL.exec(head) ?? RANKED.exec(head);
  return (
    take(ordinal, 'ordinal', 8, title(ordinal?.[1] ?? '')) ??
    take(ROMAN.exec(head), 'roman', 1) ??
    take(PART.exec(head), 'part', 0.5) ??
    take(CAPITAL.exec(head), 'capital', 0) ??
    take(ARTICLE.exec(head), 'article', 2)
  );
}

/** The label that a line begins with, or null. */
export function labelOf(text: string): Label | null {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return numberLabel(text.slice(0, 48).replace(/[–—]/gu, '-'));
  if (first === 0x28) return take(BRACKETED.exec(text.slice(0, 48)), 'bracket', 8);
  if (BULLETS.includes(text.charAt(0))) {
    const bullet = BULLET.exec(text.slice(0, 48));
    if (bullet !== null)
      return { style: text.charAt(0).replace(/[–—]/u, '-'), rank: 9, name: '', length: bullet[0].length };
    return null;
  }
  const head = text.slice(0, 48);
  if (first >= 0x61 && (first <= 0x7a || first === 0x111) && !/^\p{Ll}\p{L}/u.test(head)) {
    return take(LETTERED.exec(head), 'letter2', 8.5) ?? take(LETTER.exec(head), 'letter', 8);
  }
  return /^\p{Lu}/u.test(head) ? capitalLabel(head.replace(/[–—]/gu, '-')) : null;
}

/** The path of labels from the outermost: "II.7.b", "1.1", "b)" when a letter stands alone. */
export function pathOf(labels: readonly Label[]): string | null {
  const names: string[] = [];
  for (const label of labels) {
    if (label.name === '') continue;
    if (label.style.startsWith('d') && label.name.includes('.')) {
      while (names.length > 0 && /^\d/u.test(names.at(-1) ?? '')) names.pop();
    }
    names.push(label.name);
  }
  if (names.length === 0) return null;
  if (names.length === 1 && labels.some((label) => label.style === 'letter')) return `${names[0] ?? ''})`;
  return names.join('.');
}
