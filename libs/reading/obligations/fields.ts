import { namesAt } from '../clauses/name-list.js';
import { VERBS } from '../clauses/verbs.js';
import { findDeadlines, hardestOf, timeElsewhere } from '../deadline/index.js';
import type { ReadDeadline } from '../reading.js';
import type { Word } from '../text/words.js';
import type { OwnerRef } from './context.js';
import { coordinatorsOf } from './coordination.js';
import type { Draft } from './draft.js';
import { listedNames } from './listed-names.js';
import { quotedDeadline, refsOf, type DocumentFacts, type Sentences } from './sentence.js';

type FieldKind = 'lead' | 'coordinating' | 'deadline' | 'other';

/** What a plan says of a duty in fields of its own: "Cơ quan chủ trì: Sở A; phối hợp: Sở B; thời hạn hoàn thành: Quý III/2026". */
export interface Fields {
  /** First word of the first field. */
  readonly at: number;
  readonly leads: readonly OwnerRef[];
  readonly coordinators: readonly OwnerRef[];
  readonly deadline: ReadDeadline | null;
  /** "Thời gian: Thường xuyên": without an end. */
  readonly always: boolean;
}

const BODY = '(?:(?:cơ quan|đơn vị|tổ chức|người|cán bộ|bộ phận)(?: \\/ ?(?:cá nhân|đơn vị|người))? )?(?:được giao )?';
const TITLES: readonly (readonly [RegExp, FieldKind])[] = [
  [new RegExp(`^${BODY}(?:phối hợp|cùng thực hiện)(?: thực hiện)?$`, 'u'), 'coordinating'],
  [
    new RegExp(
      `^${BODY}(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối|tham mưu)(?: (?:thực hiện|chính|tham mưu))?$`,
      'u',
    ),
    'lead',
  ],
  [
    /^(?:thời gian|thời hạn|tiến độ|hạn|thời điểm)(?: (?:hoàn thành|thực hiện|báo cáo|trình|gửi|triển khai|chót|cuối))?$|^hoàn thành$/u,
    'deadline',
  ],
  [
    /^(?:dự kiến )?(?:sản phẩm|kết quả|kinh phí|nguồn kinh phí|nguồn lực|địa điểm)(?: (?:đầu ra|dự kiến|đạt được|thực hiện|hoàn thành))?$/u,
    'other',
  ],
];
const LONGEST_TITLE = 8;

/** A title with its colon that begins at a word; null when none does. */
function titleAt(words: readonly Word[], at: number): { readonly kind: FieldKind; readonly valueAt: number } | null {
  let colon = at;
  while (colon < at + LONGEST_TITLE && words[colon] !== undefined && words[colon]?.text !== ':') colon++;
  if (words[colon]?.text !== ':' || colon === at) return null;
  const title = words
    .slice(at, colon)
    .map(({ low }) => low)
    .join(' ');
  const kind = TITLES.find(([pattern]) => pattern.test(title))?.[1];
  return kind === undefined ? null : { kind, valueAt: colon + 1 };
}

const BEGINS = /^[.;(,–-]$/u;

interface Field {
  readonly kind: FieldKind;
  readonly at: number;
  readonly valueAt: number;
}

/** The fields that end a paragraph, from the first one on; null where there are none, or a heading ends in a colon. */
export function fieldsIn(sentences: Sentences, document: DocumentFacts): Fields | null {
  const { words } = sentences;
  if (!words.some((word, at) => word.text === ':' && at > 0) || words.at(-1)?.text === ':') return null;
  const found: Field[] = [];
  for (let at = 0; at < words.length; at++) {
    const before = words[at - 1];
    if (before !== undefined && !(before.mark && BEGINS.test(before.text))) continue;
    const title = titleAt(words, at);
    if (title !== null) found.push({ ...title, at });
  }
  const first = found[0];
  if (first === undefined) return ownersBehindColon(sentences, document);
  const tells = found.some(({ kind }) => kind === 'lead' || kind === 'deadline');
  if (first.at > 0 && !tells) return null;
  const end = (index: number): number => found[index + 1]?.at ?? words.length;
  const namesOf = (kind: FieldKind): readonly OwnerRef[] =>
    found.flatMap((field, index) =>
      field.kind === kind
        ? refsOf(sentences, listedNames(words, field.valueAt, valueEnd(words, field, end(index))))
        : [],
    );
  const dates = found.flatMap((field, index) =>
    field.kind === 'deadline' ? [[field.valueAt, end(index)] as const] : [],
  );
  const deadlines = dates.map(([from, to]) => deadlineOf(sentences, document, from, to));
  return {
    at: first.at,
    leads: namesOf('lead'),
    coordinators: namesOf('coordinating'),
    deadline: deadlines.find((one) => one !== null) ?? null,
    always: dates.some(([from, to]) =>
      words.slice(from, to).some(({ low }, index, all) => low === 'thường' && all[index + 1]?.low === 'xuyên'),
    ),
  };
}

/** What may follow the units where no duty of its own does. */
const TIME_BEHIND = /^(?:hoàn|thực|xong|thời|trong|trước|từ|chậm|đến|hạn|tháng|quý)$/u;

/** "Khám tại trạm: Trạm Y tế xã chủ trì, Trung tâm Y tế phối hợp, thực hiện từ ngày …": a duty, and behind its colon whose it is. */
function ownersBehindColon(sentences: Sentences, document: DocumentFacts): Fields | null {
  const { words } = sentences;
  const colon = VERBS.lengthAt(words, 0) === 0 ? -1 : words.findIndex(({ text }) => text === ':');
  if (colon < 2) return null;
  const { names, end } = namesAt(words, colon + 1);
  if (names.length === 0 || words[end]?.low !== 'chủ' || words[end + 1]?.low !== 'trì') return null;
  const coordinators = coordinatorsOf(words, { from: end + 2, to: words.length }, end + 2);
  let behind = Math.max(end + 2, coordinators.at(-1)?.end ?? 0);
  while (words[behind]?.mark === true || /^(?:phối|hợp)$/u.test(words[behind]?.low ?? '')) behind++;
  if (words[behind] !== undefined && !TIME_BEHIND.test(words[behind]?.low ?? '')) return null;
  return {
    at: colon,
    leads: refsOf(sentences, names),
    coordinators: refsOf(sentences, coordinators),
    deadline: deadlineOf(sentences, document, behind, words.length),
    always: false,
  };
}

/** A value ends with its sentence or bracket. */
function valueEnd(words: readonly Word[], { valueAt }: Field, limit: number): number {
  for (let at = valueAt + 1; at < limit; at++) {
    const text = words[at]?.text ?? '';
    // "…; thực hiện thường xuyên": how, and no more units
    if (/^[.)]$/u.test(text) || (text === ';' && TIME_BEHIND.test(words[at + 1]?.low ?? ''))) return at;
  }
  return limit;
}

function deadlineOf(sentences: Sentences, document: DocumentFacts, from: number, to: number): ReadDeadline | null {
  const start = sentences.words[from]?.from ?? 0;
  const end = sentences.words[to - 1]?.to ?? start;
  const low = sentences.passage.low.slice(start, end);
  const taken = sentences.cited.filter(([first, last]) => first < end && last > start);
  const inside = taken.map(([first, last]) => [first - start, last - start] as const);
  const found = hardestOf(findDeadlines(low, { document, bare: true, taken: inside })) ?? timeElsewhere(low);
  return found === null
    ? null
    : quotedDeadline(sentences, { ...found, from: start + found.from, to: start + found.to });
}

/** Gives the duties from `since` on what fields of their own say of them. */
export function applyFields(drafts: readonly Draft[], since: number, fields: Fields): void {
  for (const draft of drafts.slice(since)) {
    if (fields.leads.length > 0) {
      draft.leads = fields.leads;
      draft.source = 'clause';
    }
    if (fields.coordinators.length > 0) draft.coordinators = fields.coordinators;
    draft.headed = fields.deadline ?? draft.headed;
    draft.always = draft.always === true || fields.always;
  }
}
