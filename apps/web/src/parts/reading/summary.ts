import type { DeskObligation } from './obligation.js';
import { dueOnOf } from './obligation.js';
import { sentenceStateOf } from './sentence-state.js';
import { fullDateWord, dateWord } from '../../words/dates.js';

type Desk = readonly DeskObligation[];

export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly missing: number;
  readonly open: number;
}

/** "14 nhiệm vụ": done, without an owner, still to look at. Left-out ones do not count. */
export function progressOf(list: Desk): Progress {
  const live = list.filter((item) => !item.dropped);
  const done = live.filter((item) => item.confirmed && item.leadUnitIds.length > 0).length;
  const missing = live.filter((item) => item.leadUnitIds.length === 0).length;
  return { total: live.length, done, missing, open: live.length - done - missing };
}

export function progressWord({ done, missing, open }: Progress): string {
  return [`${done} xong`, missing > 0 ? `${missing} thiếu đơn vị` : '', open > 0 ? `${open} còn lại` : '']
    .filter((part) => part !== '')
    .join(' · ');
}

const kindOrder = [
  { kind: 'dated', word: 'có hạn' },
  { kind: 'routine', word: 'thường xuyên' },
  { kind: 'review', word: 'không nêu hạn' },
] as const;

/** "2 thường xuyên, 2 không nêu hạn" */
export function kindsWord(list: Desk): string {
  return kindOrder
    .map(({ kind, word }) => ({ count: list.filter((item) => item.kind === kind).length, word }))
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
    .join(', ');
}

/** "1–4", "1–4, 7": the numbers of neighbours as ranges. */
export function rangesWord(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

/** "thứ Ba 15/10/2024 (“trước ngày 16 tháng 10 năm 2024”)", "không nêu hạn · rà soát 22/10/2024", "thường xuyên". */
export function dueWordOf(item: DeskObligation): string {
  const dueOn = dueOnOf(item);
  const words = item.deadlineCitation && item.dueOn === undefined ? ` (“${item.deadlineCitation.quote}”)` : '';
  if (item.kind === 'dated' && dueOn) return fullDateWord(dueOn) + words;
  if (item.kind === 'dated') return item.due?.explain ?? item.deadlineCitation?.quote ?? 'hạn chưa tính được';
  const review = item.reviewOn === null ? '' : ` · rà soát ${dateWord(item.reviewOn)}`;
  return (item.kind === 'routine' ? 'thường xuyên' : 'không nêu hạn') + review;
}

/** What the open obligation says first: why it was doubted. */
export function doubtOf(
  item: DeskObligation,
): { readonly lead: string; readonly reasons: string; readonly state: 'missing' | 'unsure' } | null {
  const state = sentenceStateOf(item);
  const reasons = item.confidence.reasons.join(' ');
  if (state === 'missing') return { lead: 'Chưa có cơ quan chủ trì.', reasons, state };
  if (state === 'unsure')
    return {
      lead: 'Chưa chắc vì:',
      reasons: reasons === '' ? 'cách đọc này chưa chắc chắn.' : lowered(reasons),
      state,
    };
  return null;
}

const lowered = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

interface AsReadWords {
  readonly title: string | null;
  readonly quote: string | null;
  readonly lead: string | null;
  readonly coordinators: string | null;
  readonly due: string | null;
  readonly review: string | null;
  readonly kind: string | null;
  readonly deliverable: string | null;
  readonly reportTo: string | null;
  readonly via: string | null;
}

const NOTHING = 'không nêu';
const dayWord = (day: string | null | undefined) => (day ? dateWord(day) : NOTHING);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isSameSet = (one: readonly string[], other: readonly string[]) => isSame([...one].sort(), [...other].sort());

/** What was read of each value that a person has changed since; null where it stands as read, or was never read. */
export function asReadWordsOf(item: DeskObligation, wordOf: (ids: readonly string[]) => string): AsReadWords | null {
  const read = item.asRead;
  if (!read) return null;
  const told = (same: boolean, word: string | null) => (same ? null : word || NOTHING);
  const places = (quote: DeskObligation['quote']) => quote.map(({ start, end }) => [start, end]);
  const words: AsReadWords = {
    title: told(item.title === read.title, read.title),
    quote: told(isSame(places(item.quote), places(read.quote)), read.quote.map(({ quote }) => quote).join(' … ')),
    lead: told(isSameSet(item.leadUnitIds, read.leadUnitIds), wordOf(read.leadUnitIds)),
    coordinators: told(isSameSet(item.coordinatorUnitIds, read.coordinatorUnitIds), wordOf(read.coordinatorUnitIds)),
    due: told(dueOnOf(item) === (read.due?.dueOn ?? null), dayWord(read.due?.dueOn)),
    review: told(item.reviewOn === read.reviewOn, dayWord(read.reviewOn)),
    kind: told(item.kind === read.kind, kindOrder.find(({ kind }) => kind === read.kind)?.word ?? null),
    deliverable: told(item.deliverable === read.deliverable, read.deliverable),
    reportTo: told(item.reportTo === read.reportTo, read.reportTo),
    via: told(item.via === read.via, read.via),
  };
  return Object.values(words).every((word) => word === null) ? null : words;
}
