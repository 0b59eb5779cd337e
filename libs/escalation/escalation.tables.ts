import type { Case, CivilDate, Decision, Instant } from '@dondoc/domain';
import type { Tx } from '@dondoc/platform';

/**
 * Rows of schema `escalation`. The whole Case stands in `body`, exactly as the last event of the case carries it; the columns beside it
 * are what the sweep claims and lists filter by. `saveCases` is the one place that writes both.
 */
export interface CaseRow {
  readonly id: string;
  readonly task_id: string;
  readonly version: number;
  readonly body: Case;
}
export const CASE_COLUMNS = 'c.id, c.task_id, c.version, c.body';

export interface ExplanationRow {
  readonly id: string;
  readonly case_id: string;
  readonly at: Instant;
  readonly person_id: string;
  readonly cause: string;
  readonly remedy: string;
  readonly expected_on: CivilDate | null;
  readonly file_ids: readonly string[];
  readonly weighed_at: Instant | null;
  readonly weighed_by: string | null;
  readonly sufficient: boolean | null;
  readonly weighing_reason: string | null;
}

export interface StepRow {
  readonly case_id: string;
  readonly rung: number;
  readonly repetition: number;
  readonly at: Instant;
  readonly evidence: StepEvidence;
}

/** What a rung rested on when it fired: the notices that proved the rung before, by id. */
export interface StepEvidence {
  readonly noticeIds: readonly string[];
  readonly taskVersion: number;
}

export interface ProposalRow {
  readonly id: string;
  readonly case_id: string;
  readonly task_id: string;
  readonly lead_unit_id: string;
  readonly kind: 'criticise' | 'account';
  readonly rung: number;
  readonly at: Instant;
  readonly dossier_id: string;
  readonly decision: Decision | null;
  readonly decided_at: Instant | null;
  readonly decided_by: string | null;
  readonly on_behalf_of: string | null;
  readonly decision_reason: string | null;
  readonly seen_at: Instant | null;
  readonly case_version: number;
}

export interface AnswerRow {
  readonly id: string;
  readonly proposal_id: string;
  readonly at: Instant;
  readonly person_id: string;
  readonly text: string;
}

export interface DossierRow {
  readonly id: string;
  readonly made_at: Instant;
  readonly sha256: string;
  /** The bytes that were hashed. */
  readonly text: string;
}

const RECORD = `id uuid, task_id uuid, lead_unit_id uuid, rung integer, next_step_at timestamptz, opened_at timestamptz,
  closed_at timestamptz, awaits_decision boolean, version integer, body json`;
const COLUMNS = [
  'id', 'task_id', 'lead_unit_id', 'rung', 'next_step_at', 'opened_at', 'closed_at', 'awaits_decision', 'version', 'body',
] as const; // prettier-ignore

/** Somebody must decide something of this case before it goes on. */
const awaitsDecision = ({ closedAt, proposal, explanation, held }: Case): boolean =>
  closedAt === null &&
  ((proposal !== null && proposal.decision === null) ||
    (explanation !== null && explanation.weighed === null) ||
    held?.reasons.some(({ code }) => code === 'toConfirm') === true);

const recordOf = (kase: Case): Record<(typeof COLUMNS)[number], unknown> => ({
  id: kase.id,
  task_id: kase.taskId,
  lead_unit_id: kase.leadUnitId,
  rung: kase.rung,
  next_step_at: kase.closedAt === null ? kase.nextStepAt : null,
  opened_at: kase.openedAt,
  closed_at: kase.closedAt,
  awaits_decision: awaitsDecision(kase),
  version: kase.version,
  body: kase,
});

/** Inserts new cases and writes changed ones, in one round trip whatever their number. Existing rows are locked by the caller. */
export async function saveCases(tx: Tx, cases: readonly Case[]): Promise<void> {
  if (cases.length === 0) return;
  // Closed ones first: a task has one open case at a time.
  const ordered = [...cases].sort((one, other) => Number(one.closedAt === null) - Number(other.closedAt === null));
  await tx.query(
    `insert into escalation.case (${COLUMNS.join(', ')})
     select ${COLUMNS.map((name) => `r.${name}`).join(', ')} from json_to_recordset($1::json) as r(${RECORD})
     on conflict (id) do update set ${COLUMNS.slice(1)
       .map((name) => `${name} = excluded.${name}`)
       .join(', ')}`,
    [JSON.stringify(ordered.map(recordOf))],
  );
}

export interface NewStep {
  readonly caseId: string;
  readonly rung: number;
  readonly at: Instant;
  readonly evidence: StepEvidence;
}

/** Keeps what fired; a rung that fires again for a case is a repetition. */
export async function insertSteps(tx: Tx, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `insert into escalation.step (case_id, rung, repetition, at, evidence)
     select r.case_id, r.rung, (select count(*) from escalation.step s where s.case_id = r.case_id and s.rung = r.rung), r.at, r.evidence
     from jsonb_to_recordset($1::jsonb) as r(case_id uuid, rung integer, at timestamptz, evidence jsonb)`,
    [JSON.stringify(steps.map(({ caseId, ...step }) => ({ case_id: caseId, ...step })))],
  );
}
