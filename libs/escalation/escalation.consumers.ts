import {
  civilDateOf, explanationUntilOf, followOf, TASK_EVENT_NAMES, wakes,
  type Case, type LadderPolicy, type TaskEvent, type TaskState, type WorkingCalendar,
} from '@dondoc/domain'; // prettier-ignore
import { Consumes, EventLog, newId, type EventRow, type NewEvent, type Tx } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import { newEventOf } from './case-events.js';
import { EscalationRows } from './escalation.rows.js';
import { saveCases } from './escalation.tables.js';
import { EvidenceReader } from './evidence.js';
import { LadderPolicies } from './policies.js';

/** A reminder that fired changes neither a task nor its lateness. */
const FOLLOWED = TASK_EVENT_NAMES.filter((name) => name !== 'task.alarmFired');

/** What events of rooms to the left do to cases. */
@Injectable()
export class EscalationConsumers {
  constructor(
    private readonly rows: EscalationRows,
    private readonly log: EventLog,
    private readonly rules: RulesQueries,
    private readonly policies: LadderPolicies,
    private readonly evidence: EvidenceReader,
  ) {}

  /** Opens a case when a task becomes late, closes it when that is over, and says when to look again after everything else. */
  @Consumes({ consumer: 'escalation.follow', events: FOLLOWED, batch: true })
  async follow(tx: Tx, events: readonly EventRow[]): Promise<void> {
    const taskIds = [...new Set(events.map((event) => taskEventOf(event).task.id))];
    const rows = await this.rows.lockOpen(tx, taskIds);
    const ladders = await this.policies.ofAll(rows.map(({ body }) => body));
    const open = new Map<string, Case>(rows.map(({ body }) => [body.taskId, body]));
    const before = new Map(rows.map(({ id, body }) => [id, JSON.stringify(body)]));
    const touched = new Map<string, Case>();
    const appended: NewEvent[] = [];
    for (const event of events) {
      const taskEvent = taskEventOf(event);
      const kase = open.get(taskEvent.task.id) ?? null;
      const rules = await this.rulesOf(kase, taskEvent, ladders);
      const followed = followOf(kase, taskEvent, { ...rules, id: newId() });
      if (followed === null) continue;
      open.set(taskEvent.task.id, followed.case);
      touched.set(followed.case.id, followed.case);
      appended.push(...followed.events.map((each) => newEventOf(each, event.id)));
    }
    await saveCases(
      tx,
      [...touched.values()].filter((kase) => JSON.stringify(kase) !== before.get(kase.id)),
    );
    await this.log.appendAll(tx, appended);
  }

  private async rulesOf(
    kase: Case | null,
    { at }: TaskEvent,
    pinned: ReadonlyMap<string, LadderPolicy>,
  ): Promise<{ readonly ladder: LadderPolicy; readonly calendar: WorkingCalendar }> {
    const on = civilDateOf(at);
    const ladder = kase === null || kase.closedAt !== null ? undefined : pinned.get(kase.ladder);
    return { ladder: ladder ?? (await this.policies.inForce(on)), calendar: await this.rules.calendar(on) };
  }

  /**
   * News of a notice: a case that is held for want of a proof is looked at at once; of a request for explanation that arrived, the time
   * to answer begins. Neither is an event of its own.
   */
  @Consumes({
    consumer: 'escalation.wake',
    events: ['notice.accepted', 'notice.failed', 'notice.bounced', 'notice.opened', 'notice.deliveredByHand'],
    batch: true,
  })
  async wake(tx: Tx, events: readonly EventRow[]): Promise<void> {
    const news = events.flatMap(({ payload, occurredAt }) =>
      (payload['taskIds'] as readonly string[]).map((taskId) => [taskId, occurredAt] as const),
    );
    const at = new Map(news);
    const cases = (await this.rows.lockOpen(tx, [...at.keys()])).map(({ body }) => body);
    const asked = cases.filter(
      ({ explanationAskedAt, explanationUntil }) => explanationAskedAt !== null && explanationUntil === null,
    );
    const until = await this.untilOf(asked, events.at(-1)?.occurredAt);
    const changed = cases.flatMap((kase) => {
      const woken = wakes(kase) ? (at.get(kase.taskId) ?? kase.nextStepAt) : kase.nextStepAt;
      const after = { ...kase, nextStepAt: woken, explanationUntil: until.get(kase.id) ?? kase.explanationUntil };
      return after.nextStepAt === kase.nextStepAt && after.explanationUntil === kase.explanationUntil ? [] : [after];
    });
    await saveCases(tx, changed);
  }

  /** The last days to answer, by case, as the proofs say now. */
  private async untilOf(
    cases: readonly Case[],
    now: EventRow['occurredAt'] | undefined,
  ): Promise<ReadonlyMap<string, Case['explanationUntil']>> {
    if (cases.length === 0 || now === undefined) return new Map();
    const evidence = await this.evidence.read(cases, now);
    return new Map(
      cases.map((kase) => {
        const own = evidence.of(kase);
        return [kase.id, own === null ? null : explanationUntilOf(kase, own)];
      }),
    );
  }
}

function taskEventOf({ name, occurredAt, actor, payload }: EventRow): TaskEvent {
  const { task, ...facts } = payload;
  return {
    name: name as TaskEvent['name'],
    at: occurredAt,
    actorId: actor === 'system' ? null : actor.personId,
    onBehalfOf: actor === 'system' ? null : (actor.onBehalfOf ?? null),
    task: task as TaskState,
    facts,
  };
}
