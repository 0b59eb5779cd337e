import { civilDateOf, dateTextOf, dueTextOf, timeOfDayOf, type CivilDate, type Instant } from '@dondoc/domain';

export const SUBJECT_LENGTH = 70;
export const QUOTE_LENGTH = 300;

/** Cut at a word with "…" so that it has at most `max` characters (texts.md, conventions); NFC. */
export function shortenedOf(text: string, max: number): string {
  const characters = [...text.normalize('NFC').trim()];
  if (characters.length <= max) return characters.join('');
  const cut = characters.slice(0, Math.max(1, max - 1)).join('');
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${(atWord === '' ? cut : atWord).replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** "07:30 16/10/2024". */
export const instantTextOf = (instant: Instant): string =>
  `${timeOfDayOf(instant)} ${dateTextOf(civilDateOf(instant))}`;

/** `{{task.due}}`: the last day still in time, or that none is set and when the duty is reviewed. */
export function taskDueTextOf(task: {
  dueOn: CivilDate | null;
  dueAt: Instant | null;
  reviewOn: CivilDate | null;
}): string {
  if (task.dueOn !== null && task.dueAt !== null) return dueTextOf(task.dueOn, task.dueAt);
  return task.reviewOn === null ? 'chưa ấn định' : `chưa ấn định, rà soát ngày ${dateTextOf(task.reviewOn)}`;
}
