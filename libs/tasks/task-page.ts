import type { extensionSchema, submissionSchema, taskSchema } from '@dondoc/contracts';
import { civilDateOf, dueOf, isResolved, remindersOf, type CivilDate, type TaskState } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { EventQueries, type EventRow } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { TaskContributors, type TaskPageFacts } from './contributors.js';
import { DebtQueries } from './debts/debts.js';
import { TaskLists } from './list/task-list.js';
import { personOf, SurroundingsReader, unitRefOf, type PersonRef, type Surroundings } from './surroundings.js';
import { TaskRows } from './tasks.rows.js';
import type { DueChangeRow, ExtensionRow, SubmissionRow, TaskRow, UploadRow } from './tasks.tables.js';
import { historyOf, peopleOfEvents } from './view/history.js';
import { lifeLineOf } from './view/life-line.js';
import { stepLabelOf } from './view/steps.js';
import { whyCountedOf } from './view/why-counted.js';

export type TaskPage = z.infer<typeof taskSchema>;
export type SubmissionView = z.infer<typeof submissionSchema>;
export type ExtensionView = z.infer<typeof extensionSchema>;

type People = ReadonlyMap<string, PersonRef>;

/** What the page shows besides the row, read at once. */
interface PageRows {
  readonly submissions: readonly SubmissionRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly dueChanges: readonly DueChangeRow[];
  readonly uploads: readonly UploadRow[];
  readonly events: readonly EventRow[];
  readonly reminded: readonly { step_id: string; instant: string }[];
}

/** Makes the page of one task (contracts taskSchema) for somebody who may see it. */
@Injectable()
export class TaskPages {
  constructor(
    private readonly rows: TaskRows,
    private readonly reader: SurroundingsReader,
    private readonly lists: TaskLists,
    private readonly contributors: TaskContributors,
    private readonly events: EventQueries,
    private readonly debts: DebtQueries,
  ) {}

  async page(row: TaskRow, actor: SignedIn): Promise<TaskPage> {
    const surroundings = await this.reader.read();
    const [read, [summary], facts, obligations, references, openUnder] = await Promise.all([
      this.read(row.id),
      this.lists.summaries([row], actor, surroundings),
      this.contributors.page(row.id, actor),
      this.reader.directives.obligations([row.body.obligationId]),
      this.reader.directives.references([row.body.directiveId]),
      this.debts.openUnder(actor, row.body.directiveId, surroundings.now),
    ]);
    if (summary === undefined) throw new Error(`no summary of task ${row.id}`);
    const people = await this.people(row.body, read, surroundings);
    const obligation = obligations.get(row.body.obligationId);
    return {
      ...summary,
      obligationId: row.body.obligationId,
      quote: [...(obligation?.quote ?? [])],
      deadline: row.body.deadline,
      deadlineText: obligation?.deadlineText ?? null,
      deadlineExplain: deadlineExplainOf(
        row.body,
        surroundings,
        (references.get(row.body.directiveId)?.signedOn ?? null) as CivilDate | null,
      ),
      deliverable: obligation?.deliverable ?? null,
      reportTo: obligation?.reportTo ?? null,
      via: obligation?.via ?? null,
      ...this.stateOf(row, read, { surroundings, people, facts }),
      submissions: read.submissions.map((each) => submissionViewOf(each, people, read.uploads)),
      extensions: read.extensions.map((each) => extensionViewOf(each, people)),
      dueChanges: read.dueChanges.map((each) => dueChangeViewOf(each, people)),
      openUnder: openUnder.map(({ directive: { id, ref }, counts: { open, overdue } }) => ({
        directive: { id, ref },
        open,
        overdue,
      })),
    };
  }

  private async read(taskId: string): Promise<PageRows> {
    const [submissions, extensions, dueChanges, events, reminded] = await Promise.all([
      this.rows.submissions(taskId),
      this.rows.extensions(taskId),
      this.rows.dueChanges(taskId),
      this.events.ofSubject('task', taskId),
      this.rows.alarmsFired(taskId),
    ]);
    const uploads = await this.rows.uploads(submissions.flatMap(({ file_ids: ids }) => ids));
    return { submissions, extensions, dueChanges, uploads, events, reminded };
  }

  private async people(task: TaskState, read: PageRows, { seats }: Surroundings): Promise<People> {
    const officers = seats.filter(({ unitId }) => unitId === task.leadUnitId).map(({ personId }) => personId);
    const personIds = [
      ...officers,
      task.assignedBy,
      task.officerId,
      ...read.submissions.flatMap(({ by_person_id: by, judged_by: judge }) => [by, judge]),
      ...read.extensions.flatMap(({ requested_by: by, decided_by: decider }) => [by, decider]),
      ...read.dueChanges.map(({ by_person_id: by }) => by),
      ...peopleOfEvents(read.events),
    ];
    return (await this.reader.texts({ directiveIds: [], personIds })).people;
  }

  private stateOf(
    row: TaskRow,
    read: PageRows,
    around: { surroundings: Surroundings; people: People; facts: TaskPageFacts },
  ) {
    const { surroundings, people, facts } = around;
    const { units, seats, now, reminders, calendar } = surroundings;
    const task = row.body;
    const reminded = read.reminded.map(({ instant }) => instant as TaskState['assignedAt']);
    const history = [...historyOf(read.events, { people, units }), ...(facts.history ?? [])];
    return {
      assignedBy: personOf(people, task.assignedBy),
      acknowledgedAt: task.acknowledgedAt,
      acceptedAt: task.acceptedAt,
      completedOn: task.completedAt === null ? null : civilDateOf(task.completedAt),
      whyCounted: whyCountedOf({
        task,
        units,
        stoppedAt: read.events.findLast(({ name }) => name === 'task.recalled')?.occurredAt ?? null,
      }),
      held: facts.held ? { ...facts.held, reasons: [...facts.held.reasons] } : null,
      caseId: facts.caseId ?? null,
      proposalId: facts.proposalId ?? null,
      lifeLine: [...lifeLineOf({ task, item: row.item, now, reminded, steps: facts.lifeLine ?? [] })],
      history: history.sort((one, other) => (one.at > other.at ? -1 : one.at < other.at ? 1 : 0)),
      coordination: task.coordinators.map(({ unitId, duty, acknowledgedAt }) => ({
        unit: unitRefOf(units, unitId),
        duty,
        acknowledgedAt,
      })),
      plan: remindersOf(task, reminders, calendar)
        .filter(({ at }) => at > now)
        .map(({ at, stepId }) => {
          const step = reminders.steps.find(({ id }) => id === stepId);
          return { at, stepId, label: step === undefined ? stepId : `Nhắc: ${stepLabelOf(step)}` };
        }),
      officers: seats
        .filter(({ unitId, role }) => unitId === task.leadUnitId && (role === 'officer' || role === 'unitHead'))
        .map(({ personId }) => personOf(people, personId))
        .filter((person, index, all) => all.findIndex(({ id }) => id === person.id) === index),
    };
  }
}

function deadlineExplainOf(
  task: TaskState,
  { calendar, readingRule }: Surroundings,
  signedOn: CivilDate | null,
): string | null {
  if (task.deadline === null) return null;
  const due = dueOf(task.deadline, {
    calendar,
    readingRule,
    receivedOn: task.receivedOn,
    ...(signedOn === null ? {} : { signedOn }),
  });
  return isResolved(due) ? due.explain : `Chưa tính được hạn: ${due.why}.`;
}

export function submissionViewOf(row: SubmissionRow, people: People, uploads: readonly UploadRow[]): SubmissionView {
  const files = row.file_ids.flatMap((id) => uploads.filter((upload) => upload.id === id));
  const verdict =
    row.decision === null || row.judged_at === null
      ? null
      : {
          decision: row.decision,
          by: personOf(people, row.judged_by),
          at: row.judged_at,
          reason: row.verdict_reason,
          completedOn: row.completed_on,
        };
  return {
    id: row.id,
    at: row.at,
    by: personOf(people, row.by_person_id),
    result: row.result,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    files: files.map(({ id, name, size, media_type: mediaType }) => ({ id, name, size, mediaType })),
    withdrawnAt: row.withdrawn_at,
    verdict,
  };
}

export function extensionViewOf(row: ExtensionRow, people: People): ExtensionView {
  const decision =
    row.granted === null || row.decided_at === null
      ? null
      : { grant: row.granted, by: personOf(people, row.decided_by), at: row.decided_at, reason: row.decision_reason };
  return {
    id: row.id,
    at: row.at,
    by: personOf(people, row.requested_by),
    from: row.from_on,
    until: row.until_on,
    reason: row.reason,
    first: row.first,
    withdrawnAt: row.withdrawn_at,
    decision,
  };
}

const dueChangeViewOf = (row: DueChangeRow, people: People): TaskPage['dueChanges'][number] => ({
  from: row.from_on,
  to: row.to_on,
  at: row.at,
  cause: row.cause,
  reason: row.reason,
  by: row.by_person_id === null ? null : personOf(people, row.by_person_id),
});
