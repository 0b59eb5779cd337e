import type { Case } from '../ladder/case.js';
import type { TaskState } from '../task/state.js';
import {
  civilDateOf,
  instantAt,
  workingDaysBetween,
  workingDaysFrom,
  type Instant,
  type WorkingCalendar,
} from '../time/index.js';
import { coordinatorsOf, decidersOf, distinct, headOf, personsOf } from './directory.js';
import type { AwaitedDecision, DirectorySeat, NoticeKind, PlannedNotice } from './notice.js';
import type { NoticeMode, ReminderPolicy, ReminderStep } from './policy.js';
import type { Alarm } from './alarms.js';

/** An event as planning needs it: of a task, of a case, or of a dispatch that failed. */
export interface PlanningEvent {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly actorId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The state after the event, and who holds which seat at its instant. */
export interface PlanningFacts {
  readonly task: TaskState;
  readonly case: Case | null;
  readonly seats: readonly DirectorySeat[];
  readonly policy: ReminderPolicy;
  readonly calendar: WorkingCalendar;
}

type As = PlannedNotice['as'];
type Details = Partial<
  Pick<PlannedNotice, 'stepId' | 'rung' | 'awaited' | 'subjectId' | 'notBefore' | 'facts' | 'unitId'>
>;

/** Builds the notices of one event; the cause's key tells them apart and makes planning twice harmless. */
export class Planning {
  readonly notices: PlannedNotice[] = [];

  constructor(
    readonly event: PlanningEvent,
    readonly facts: PlanningFacts,
  ) {}

  add(
    person: string,
    as: As,
    kind: NoticeKind,
    mode: NoticeMode,
    details: Details & { readonly reason?: string } = {},
  ): void {
    const { task } = this.facts;
    const { reason, ...rest } = details;
    this.notices.push({
      reasonKey: `${reason ?? this.event.id}/${kind}`,
      personId: person,
      channel: 'email',
      kind,
      mode,
      taskId: task.id,
      taskKey: task.key,
      unitId: task.leadUnitId,
      as,
      stepId: null,
      rung: null,
      awaited: null,
      assignmentNo: task.assignmentNo,
      dueAt: task.dueAt,
      subjectId: null,
      notBefore: this.event.at,
      facts: {},
      ...rest,
    });
  }

  /** The head and the named officer, each once; an unknown officer is the head's matter, an unknown head the monitor's. */
  tellUnit(
    audiences: readonly ('head' | 'officer')[],
    kind: NoticeKind,
    mode: NoticeMode,
    details: Details & { readonly reason?: string } = {},
  ): void {
    const { task, seats } = this.facts;
    const head = headOf(seats, task.leadUnitId);
    const told = new Set<string>();
    for (const audience of audiences) {
      const person = audience === 'officer' ? (task.officerId ?? head) : head;
      if (person === null) this.tellNoHead();
      else if (!told.has(person)) {
        told.add(person);
        this.add(person, audience === 'officer' && task.officerId !== null ? 'officer' : 'head', kind, mode, details);
      }
    }
  }

  tellCoordinators(kind: NoticeKind, mode: NoticeMode, details: Details & { readonly reason?: string } = {}): void {
    for (const { unitId } of this.facts.task.coordinators) {
      for (const person of coordinatorsOf(this.facts.seats, unitId))
        this.add(person, 'coordinator', kind, mode, { ...details, unitId });
    }
  }

  tellMonitors(kind: NoticeKind, mode: NoticeMode, details: Details = {}): void {
    for (const person of personsOf(this.facts.seats, 'monitor')) this.add(person, 'monitor', kind, mode, details);
  }

  tellNoHead(): void {
    if (!this.notices.some(({ kind }) => kind === 'noHead')) this.tellMonitors('noHead', 'atOnce');
  }

  tellAlarm(alarm: Alarm, step: ReminderStep): void {
    const details = { reason: `${this.facts.task.id}/${alarm.key}`, stepId: step.id };
    if (step.to.includes('coordinator')) this.tellCoordinators('coordinatingReminder', step.mode, details);
    const audiences = step.to.filter((audience): audience is 'head' | 'officer' => audience !== 'coordinator');
    const kind =
      step.onlyUnacknowledged === true ? 'notAcknowledged' : step.anchor === 'review' ? 'review' : 'reminder';
    if (audiences.length > 0) this.tellUnit(audiences, kind, step.mode, details);
  }

  tellAssigned(): void {
    const { task, policy, calendar } = this.facts;
    const today = civilDateOf(this.event.at);
    const urgent =
      task.dueOn !== null && workingDaysBetween(calendar, today, task.dueOn) <= policy.assignedAtOnceWithin;
    this.tellUnit(['head', 'officer'], 'assigned', urgent ? 'atOnce' : 'digest');
    this.tellCoordinators('coordinating', 'digest');
  }

  /**
   * Something waits for a decision: who may decide is told at once, then again in the digest every so many working days; after so many
   * the leader gets a copy. Repetitions are planned now and looked at again when their time comes.
   */
  await(
    awaited: AwaitedDecision,
    action: Parameters<typeof decidersOf>[1],
    subjectId: string | null,
    askedBy: readonly string[] = [],
  ): void {
    const { task, seats, policy, calendar } = this.facts;
    const { repeatEvery, repeatTimes, copyLeaderAfter } = policy.decision;
    const day = civilDateOf(this.event.at);
    const at = (workingDays: number) => instantAt(workingDaysFrom(calendar, day, workingDays), policy.at);
    const details = { awaited, subjectId };
    for (const { personId, as } of decidersOf(seats, action, { leadUnitId: task.leadUnitId, askedBy })) {
      this.add(personId, as, 'decisionAwaited', 'atOnce', details);
      for (let n = 1; n <= repeatTimes; n += 1) {
        const notBefore = at(n * repeatEvery);
        this.add(personId, as, 'decisionAwaited', 'digest', {
          ...details,
          notBefore,
          reason: `${this.event.id}/again-${n}`,
        });
      }
    }
    const copied = personsOf(seats, 'leader').filter(
      (person) => !this.notices.some((notice) => notice.personId === person),
    );
    for (const person of copied) {
      const notBefore = at(copyLeaderAfter);
      this.add(person, 'leader', 'decisionAwaited', 'digest', {
        ...details,
        notBefore,
        facts: { copied: true },
        reason: `${this.event.id}/copy`,
      });
    }
  }

  /** Each notice once a person: the first reason counts. */
  done(): readonly PlannedNotice[] {
    const keys = distinct(this.notices.map(({ reasonKey, personId }) => `${reasonKey} ${personId}`));
    return keys.flatMap(
      (key) => this.notices.find(({ reasonKey, personId }) => `${reasonKey} ${personId}` === key) ?? [],
    );
  }
}
