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
const PART = /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục) (?:thứ )?([IVX]{1,5}|\d{1,2}|[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|NHẤT|HAI|BA|TƯ) ?[.:)-]? ?/u;
const CAPITAL = /^([A-HĐ]) ?[.)/-] ?(?=\p{Lu}\p{Lu})/u;
const ARTICLE = /^(?:Điều|ĐIỀU) (\d{1,3}) ?[.:]? ?/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,4})(?: ?[.):/-] ?| )(?=["“(]?\p{Lu})/u;
const NUMBER = /^(\d{1,2}) ?[.)/:](?!\d) ?(?=["“(]?\p{L})/u;
const NUMBER_DASH = /^(\d{1,2}) ?- ?(?=\p{Lu}\p{Ll})/u;
const BRACKETED = /^\((\d{1,2}|[a-zđ])\) ?(?=\S)/u;
const LETTERED = /^([a-zđ]\.?\d{1,2}) ?[.)/] ?(?=\p{L})/u;
const LETTER = /^([a-zđ])(?: ?\)| ?\.(?= )| ?\/(?= )) ?(?=["“(]?\p{L})/u;
const ORDINAL = /^(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là ?[,:]? /u;
const RANKED = /^Thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười) ?[,:] ?/u;
const BULLET = /^(?:[-–—+•▪■●○◦·➢✓]|o(?= )) ?(?=["“(]?[\p{L}\d])/u;

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The label that a line begins with, or null. */
export function labelOf(text: string): Label | null {
  const head = text.slice(0, 48).replace(/[–—]/gu, '-');
  const take = (match: RegExpExecArray | null, style: string, rank: number, name?: string): Label | null =>
    match === null ? null : { style, rank, name: name ?? match[1] ?? '', length: match[0].length };
  if (/^[-–—+•▪■●○◦·➢✓o]/u.test(head)) {
    const bullet = BULLET.exec(head);
    return bullet === null ? null : { style: head.charAt(0), rank: 9, name: '', length: bullet[0].length };
  }
  const decimal = DECIMAL.exec(head);
  if (decimal) return take(decimal, `d${(decimal[1] ?? '').split('.').length}`, 3 + (decimal[1] ?? '').split('.').length / 10);
  const bracketed = BRACKETED.exec(head);
  const ordinal = ORDINAL.exec(head) ?? RANKED.exec(head);
  return (
    take(NUMBER.exec(head) ?? NUMBER_DASH.exec(head), 'd1', 3.1) ??
    take(LETTERED.exec(head), 'letter2', 8.5) ??
    take(LETTER.exec(head), 'letter', 8) ??
    take(bracketed, 'bracket', 8) ??
    take(ordinal, 'ordinal', 8, title(ordinal?.[1] ?? '')) ??
    take(ROMAN.exec(head), 'roman', 1) ??
    take(PART.exec(head), 'part', 0.5) ??
    take(CAPITAL.exec(head), 'capital', 0) ??
    take(ARTICLE.exec(head), 'article', 2)
  );
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
