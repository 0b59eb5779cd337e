import { dateTextOf, isCivilDate, outcomeOf, type CivilDate, type TaskState } from '@dondoc/domain';
import type { EventRow } from '@dondoc/platform';
import type { HistoryLine } from '../contributors.js';
import { personOf, unitOf, type PersonRef, type UnitRef } from '../surroundings.js';
import { dayTextOf, OUTCOME_WORDS } from '../words.js';

export interface HistoryNames {
  readonly people: ReadonlyMap<string, PersonRef>;
  readonly units: ReadonlyMap<string, UnitRef>;
}

/** Persons named by the log of a task. */
export const peopleOfEvents = (events: readonly EventRow[]): readonly string[] =>
  events.flatMap(({ actor, payload }) => [
    ...(actor === 'system' ? [] : [actor.personId, ...(actor.onBehalfOf === undefined ? [] : [actor.onBehalfOf])]),
    ...Object.values(payload).filter((value): value is string => typeof value === 'string' && value.length === 36),
    ...(typeof (payload['task'] as TaskState | undefined)?.officerId === 'string'
      ? [(payload['task'] as TaskState).officerId ?? '']
      : []),
  ]);

const DUE_CAUSES: Readonly<Record<string, string>> = {
  numbering: 'có số, ngày văn bản',
  extension: 'gia hạn',
  blocker: 'vướng mắc',
  calendar: 'lịch làm việc thay đổi',
  outage: 'hệ thống gián đoạn',
  correction: 'điều chỉnh',
};

type Wording = Pick<HistoryLine, 'sentence' | 'detail' | 'tone'>;
interface Told {
  readonly event: EventRow;
  readonly task: TaskState;
  readonly actor: string;
  readonly names: HistoryNames;
}

const dayOf = (value: unknown): string =>
  typeof value === 'string' && isCivilDate(value) ? dateTextOf(value) : 'chưa ấn định';
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const quoted = (value: unknown): string => (textOf(value) === null ? '' : `: “${String(value)}”`);
const plain = (sentence: string, detail: string | null = null): Wording => ({ sentence, detail, tone: 'plain' });
const unitName = ({ names }: Told, id: unknown): string => unitOf(names.units, typeof id === 'string' ? id : '').name;

function actorOf({ actor }: EventRow, { people }: HistoryNames): string {
  if (actor === 'system') return 'Hệ thống';
  const name = personOf(people, actor.personId).name;
  return actor.onBehalfOf === undefined ? name : `${name} (thay ${personOf(people, actor.onBehalfOf).name})`;
}

function dueChanged({ event: { payload } }: Told): Wording {
  const cause = DUE_CAUSES[String(payload['cause'])] ?? 'điều chỉnh';
  return plain(
    `Hạn chuyển từ ${dayOf(payload['from'])} sang ${dayOf(payload['to'])} (${cause}).`,
    textOf(payload['reason']),
  );
}

function submitted({ actor, task }: Told): Wording {
  const { documentNumber = null, documentOn = null, done = null } = task.submission ?? {};
  const document = [documentNumber, documentOn === null ? null : `ngày ${dateTextOf(documentOn)}`]
    .filter((part) => part !== null)
    .join(' ');
  return plain(`${actor} báo cáo kết quả${document === '' ? '' : `: ${document}`}.`, done);
}

function extensionDecided(told: Told): Wording {
  const { event, actor } = told;
  const granted = event.payload['decision'] === 'granted';
  const reason = textOf(event.payload['reason']);
  if (!granted) return { sentence: `${actor} giữ nguyên hạn.`, detail: reason, tone: 'plain' };
  return {
    sentence: `${actor} đồng ý gia hạn.`,
    detail: [`Hạn mới: ${dayOf(event.payload['to'])}`, reason].filter(Boolean).join('. '),
    tone: 'good',
  };
}

/**
 * One sentence for each event of a task (texts.md "Life-line"). Events without one are not shown: of an alarm the letters tell, each with
 * its proof (room notices).
 */
const WORDINGS: Readonly<Record<string, (told: Told) => Wording>> = {
  'task.created': (told) =>
    plain(`${told.actor} giao nhiệm vụ cho ${unitOf(told.names.units, told.task.leadUnitId).name}.`),
  'task.acknowledged': ({ actor }) => ({ sentence: `${actor} tiếp nhận.`, detail: null, tone: 'good' }),
  'task.officerNamed': ({ actor, task, names }) =>
    plain(`${actor} phân công ${personOf(names.people, task.officerId).name} thực hiện.`),
  'task.coordinatorAcknowledged': (told) =>
    plain(`${told.actor} tiếp nhận phần việc phối hợp của ${unitName(told, told.event.payload['unitId'])}.`),
  'task.submitted': submitted,
  'task.withdrawn': ({ actor }) => plain(`${actor} rút báo cáo.`),
  'task.returned': ({ actor, event }) => ({
    sentence: `${actor} trả lại${quoted(event.payload['reason'])}.`,
    detail: null,
    tone: 'bad',
  }),
  'task.accepted': ({ actor, event, task }) => ({
    sentence: `${actor} xác nhận hoàn thành, ${acceptedWords(task)}.`,
    detail: textOf(event.payload['reason']),
    tone: 'good',
  }),
  'task.reassigned': (told) =>
    plain(
      `${told.actor} chuyển nhiệm vụ từ ${unitName(told, told.event.payload['from'])} sang ${unitName(told, told.event.payload['to'])}.`,
      textOf(told.event.payload['reason']),
    ),
  'task.recalled': ({ actor, event }) => plain(`${actor} thu hồi${quoted(event.payload['reason'])}.`),
  'task.dueChanged': dueChanged,
  'task.overdue': ({ task }) => ({
    sentence: `Quá hạn từ ${task.dueAt === null ? '' : dayTextOf(task.dueAt.slice(0, 10) as CivilDate)}.`,
    detail: null,
    tone: 'bad',
  }),
  'extension.requested': ({ actor, event }) =>
    plain(`${actor} đề nghị gia hạn đến ${dayOf(event.payload['until'])}.`, textOf(event.payload['reason'])),
  'extension.withdrawn': ({ actor }) => plain(`${actor} rút đề nghị gia hạn.`),
  'extension.decided': extensionDecided,
};

function acceptedWords(task: TaskState): string {
  const { outcome, afterExtension } = outcomeOf(task, task.acceptedAt ?? task.assignedAt);
  return afterExtension === true ? 'đúng hạn sau gia hạn' : OUTCOME_WORDS[outcome];
}

/** The log of a task in sentences, newest first. */
export function historyOf(events: readonly EventRow[], names: HistoryNames): readonly HistoryLine[] {
  return events
    .flatMap((event) => {
      const wording = WORDINGS[event.name];
      const task = event.payload['task'] as TaskState | undefined;
      if (wording === undefined || task === undefined) return [];
      const line = wording({ event, task, actor: actorOf(event, names), names });
      return [{ eventId: event.id, name: event.name, at: event.occurredAt, ...line }];
    })
    .reverse();
}
