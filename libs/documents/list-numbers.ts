/** How one level of an automatic list looks. */
export interface ListLevel {
  /** What of a number is written; `bullet`: the pattern stands as it is; `none`: nothing of the number. */
  readonly format:
    'decimal' | 'decimalZero' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'bullet' | 'none';
  /** "%1.%2." with the number of the level in the place of its %. */
  readonly pattern: string;
  readonly start: number;
}

/** The levels of a list from the outermost; a gap where a level is not described. */
export type ListLevels = readonly (ListLevel | undefined)[];

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LETTERS = 26;
const MOST = 5_000;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** a … z, aa, bb: as word processors go on after z. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % LETTERS)).repeat(Math.min(9, Math.ceil(value / LETTERS)));

function written(value: number, format: ListLevel['format']): string {
  if (format === 'bullet' || format === 'none') return '';
  if (value < 1 || value > MOST) return String(value);
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperRoman') return roman(value);
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

/** Signs of symbol fonts have no letter of their own, and Courier's "o" is a ring. */
const bullet = (sign: string): string => (sign === 'o' || /^[\uE000-\uF8FF§ØüvàÞ]$/u.test(sign) ? '•' : sign);

/** Counts the items of one list, level by level, and writes their labels. */
export class ListCounter {
  private readonly counts: (number | undefined)[] = [];

  /** The label of the next item at `level` (0 is the outermost); '' where the list shows none. `from`: this item's own number. */
  next(levels: ListLevels, level: number, from?: number): string {
    const shape = levels[level];
    if (shape === undefined) return '';
    this.counts[level] = from ?? (this.counts[level] === undefined ? shape.start : (this.counts[level] ?? 0) + 1);
    this.counts.length = level + 1;
    for (let outer = 0; outer < level; outer++) this.counts[outer] ??= levels[outer]?.start ?? 1;
    if (shape.format === 'bullet') return bullet(shape.pattern.trim());
    return shape.pattern
      .replace(/%(\d)/gu, (_, digit: string) => {
        const one = Number(digit) - 1;
        return written(this.counts[one] ?? 1, levels[one]?.format ?? 'decimal');
      })
      .trim();
  }
}
