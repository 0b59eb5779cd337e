/** An exact number: reduced, the denominator positive. Points and ratios are never binary floats (architecture.md §8). */
export interface ExactFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export type RoundingMode = 'halfUp' | 'truncate';

const FORM = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/;

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** numerator / denominator in lowest terms. Throws RangeError when the denominator is 0. */
export function reduced(numerator: bigint, denominator: bigint): ExactFraction {
  if (denominator === 0n) throw new RangeError('a fraction with denominator 0');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Reads a whole number, "1.5" or "2/3". Throws RangeError on another form. */
export function fractionOf(value: string | number): ExactFraction {
  const match = FORM.exec(String(value));
  if (match === null) throw new RangeError(`not an exact number: ${value}`);
  const [, sign = '', whole = '', decimals = '', divisor = '1'] = match;
  const numerator = BigInt(`${sign}${whole}${decimals}`);
  return reduced(numerator, BigInt(divisor) * 10n ** BigInt(decimals.length));
}

export const plus = (one: ExactFraction, other: ExactFraction): ExactFraction =>
  reduced(one.numerator * other.denominator + other.numerator * one.denominator, one.denominator * other.denominator);

export const minus = (one: ExactFraction, other: ExactFraction): ExactFraction =>
  plus(one, { numerator: -other.numerator, denominator: other.denominator });

export const times = (one: ExactFraction, other: ExactFraction): ExactFraction =>
  reduced(one.numerator * other.numerator, one.denominator * other.denominator);

export const dividedBy = (one: ExactFraction, other: ExactFraction): ExactFraction =>
  reduced(one.numerator * other.denominator, one.denominator * other.numerator);

export const sumOf = (fractions: readonly ExactFraction[]): ExactFraction => fractions.reduce(plus, fractionOf(0));

/** Negative, 0 or positive as the first is less than, equal to or greater than the second. */
export function compared(one: ExactFraction, other: ExactFraction): number {
  const { numerator } = minus(one, other);
  return numerator === 0n ? 0 : numerator < 0n ? -1 : 1;
}

/** "89/68"; a whole number keeps its denominator: "0/1". */
export const fractionTextOf = ({ numerator, denominator }: ExactFraction): string => `${numerator}/${denominator}`;

/** The number with exactly so many decimals and a point: half away from zero, or cut off. */
export function roundedTextOf(fraction: ExactFraction, digits: number, mode: RoundingMode = 'halfUp'): string {
  const negative = fraction.numerator < 0n;
  const scaled = (negative ? -fraction.numerator : fraction.numerator) * 10n ** BigInt(digits);
  let whole = scaled / fraction.denominator;
  if (mode === 'halfUp' && (scaled % fraction.denominator) * 2n >= fraction.denominator) whole += 1n;
  const text = String(whole).padStart(digits + 1, '0');
  const cut = text.length - digits;
  const sign = negative && whole !== 0n ? '-' : '';
  return `${sign}${text.slice(0, cut)}${digits === 0 ? '' : `.${text.slice(cut)}`}`;
}

/** The shortest decimal that is exact, at most so many places; rounded half up to them where it does not end. */
export function plainTextOf(fraction: ExactFraction, mostDigits = 6): string {
  const text = roundedTextOf(fraction, mostDigits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
