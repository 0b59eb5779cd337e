import type { CivilDate } from '../time/index.js';
import type { Finding, LintedCitation } from './finding.js';
import { placedOf } from './remark.js';

/** A directive of the register that has the cited number. */
export interface CitedCandidate {
  readonly id: string;
  readonly signedOn: CivilDate | null;
  /** A day of the document's month, where its own day is still blank. */
  readonly monthOn: CivilDate | null;
}

const YEAR = /(?<!\d)năm\s+(\d{4})(?!\d)/u;

/** "Công văn số 345/UBND-HC năm 2024" names a year without a day. */
const yearOf = ({ text, date }: { readonly text: string; readonly date: CivilDate | null }): string | null =>
  date?.slice(0, 4) ?? YEAR.exec(text.normalize('NFC'))?.[1] ?? null;

/**
 * Which directives a citation may mean, among those with its number: those signed on the day it names; those of its year where it names
 * only that, or where their own day is not known yet. One is the answer, several are ambiguous, none is not registered. Numbers begin
 * anew every year and in every office, so a number alone is not taken for a proof when the days differ.
 */
export function citedAmong<T extends CitedCandidate>(
  citation: { readonly text: string; readonly date: CivilDate | null },
  candidates: readonly T[],
): readonly T[] {
  const { date } = citation;
  if (date !== null) {
    const exact = candidates.filter(({ signedOn }) => signedOn === date);
    if (exact.length > 0) return exact;
    const isOfMonth = ({ signedOn, monthOn }: T): boolean =>
      signedOn === null && (monthOn === null || monthOn.slice(0, 7) === date.slice(0, 7));
    return candidates.filter(isOfMonth);
  }
  const year = yearOf(citation);
  if (year === null) return candidates;
  return candidates.filter(({ signedOn, monthOn }) => {
    const known = signedOn ?? monthOn;
    return known === null || known.slice(0, 4) === year;
  });
}

/**
 * Numbers with the year in the middle ("30/2020/NĐ-CP") are those of normative documents (Luật Ban hành văn bản quy phạm pháp luật):
 * a legal basis, never a directive of the register. Laws of the National Assembly have them too.
 */
const isNormative = (number: string): boolean => /^\s*\d+[A-Za-z]?\s*\/\s*(?:19|20)\d{2}\s*\//u.test(number);

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Cited documents that are not in the register, or that may be several; each number once, however often it is named. */
export function citationFindingsOf(citations: readonly LintedCitation[], ownNumber: string | null): readonly Finding[] {
  const own = ownNumber === null ? null : spaced(ownNumber);
  const first = new Map<string, LintedCitation>();
  for (const cited of citations) {
    const key = spaced(cited.number);
    if (!first.has(key) && key !== own && !isNormative(key)) first.set(key, cited);
  }
  return [...first.values()].flatMap((cited) => {
    const text = spaced(cited.text);
    if (cited.registered.length === 1) return [];
    if (cited.registered.length === 0) {
      const words = {
        sentence: `${text} chưa có trong sổ đăng ký.`,
        suggestion: 'Xin kiểm tra số, ngày; nếu đúng, nên đăng ký văn bản đó để nối các nhiệm vụ với nhau.',
      };
      return [placedOf('citedUnregistered', cited, words)];
    }
    const words = {
      sentence: `Trong sổ đăng ký có ${cited.registered.length} văn bản mà “${text}” có thể chỉ đến.`,
      suggestion: 'Xin ghi đủ số, ngày và cơ quan ban hành của văn bản được dẫn.',
      related: cited.registered,
    };
    return [placedOf('citedAmbiguous', cited, words)];
  });
}
