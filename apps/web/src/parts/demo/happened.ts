import type { ClockMoved } from '../../api/types.js';

const withStop = (sentence: string) => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`);

/** One line for a move of the clock: up to two facts in full, else how many; then the letters it made. */
export function happenedWord({ happened, letters }: Pick<ClockMoved, 'happened' | 'letters'>): string {
  const mail = letters === 0 ? 'không có thư nào' : `${letters} thư`;
  if (happened.length === 0) return letters === 0 ? 'không có gì.' : `${mail}.`;
  const facts =
    happened.length <= 2 ? happened.map((one) => withStop(one.sentence)).join(' ') : `${happened.length} sự kiện.`;
  return `${facts} ${mail.charAt(0).toLocaleUpperCase('vi')}${mail.slice(1)}.`;
}
