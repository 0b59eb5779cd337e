import { instant, type SimulatedEvent } from '@dondoc/domain';
import type { TestDatabase } from '../harness/database.js';

/** One line of a story: instant, task, event; for a notice also who was told of what; for alarms which. Lines compare as text. */
export type Line = string;

const TOLD = /^(task|extension|escalation|system)\./;
const NOTICES: readonly string[] = ['notice.accepted', 'notice.failed', 'notice.deliveredByHand'];

interface Told {
  readonly at: string;
  readonly name: string;
  readonly task?: string | null;
  readonly steps?: readonly string[] | null;
  readonly person?: string | null;
  readonly kind?: string | null;
  /** Reminder step or rung, where the notice has one. */
  readonly which?: string | number | null;
}

const lineOf = ({ at, name, task, steps, person, kind, which }: Told): Line =>
  [at, task ?? '-', name, ...(steps ?? []), ...(person ? [`→ ${person}`, kind, which] : [])]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');

/** What the simulation tells, in the words of a line. */
export function simulatedLines(events: readonly SimulatedEvent[]): readonly Line[] {
  return events
    .filter(({ name }) => TOLD.test(name) || NOTICES.includes(name))
    .map((event) => {
      const { at, name, task, steps, person, kind, rung, step } = event as Told & { rung?: number; step?: string };
      return NOTICES.includes(name)
        ? lineOf({ at, name, task, person, kind, which: rung ?? step })
        : lineOf({ at, name, task, steps });
    })
    .sort();
}

/** Names in place of the ids that the running system made. */
export type Naming = (id: string) => string;

/** What the log of the running system tells of one directive, each notice by itself. */
export async function loggedLines(database: TestDatabase, named: Naming): Promise<readonly Line[]> {
  const facts = await database.query<Omit<Told, 'at'> & { readonly at: Date }>(
    `select name, occurred_at as at, coalesce(payload -> 'case' ->> 'taskKey', payload -> 'task' ->> 'key') as task,
       (select json_agg(alarm ->> 'stepId') from json_array_elements(payload -> 'alarms') as alarm) as steps
     from log.event where subject_kind in ('case', 'task', 'outage') order by ord`,
  );
  const notices = await database.query<Omit<Told, 'at'> & { readonly at: Date }>(
    `select e.name, e.occurred_at as at, n.body ->> 'taskKey' as task, n.person_id as person,
       case e.name when 'notice.deliveredByHand' then null else n.kind end as kind, coalesce(n.body ->> 'rung', n.body ->> 'stepId', n.kind) as which
     from log.event e, json_array_elements_text(e.payload -> 'noticeIds') as told(id), notices.notice n
     where e.name = any($1) and n.id = told.id::uuid order by e.ord`,
    [NOTICES],
  );
  return [...facts, ...notices]
    .filter(({ name }) => TOLD.test(name) || NOTICES.includes(name))
    .map(({ at, task, person, ...rest }) =>
      lineOf({
        ...rest,
        at: instant(at.toISOString()),
        task: task === null || task === undefined ? null : keyOf(task, named),
        person: person === null || person === undefined ? null : named(person),
      }),
    )
    .sort();
}

/** `o2@<id>` as `o2@vhtt`. */
function keyOf(task: string, named: Naming): string {
  const [obligation, unitId] = task.split('@');
  return unitId === undefined ? task : `${obligation}@${named(unitId)}`;
}
