import type { Refusal } from '@dondoc/contracts';
import {
  decideCase,
  isProblem,
  type Case,
  type CaseDecided,
  type Instant,
  type LadderAction,
  type Problem,
} from '@dondoc/domain';
import { NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { Clock, EventLog, newId, Store, type Tx } from '@dondoc/platform';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import { newEventOf } from '../case-events.js';
import { EscalationRows } from '../escalation.rows.js';
import { saveCases } from '../escalation.tables.js';
import { LadderPolicies } from '../policies.js';
import { refusalOf, type RefusalFacts } from '../refusals.js';
import { SurroundingsReader } from '../surroundings.js';

/** The case and the version that the writer has seen (null: not said). */
export interface CaseTarget {
  readonly caseId: string;
  readonly version: number | null;
}

export interface CaseAnswer {
  readonly id: string;
  readonly version: number;
}

/** What one command is, beside the decision of the domain. */
export interface CaseWork {
  readonly action: LadderAction;
  /** Id of the row the action creates, made by the client; a fresh one by default. */
  readonly id?: string;
  /** Whether this person may know of the case at all. */
  readonly sees: (kase: Case) => boolean;
  /** What stands in the way, looked up under the lock; null: nothing. May answer what stands (a repeated command). */
  readonly before?: (tx: Tx, kase: Case) => Promise<Problem | CaseAnswer | null>;
  /** Rows kept beside the case. */
  readonly keep?: (tx: Tx, at: Instant) => Promise<void>;
  readonly refusal?: (problem: Problem) => Promise<RefusalFacts>;
}

/** One command = one transaction = one locked case, one pure decision, one event (architecture.md). */
@Injectable()
export class CaseCommand {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly rows: EscalationRows,
    private readonly tasks: TasksQueries,
    private readonly reader: SurroundingsReader,
    private readonly policies: LadderPolicies,
  ) {}

  async run(actor: SignedIn, target: CaseTarget, work: CaseWork): Promise<CaseAnswer | Refusal> {
    const found = await this.rows.byId(target.caseId);
    if (found === null || !work.sees(found.body)) return NOT_FOUND;
    const at = await this.clock.now();
    const [surroundings, ladder, tasks] = await Promise.all([
      this.reader.read(at),
      this.policies.of(found.body),
      this.tasks.snapshot([found.task_id]),
    ]);
    const task = tasks.get(found.task_id);
    if (task === undefined) throw new Error(`no task of case ${found.id}`);
    const context = { actor, at, calendar: surroundings.calendar, ladder, id: work.id ?? newId() };
    const result = await this.store.transaction((tx) =>
      this.decide(tx, { target, work, at, decide: (kase) => decideCase(kase, task, work.action, context) }),
    );
    if (!isProblem(result)) return result;
    return refusalOf(result, { units: surroundings.units, ...(await work.refusal?.(result)) });
  }

  private async decide(
    tx: Tx,
    {
      target,
      work,
      at,
      decide,
    }: { target: CaseTarget; work: CaseWork; at: Instant; decide: (kase: Case) => CaseDecided | Problem },
  ): Promise<CaseAnswer | Problem> {
    const row = await this.rows.lock(tx, target.caseId);
    if (row === null) return { problem: 'not-found' };
    const standing = await work.before?.(tx, row.body);
    if (standing) return standing;
    if (target.version !== null && target.version !== row.version)
      return { problem: 'stale-version', version: row.version };
    const decided = decide(row.body);
    if (isProblem(decided)) return decided;
    await saveCases(tx, [decided.case]);
    await work.keep?.(tx, at);
    await this.log.appendAll(
      tx,
      decided.events.map((event) => newEventOf(event)),
    );
    return { id: decided.case.id, version: decided.case.version };
  }
}
