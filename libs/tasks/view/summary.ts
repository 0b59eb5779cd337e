import type { taskSummarySchema } from '@dondoc/contracts';
import { outcomeOf } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import type { z } from 'zod';
import type { TaskFacts } from '../contributors.js';
import { personOf, unitRefOf, unitsWithRole, type SourceTexts, type Surroundings } from '../surroundings.js';
import type { TaskRow } from '../tasks.tables.js';
import { codeOf } from '../words.js';
import { consequenceOf } from './consequence.js';
import { nextOf } from './next.js';
import { groupOf, isUnconfirmed, tagOf, workingDaysLeftOf } from './tag.js';
import { verbsOf } from './verbs.js';

export type TaskSummary = z.infer<typeof taskSummarySchema>;

/** What one row is shown with. `returnReason`: of the last return, where it is shown. */
export interface SummaryContext {
  readonly surroundings: Surroundings;
  readonly texts: SourceTexts;
  readonly actor: SignedIn;
  readonly facts: ReadonlyMap<string, TaskFacts>;
  readonly returnReasons: ReadonlyMap<string, string>;
}

/** People whose names a row shows. */
export const peopleOfRow = ({ body }: TaskRow): readonly (string | null)[] => [body.officerId];

function relationOf({ body }: TaskRow, actor: SignedIn): TaskSummary['myRelation'] {
  const own = [...unitsWithRole(actor, 'unitHead'), ...unitsWithRole(actor, 'officer')];
  if (own.includes(body.leadUnitId)) return 'lead';
  return body.coordinators.some(({ unitId }) => own.includes(unitId)) ? 'coordinating' : 'none';
}

/** A row of a list or the head of a task's page (contracts taskSummarySchema). */
export function summaryOf(row: TaskRow, context: SummaryContext): TaskSummary {
  const { surroundings, texts, actor, facts } = context;
  const { units, now, calendar } = surroundings;
  const task = row.body;
  const known = facts.get(task.id) ?? {};
  const tag = tagOf(task, surroundings);
  const own = nextOf(task, surroundings);
  const next = known.next === undefined ? own : { ...known.next, since: own.since };
  return {
    id: task.id,
    code: codeOf(row.number),
    key: task.key,
    title: task.title,
    directive: { id: task.directiveId, ref: texts.directives.get(task.directiveId)?.ref ?? '', item: row.item },
    leadUnit: unitRefOf(units, task.leadUnitId),
    coordinators: task.coordinators.map(({ unitId }) => unitRefOf(units, unitId)),
    officer: task.officerId === null ? null : personOf(texts.people, task.officerId),
    state: task.state,
    outcome: outcomeOf(task, now).outcome,
    tag,
    dueOn: task.dueOn,
    dueAt: task.dueAt,
    originalDueOn: task.originalDueOn,
    reviewOn: task.reviewOn,
    workingDaysLeft: workingDaysLeftOf(task, surroundings),
    unconfirmedCalendar: isUnconfirmed(task, calendar),
    countable: task.countable,
    routine: task.routine,
    assigner: unitRefOf(units, task.assignerUnitId),
    rung: known.rung ?? null,
    next,
    verbs: [...(known.verbs ?? []), ...verbsOf(task, actor)],
    assignedAt: task.assignedAt,
    submittedAt: task.submission?.at ?? null,
    consequence: known.consequence !== undefined ? known.consequence : consequenceOf(task, surroundings, texts.people),
    group: groupOf(task, tag, (known.explainUntil ?? null) !== null),
    returnReason: task.state === 'returned' ? (context.returnReasons.get(task.id) ?? null) : null,
    myRelation: relationOf(row, actor),
    version: task.version,
  };
}
