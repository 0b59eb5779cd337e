import type { proposalSchema, proposalSummarySchema } from '@dondoc/contracts';
import { civilDateOf, dateTextOf, may, type Actor, type TaskState } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { TasksQueries, type TaskRef } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { DossierBody } from '../dossier/facts.js';
import { EscalationRows } from '../escalation.rows.js';
import type { AnswerRow, ProposalRow } from '../escalation.tables.js';
import {
  personOf,
  SurroundingsReader,
  unitOf,
  unitRefOf,
  type PersonName,
  type Surroundings,
} from '../surroundings.js';
import { dayTextOf, decisionWordOf, shortDayOf, workingDaysLateOf } from '../words.js';
import { CaseHistories } from './history.js';

export type ProposalSummary = z.infer<typeof proposalSummarySchema>;
export type ProposalView = z.infer<typeof proposalSchema>;

/** Proposals as lists and their page show them; the same for leader and unit. */
@Injectable()
export class ProposalViews {
  constructor(
    private readonly rows: EscalationRows,
    private readonly tasks: TasksQueries,
    private readonly reader: SurroundingsReader,
    private readonly histories: CaseHistories,
  ) {}

  async summaries(proposals: readonly ProposalRow[]): Promise<ProposalSummary[]> {
    const ids = [...new Set(proposals.map(({ task_id: id }) => id))];
    const [surroundings, refs, tasks] = await Promise.all([
      this.reader.read(),
      this.tasks.refs(ids),
      this.tasks.snapshot(ids),
    ]);
    return proposals.flatMap((row) => {
      const [ref, task] = [refs.get(row.task_id), tasks.get(row.task_id)];
      return ref === undefined || task === undefined ? [] : [summaryOf(row, { ref, task, surroundings })];
    });
  }

  async view(row: ProposalRow, actor: SignedIn): Promise<ProposalView> {
    const [[summary], dossier, answers, history] = await Promise.all([
      this.summaries([row]),
      this.rows.dossier(row.dossier_id),
      this.rows.answers([row.id]),
      this.histories.ofCases([row.case_id]),
    ]);
    if (summary === undefined) throw new Error(`no task of proposal ${row.id}`);
    const people = await this.reader.people([
      row.decided_by,
      row.on_behalf_of,
      ...answers.map(({ person_id: id }) => id),
    ]);
    return {
      ...summary,
      caseId: row.case_id,
      dossier: { ...(JSON.parse(dossier.text) as DossierBody), hash: dossier.sha256 },
      answers: answers.map((answer) => answerViewOf(answer, people)),
      decision: decisionOf(row, people),
      seenByUnitAt: row.seen_at,
      verbs: [...proposalVerbsOf(row, actor)],
      history: [...history],
    };
  }
}

const stateOf = ({ decision }: ProposalRow): ProposalSummary['state'] =>
  decision === null ? 'open' : decision === 'returnForFacts' ? 'returned' : 'decided';

function summaryOf(
  row: ProposalRow,
  { ref, task, surroundings }: { ref: TaskRef; task: TaskState; surroundings: Surroundings },
): ProposalSummary {
  return {
    id: row.id,
    kind: row.kind,
    title: `${unitOf(surroundings.units, row.lead_unit_id).name}: ${task.title}`,
    task: { id: ref.id, code: ref.code, title: ref.title },
    unit: unitRefOf(surroundings.units, row.lead_unit_id),
    at: row.at,
    state: stateOf(row),
    headline: headlineOf(row, task, surroundings),
    version: row.case_version,
  };
}

/**
 * "Hạn thứ Ba 15/10/2024 · đơn vị đã nộp thứ Sáu 25/10/2024, chậm 8 ngày làm việc · hồ sơ lập 24/10, hai bên cùng xem": a result that came
 * while the proposal waited is stamped here and does not withdraw it (rules.md §4).
 */
function headlineOf(
  row: Pick<ProposalRow, 'at' | 'decided_at'>,
  task: TaskState,
  { calendar, today }: Pick<Surroundings, 'calendar' | 'today'>,
): string {
  const parts = [task.dueOn === null ? 'Chưa ấn định hạn' : `Hạn ${dayTextOf(task.dueOn)}`];
  const until = row.decided_at === null ? today : civilDateOf(row.decided_at);
  const { submission } = task;
  if (submission !== null && (row.decided_at === null || submission.at <= row.decided_at)) {
    const on = civilDateOf(submission.at);
    const late =
      task.dueOn === null || on <= task.dueOn
        ? ''
        : `, chậm ${workingDaysLateOf(task.dueOn, on, calendar)} ngày làm việc`;
    const accepted = task.acceptedAt === null ? '' : `, đã xác nhận ${dateTextOf(civilDateOf(task.acceptedAt))}`;
    parts.push(`đơn vị đã nộp ${dayTextOf(on)}${late}${accepted}`);
  } else if (task.dueOn !== null && until > task.dueOn) {
    parts.push(
      `chưa nhận được báo cáo kết quả, quá hạn ${workingDaysLateOf(task.dueOn, until, calendar)} ngày làm việc`,
    );
  }
  return [...parts, `hồ sơ lập ${shortDayOf(civilDateOf(row.at))}, hai bên cùng xem`].join(' · ');
}

const answerViewOf = (
  { id, at, person_id: personId, text }: AnswerRow,
  people: ReadonlyMap<string, PersonName>,
): ProposalView['answers'][number] => ({
  id,
  at,
  by: personOf(people, personId),
  text,
});

function decisionOf(row: ProposalRow, people: ReadonlyMap<string, PersonName>): ProposalView['decision'] {
  const { decision, decided_at: at, decided_by: by, on_behalf_of: principal } = row;
  if (decision === null || at === null) return null;
  return {
    decision,
    label: decisionWordOf(decision, row.kind),
    by: personOf(people, by),
    onBehalfOf: principal === null ? null : personOf(people, principal),
    at,
    reason: row.decision_reason ?? '',
  };
}

/** A leader who is no party decides, the head of the unit answers, both until it is decided (rules.md §§4, 6). */
function proposalVerbsOf(row: Pick<ProposalRow, 'decision' | 'lead_unit_id'>, actor: Actor): ProposalView['verbs'] {
  if (row.decision !== null) return [];
  return (['decideProposal', 'answerDossier'] as const).filter(
    (verb) => may(actor, verb, { leadUnitId: row.lead_unit_id }) === null,
  );
}
