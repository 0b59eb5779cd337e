import type { DirectiveSummary } from '../../api/types.js';
import { dateWord } from '../../words/dates.js';
import type { SignName, Tone } from '../../words/status.js';

/** State of a directive: word, sign, tone. */
export const directiveStates: Readonly<
  Record<DirectiveSummary['state'], { readonly word: string; readonly sign: SignName; readonly tone: Tone }>
> = {
  registered: { word: 'Đang rà soát', sign: 'half', tone: 'awaiting' },
  issued: { word: 'Đã giao', sign: 'tick', tone: 'good' },
  revoked: { word: 'Đã thu hồi', sign: 'dash', tone: 'plain' },
};

/** What a directive is about, as a title; without a summary its reference. */
export function titleOf(directive: Pick<DirectiveSummary, 'summary' | 'ref'>): string {
  const words = directive.summary ?? '';
  return words === '' ? directive.ref : words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** Who issued it; a name printed in capitals is written as the register writes that unit. */
export function issuerWord({ issuer, assigner }: Pick<DirectiveSummary, 'issuer' | 'assigner'>): string {
  const folded = (text: string) => text.normalize('NFC').toLocaleUpperCase('vi').replace(/\s+/gu, ' ').trim();
  return issuer === null || folded(issuer) === folded(assigner.name) ? assigner.name : issuer;
}

/** "345/UBND-HC", "số còn trống" */
export const numberWord = (directive: Pick<DirectiveSummary, 'number'>): string => directive.number ?? 'số còn trống';

/** "4 / 14 đã rà soát", "21 nhiệm vụ: 12 xong, 2 quá hạn" */
export function progressWord({ state, counts }: DirectiveSummary): string {
  if (state === 'registered') return `${counts.confirmed} / ${counts.obligations} đã rà soát`;
  const parts = [`${counts.done} xong`, counts.overdue > 0 ? `${counts.overdue} quá hạn` : ''].filter(
    (part) => part !== '',
  );
  return `${counts.tasks} nhiệm vụ: ${parts.join(', ')}`;
}

/** "ban hành 09/04/2024", "ngày ký còn trống" */
export const signedWord = (directive: Pick<DirectiveSummary, 'signedOn'>): string =>
  directive.signedOn === null ? 'ngày ký còn trống' : `ký ${dateWord(directive.signedOn)}`;
