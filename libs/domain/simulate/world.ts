import type { Case, RungProof } from '../ladder/case.js';
import type { Dispatch, PlannedNotice } from '../reminders/notice.js';
import type { SeriesDraft } from '../task/creation.js';
import { FINAL_STATES, type TaskState } from '../task/state.js';
import type { CivilDate, Instant, Outage } from '../time/index.js';
import { civilDateOf } from '../time/index.js';
import type { Scenario, SimulatedEvent } from './scenario.js';

/** A task with what has fired for it. */
export interface SimulatedTask {
  state: TaskState;
  readonly fired: Set<string>;
  nextAlarmAt: Instant | null;
}

/** A recurring duty of one unit: the periods that have opened, and when the next one does. */
export interface SimulatedSeries {
  readonly draft: SeriesDraft;
  readonly opened: Set<CivilDate>;
  nextOpenAt: Instant | null;
}

/** A message with its notices, until it is sent or found unwanted. */
export interface SimulatedDispatch {
  readonly id: string;
  readonly personId: string;
  windowKey: string;
  dueAt: Instant;
  mode: Dispatch['mode'];
  readonly notices: PlannedNotice[];
  sentAt: Instant | null;
}

/** The state of a simulated office: what the running system keeps in its tables. */
export class World {
  readonly events: SimulatedEvent[] = [];
  readonly tasks = new Map<string, SimulatedTask>();
  readonly series: SimulatedSeries[] = [];
  /** The last case of each task, by task id. */
  readonly cases = new Map<string, Case>();
  readonly dispatches: SimulatedDispatch[] = [];
  readonly planned = new Set<string>();
  readonly proofs = new Map<string, RungProof[]>();
  readonly outages: Outage[] = [];
  readonly refusing = new Set<string>();
  /** Ends of outages that have been told. */
  readonly restored = new Set<Instant>();
  now: Instant;
  restoredAt: Instant | null = null;
  private ids = 0;

  constructor(readonly scenario: Scenario) {
    this.now = scenario.from;
  }

  /** Ids in the order of making: the same scenario gives the same ids. */
  newId(kind: string): string {
    this.ids += 1;
    return `${kind}-${this.ids}`;
  }

  say(event: SimulatedEvent): void {
    this.events.push(event);
  }

  /** The task of that key; of a recurring duty the earliest that is not over, else the last. */
  taskOf(key: string | null): SimulatedTask | undefined {
    const named = [...this.tasks.values()].filter(({ state }) => state.key === key);
    return named.find(({ state }) => !FINAL_STATES.includes(state.state)) ?? named.at(-1);
  }

  openCase(taskId: string): Case | null {
    const kase = this.cases.get(taskId);
    return kase === undefined || kase.closedAt !== null ? null : kase;
  }

  atOnceOn(personId: string, day: CivilDate): number {
    return this.dispatches.filter(
      (each) => each.personId === personId && each.mode === 'atOnce' && civilDateOf(each.dueAt) === day,
    ).length;
  }

  /** The next instant at which something is due by itself; null when nothing waits. */
  nextDue(): Instant | null {
    let next: Instant | null = null;
    const consider = (at: Instant | null) => {
      if (at !== null && (next === null || at < next)) next = at;
    };
    for (const { nextOpenAt } of this.series) consider(nextOpenAt);
    for (const { nextAlarmAt } of this.tasks.values()) consider(nextAlarmAt);
    for (const { nextStepAt, closedAt } of this.cases.values()) if (closedAt === null) consider(nextStepAt);
    for (const { sentAt, dueAt } of this.dispatches) if (sentAt === null) consider(dueAt);
    return next;
  }
}
