import { randomUUID } from 'node:crypto';
import { instant, instantAt, type CivilDate, type TaskState } from '@dondoc/domain';
import { EventLog } from '@dondoc/platform';
import type { EventName } from '@dondoc/contracts';
import type { Office } from './escalation-office.js';

export interface Given {
  readonly unit: string;
  readonly assigner: string;
  readonly assessed: string;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  /** Civil day of a result that was accepted; null: open. */
  readonly completedOn?: string | null;
  /** Handed in on that day and not judged. */
  readonly submittedOn?: string | null;
  readonly state?: TaskState['state'];
}

const at = (date: string, time: string) => instantAt(date as CivilDate, time);

/** A task as events carry it, with what a card looks at filled in. */
export function taskState(office: Office, given: Given): TaskState {
  const { completedOn = null, submittedOn = null, dueOn, receivedOn } = given;
  const handedInOn = completedOn ?? submittedOn;
  const state =
    given.state ?? (completedOn !== null ? 'accepted' : submittedOn !== null ? 'submitted' : 'acknowledged');
  const handedInAt = handedInOn === null ? null : at(handedInOn, '10:00');
  const dueAt = dueOn === null ? null : instant(`${new Date(Date.parse(`${dueOn}T17:00:00Z`)).toISOString()}`);
  return {
    id: randomUUID(), key: 'o1', directiveId: randomUUID(), obligationId: randomUUID(), occurrence: null,
    originalUnitId: office.unit(given.unit), leadUnitId: office.unit(given.unit), assignmentNo: 1, officerId: null, coordinators: [],
    title: `Nhiệm vụ của ${given.unit}`, deadline: null, dueOn: dueOn as CivilDate | null, dueAt, originalDueOn: dueOn as CivilDate | null,
    promisedOn: null, reviewOn: null, state, resumeTo: null, assignedAt: at(receivedOn, '08:00'), assignedBy: randomUUID(),
    receivedOn: receivedOn as CivilDate, acknowledgedAt: at(receivedOn, '09:00'),
    submission: handedInAt === null ? null : { id: randomUUID(), at: handedInAt, by: randomUUID(), unitId: office.unit(given.unit), done: null, documentNumber: null, documentOn: null },
    returnedAt: null, acceptedAt: completedOn === null ? null : handedInAt, completedAt: completedOn === null ? null : handedInAt,
    extension: null, extensionsAsked: 0, extensionsRefused: 0, blocker: null, countable: true, routine: false,
    assigningLevel: 'province', assignerUnitId: office.unit(given.assigner), assessedUnitId: office.unit(given.assessed), stoppedPeriods: [],
    remindFrom: at(receivedOn, '08:00'), lastDueChangeCause: null, pins: { calendar: 'calendar-vn@1', reading: 'reading-default@1' }, version: 1,
  }; // prettier-ignore
}

/** Appends one event for each task, at the end of the day on which it came to that, and lets the projection follow. */
export async function tell(
  { test }: Office,
  tasks: readonly TaskState[],
  name: EventName = 'task.created',
): Promise<void> {
  await test.store.transaction((tx) =>
    test.app.get(EventLog).appendAll(
      tx,
      tasks.map((task) => ({
        name,
        subject: { kind: 'task', id: task.id, version: task.version },
        occurredAt: task.completedAt ?? task.submission?.at ?? task.assignedAt,
        actor: 'system' as const,
        payload: { task },
      })),
    ),
  );
  await test.settle();
}
