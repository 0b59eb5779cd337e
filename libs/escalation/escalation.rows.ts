import type { Instant } from '@dondoc/domain';
import { Store, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import {
  CASE_COLUMNS, type AnswerRow, type CaseRow, type DossierRow, type ExplanationRow, type ProposalRow, type StepRow,
} from './escalation.tables.js'; // prettier-ignore

type Reader = Pick<Tx, 'query'>;

const EXPLANATIONS = `select e.*, w.at as weighed_at, w.person_id as weighed_by, w.sufficient, w.reason as weighing_reason
  from escalation.explanation e left join escalation.weighing w on w.explanation_id = e.id`;

const PROPOSALS = `select p.*, d.decision, d.at as decided_at, d.decided_by, d.on_behalf_of, d.reason as decision_reason,
    s.at as seen_at, c.version as case_version
  from escalation.proposal p join escalation.case c on c.id = p.case_id
    left join escalation.decision d on d.proposal_id = p.id left join escalation.sighting s on s.proposal_id = p.id`;

export interface ProposalFilter {
  /** Null: of any unit. */
  readonly unitIds: readonly string[] | null;
  readonly state?: 'open' | 'decided' | 'returned' | undefined;
  readonly before?: readonly [at: Instant, id: string] | null;
  readonly limit: number;
}

const STATES: Readonly<Record<NonNullable<ProposalFilter['state']>, string>> = {
  open: 'd.decision is null',
  decided: `d.decision <> 'returnForFacts'`,
  returned: `d.decision = 'returnForFacts'`,
};

/** Reads rows of this room's schema as they stand. */
@Injectable()
export class EscalationRows {
  constructor(private readonly store: Store) {}

  async byId(id: string): Promise<CaseRow | null> {
    const [row] = await this.store.query<CaseRow>(`select ${CASE_COLUMNS} from escalation.case c where c.id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Locks one case for a command. */
  async lock(tx: Tx, id: string): Promise<CaseRow | null> {
    const [row] = await tx.query<CaseRow>(`select ${CASE_COLUMNS} from escalation.case c where c.id = $1 for update`, [
      id,
    ]);
    return row ?? null;
  }

  /** Locks the open cases of tasks, in a fixed order so that two consumers cannot wait for each other. */
  async lockOpen(tx: Tx, taskIds: readonly string[]): Promise<readonly CaseRow[]> {
    return tx.query<CaseRow>(
      `select ${CASE_COLUMNS} from escalation.case c where c.task_id = any($1) and c.closed_at is null order by c.id for update`,
      [taskIds],
    );
  }

  /** Cases whose next look is due, earliest first; not locked. */
  async due(now: Instant, limit: number): Promise<readonly CaseRow[]> {
    return this.store.query<CaseRow>(
      `select ${CASE_COLUMNS} from escalation.case c where c.next_step_at <= $1 order by c.next_step_at, c.id limit $2`,
      [now, limit],
    );
  }

  /** Cases of which somebody must decide something. */
  async awaiting(): Promise<readonly CaseRow[]> {
    return this.store.query<CaseRow>(
      `select ${CASE_COLUMNS} from escalation.case c where c.awaits_decision order by c.opened_at`,
    );
  }

  async openCases(taskIds: readonly string[]): Promise<readonly CaseRow[]> {
    if (taskIds.length === 0) return [];
    return this.store.query<CaseRow>(
      `select ${CASE_COLUMNS} from escalation.case c where c.closed_at is null and c.task_id = any($1)`,
      [taskIds],
    );
  }

  /** The last case of each task: the open one, else the one opened last. */
  async lastCases(taskIds: readonly string[]): Promise<readonly CaseRow[]> {
    return this.store.query<CaseRow>(
      `select distinct on (c.task_id) ${CASE_COLUMNS} from escalation.case c where c.task_id = any($1)
       order by c.task_id, (c.closed_at is null) desc, c.opened_at desc`,
      [taskIds],
    );
  }

  /** Every case of one task, the first one first. */
  async casesOf(taskId: string): Promise<readonly CaseRow[]> {
    return this.store.query<CaseRow>(
      `select ${CASE_COLUMNS} from escalation.case c where c.task_id = $1 order by c.opened_at`,
      [taskId],
    );
  }

  /** Cases of units opened since, on which a rung has fired: what the unit case of rung 4 counts. */
  async urgedSince(unitIds: readonly string[], since: Instant): Promise<readonly CaseRow[]> {
    return this.store.query<CaseRow>(
      `select ${CASE_COLUMNS} from escalation.case c where c.lead_unit_id = any($1) and c.opened_at >= $2 and c.rung >= 1`,
      [unitIds, since],
    );
  }

  /** Tasks of closed or open cases with a decided proposal since: comparable cases, the latest first. */
  async decidedSince(
    since: Instant,
    limit: number,
  ): Promise<readonly (ProposalRow & { readonly body: CaseRow['body'] })[]> {
    return this.store.query(
      `select x.*, c2.body from (${PROPOSALS} where d.decision in ('criticise', 'remind', 'noAction') and d.at >= $1
         order by d.at desc limit $2) x join escalation.case c2 on c2.id = x.case_id order by x.decided_at desc`,
      [since, limit],
    );
  }

  async steps(caseIds: readonly string[]): Promise<readonly StepRow[]> {
    return this.store.query<StepRow>(
      'select * from escalation.step where case_id = any($1) order by at, rung, repetition',
      [caseIds],
    );
  }

  async explanations(caseIds: readonly string[], from: Reader = this.store): Promise<readonly ExplanationRow[]> {
    return from.query<ExplanationRow>(`${EXPLANATIONS} where e.case_id = any($1) order by e.at`, [caseIds]);
  }

  async explanation(id: string, from: Reader = this.store): Promise<ExplanationRow | null> {
    const [row] = await from.query<ExplanationRow>(`${EXPLANATIONS} where e.id = $1`, [id]);
    return row ?? null;
  }

  /** Tasks whose cases have an explanation with this file. */
  async tasksOfFile(uploadId: string): Promise<readonly string[]> {
    const rows = await this.store.query<{ task_id: string }>(
      `select distinct c.task_id from escalation.explanation e join escalation.case c on c.id = e.case_id where e.file_ids @> array[$1::uuid]`,
      [uploadId],
    );
    return rows.map(({ task_id: id }) => id);
  }

  async proposal(id: string, from: Reader = this.store): Promise<ProposalRow | null> {
    const [row] = await from.query<ProposalRow>(`${PROPOSALS} where p.id = $1`, [id]);
    return row ?? null;
  }

  async proposalsOfCases(caseIds: readonly string[]): Promise<readonly ProposalRow[]> {
    return this.store.query<ProposalRow>(`${PROPOSALS} where p.case_id = any($1) order by p.at`, [caseIds]);
  }

  /** The latest first. */
  async proposals({ unitIds, state, before = null, limit }: ProposalFilter): Promise<readonly ProposalRow[]> {
    const condition = state === undefined ? 'true' : STATES[state];
    return this.store.query<ProposalRow>(
      `${PROPOSALS} where ($1::uuid[] is null or p.lead_unit_id = any($1)) and ${condition}
         and ($2::timestamptz is null or (p.at, p.id) < ($2, $3::uuid)) order by p.at desc, p.id desc limit $4`,
      [unitIds, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async dossier(id: string): Promise<DossierRow> {
    const [row] = await this.store.query<DossierRow>(
      'select id, made_at, sha256, body::text as text from escalation.dossier where id = $1',
      [id],
    );
    if (row === undefined) throw new Error(`no dossier ${id}`);
    return row;
  }

  async answers(proposalIds: readonly string[], from: Reader = this.store): Promise<readonly AnswerRow[]> {
    return from.query<AnswerRow>('select * from escalation.answer where proposal_id = any($1) order by at', [
      proposalIds,
    ]);
  }
}
