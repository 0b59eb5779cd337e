import type { TaskTag } from '../api/types.js';

/** Shapes that tell the states apart in black and white; drawn in parts/sign.tsx. */
export type SignName =
  | 'square'
  | 'triangle'
  | 'ring'
  | 'half'
  | 'back'
  | 'exclamation'
  | 'tick'
  | 'ticks'
  | 'diamond'
  | 'loop'
  | 'bars'
  | 'dash'
  | 'arrow'
  | 'blocked';

export type Tone = 'overdue' | 'soon' | 'onTrack' | 'awaiting' | 'warm' | 'good' | 'plain';

/** Text and ground of a tag (screens.md §2, all ≥ 7,1). */
export const tones: Readonly<Record<Tone, { readonly ink: string; readonly ground: string }>> = {
  overdue: { ink: '#8c1a10', ground: '#fdecea' },
  soon: { ink: '#6f3f00', ground: '#fff2d9' },
  onTrack: { ink: '#1d4f80', ground: '#e6f0fa' },
  awaiting: { ink: '#4b3a8c', ground: '#efecf9' },
  warm: { ink: '#74390b', ground: '#fbe9dc' },
  good: { ink: '#1b5a37', ground: '#e4f3e9' },
  plain: { ink: '#434d58', ground: '#edf0f3' },
};

export interface Status {
  readonly word: string;
  readonly sign: SignName;
  readonly tone: Tone;
}

/** The one table code → word, sign, tone. */
export const statuses: Readonly<Record<TaskTag, Status>> = {
  overdue: { word: 'Quá hạn', sign: 'square', tone: 'overdue' },
  dueToday: { word: 'Hạn hôm nay', sign: 'triangle', tone: 'soon' },
  dueSoon: { word: 'Sắp đến hạn', sign: 'triangle', tone: 'soon' },
  notYetDue: { word: 'Trong hạn', sign: 'ring', tone: 'onTrack' },
  awaiting: { word: 'Chờ xác nhận', sign: 'half', tone: 'awaiting' },
  returned: { word: 'Bị trả lại', sign: 'back', tone: 'warm' },
  late: { word: 'Trễ hạn', sign: 'exclamation', tone: 'warm' },
  onTime: { word: 'Đúng hạn', sign: 'tick', tone: 'good' },
  onTimeExtended: { word: 'Đúng hạn sau gia hạn', sign: 'tick', tone: 'good' },
  early: { word: 'Trước hạn', sign: 'ticks', tone: 'good' },
  undated: { word: 'Chưa ấn định hạn', sign: 'diamond', tone: 'plain' },
  routine: { word: 'Thường xuyên', sign: 'loop', tone: 'plain' },
  suspended: { word: 'Tạm dừng', sign: 'bars', tone: 'plain' },
  recalled: { word: 'Đã thu hồi', sign: 'dash', tone: 'plain' },
  superseded: { word: 'Đã thay thế', sign: 'arrow', tone: 'plain' },
};

/** Fills for bars, in the order they are drawn: never as text, never without a number beside them. */
export const fills = [
  { code: 'overdue', word: 'Quá hạn', fill: '#b3261e' },
  { code: 'late', word: 'Trễ hạn', fill: '#e8833a' },
  { code: 'dueSoon', word: 'Sắp đến hạn', fill: '#f2c14e' },
  { code: 'awaiting', word: 'Chờ xác nhận', fill: '#8e7cc3' },
  { code: 'notYetDue', word: 'Trong hạn', fill: '#7fb2e5' },
  { code: 'undated', word: 'Chưa ấn định hạn', fill: '#b8c0c9' },
  { code: 'onTime', word: 'Đúng hạn', fill: '#3f8f5f' },
  { code: 'early', word: 'Trước hạn', fill: '#9ccfae' },
] as const;

/** Outcomes in reports and tables behind a figure, where "notYetDue" reads "Chưa đến hạn" (texts.md §3). */
export const outcomeWord = (outcome: string): string =>
  outcome === 'notYetDue' ? 'Chưa đến hạn' : (statuses[outcome as TaskTag]?.word ?? outcome);
