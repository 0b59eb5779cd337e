import type { taskListSchema } from '@dondoc/contracts';
import { workingDaysFrom } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { cursorOf, Store, valuesOfCursor } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { TaskContributors } from '../contributors.js';
import { SurroundingsReader, unitsWithRole, visibleUnitsOf, type Surroundings } from '../surroundings.js';
import { TaskRows } from '../tasks.rows.js';
import { TASK_COLUMNS, type TaskRow } from '../tasks.tables.js';
import { peopleOfRow, summaryOf, type TaskSummary } from '../view/summary.js';
import { GROUP_ORDER, SOON_WORKING_DAYS } from '../view/tag.js';
import { foldedOf } from '../words.js';
import { filterSql, mineSql, Parameters, sortSql, viewSql, visibleSql, type ListScope } from './conditions.js';
import { FILTERS, isActive, VIEWS, without, type ListQuery } from './list-query.js';

export type TaskList = z.infer<typeof taskListSchema>;
type SortedRow = TaskRow & { readonly sort_key: string };

/** At most so many rows in "Việc của tôi": nobody works on more, and it is not paged. */
const MINE_LIMIT = 500;

/** Lists of tasks: filtered, sorted and paged in SQL, worded by `view/`. */
@Injectable()
export class TaskLists {
  constructor(
    private readonly store: Store,
    private readonly rows: TaskRows,
    private readonly reader: SurroundingsReader,
    private readonly contributors: TaskContributors,
  ) {}

  async list(actor: SignedIn, query: ListQuery): Promise<TaskList> {
    const surroundings = await this.reader.read();
    const scope = scopeOfList(actor, surroundings, query);
    const [views, page] = await Promise.all([this.counts(query, scope), this.page(query, scope, surroundings)]);
    const total = views[query.view] ?? 0;
    const [last] = page.rows.slice(-1);
    return {
      data: await this.summaries(page.rows, actor, surroundings),
      page: { next: page.more && last ? cursorOf([last.sort_key, last.number]) : null, total },
      views,
      relax: total === 0 ? await this.relax(query, scope) : null,
      asOf: surroundings.now,
    };
  }

  /** What waits for this person or their units, in the order of what follows if it is left (screens.md §7). */
  async mine(actor: SignedIn): Promise<TaskList> {
    const surroundings = await this.reader.read();
    const scope = scopeOfList(actor, surroundings);
    const rows = await this.mineRows(actor, scope);
    const data = [...(await this.summaries(rows, actor, surroundings))].sort(byConsequence);
    return { data, page: { next: null, total: data.length }, views: {}, relax: null, asOf: surroundings.now };
  }

  private async mineRows(actor: SignedIn, scope: ListScope): Promise<readonly TaskRow[]> {
    const parameters = new Parameters();
    const coordinating = `t.state in ('assigned', 'acknowledged', 'returned', 'submitted') and exists
      (select from tasks.coordinator c where c.task_id = t.id and c.acknowledged_at is null and c.unit_id = any(${parameters.of(scope.memberUnitIds)}))`;
    const mine = mineSql({ ...scope, decides: false }, parameters);
    return this.store.query<TaskRow>(
      `select ${TASK_COLUMNS} from tasks.task t where (${mine}) or (${coordinating}) order by t.due_at nulls last, t.number limit ${MINE_LIMIT}`,
      parameters.values,
    );
  }

  async summaries(rows: readonly TaskRow[], actor: SignedIn, surroundings: Surroundings): Promise<TaskSummary[]> {
    const ids = rows.map(({ id }) => id);
    const units = new Set(rows.map(({ body }) => body.leadUnitId));
    const heads = surroundings.seats
      .filter((seat) => seat.role === 'unitHead' && units.has(seat.unitId))
      .map((seat) => seat.personId);
    const [texts, facts, returnReasons] = await Promise.all([
      this.reader.texts({
        directiveIds: rows.map(({ body }) => body.directiveId),
        personIds: [...rows.flatMap(peopleOfRow), ...heads],
      }),
      this.contributors.facts(ids, actor),
      this.rows.returnReasons(rows.filter(({ body }) => body.state === 'returned').map(({ id }) => id)),
    ]);
    return rows.map((row) => summaryOf(row, { surroundings, texts, actor, facts, returnReasons }));
  }

  /** How many wait for this person: the number in the menu. */
  async countMine(actor: SignedIn): Promise<number> {
    const surroundings = await this.reader.read();
    const scope = scopeOfList(actor, surroundings);
    const parameters = new Parameters();
    const [row] = await this.store.query<{ count: number }>(
      `select count(*)::int as count from tasks.task t where t.state <> 'submitted' and ${mineSql({ ...scope, decides: false }, parameters)}`,
      parameters.values,
    );
    return row?.count ?? 0;
  }

  private async counts(query: ListQuery, scope: ListScope): Promise<Record<string, number>> {
    const parameters = new Parameters();
    const where = filterSql(query, scope, parameters);
    const columns = VIEWS.map(
      (view) => `count(*) filter (where ${viewSql(view, scope, parameters)})::int as "${view}"`,
    );
    const [row] = await this.store.query<Record<string, number>>(
      `select ${columns.join(', ')} from tasks.task t where ${where}`,
      parameters.values,
    );
    return row ?? {};
  }

  private async page(
    query: ListQuery,
    scope: ListScope,
    { units }: Surroundings,
  ): Promise<{ rows: SortedRow[]; more: boolean }> {
    const parameters = new Parameters();
    const where = `${filterSql(query, scope, parameters)} and (${viewSql(query.view, scope, parameters)})`;
    const key = sortSql(query.sort, scope, parameters, query.sort === 'unit' ? unitIdsByName(units) : []);
    const after = valuesOfCursor(query.after);
    const [sign, order] = query.sort === '-due' ? ['<', 'desc'] : ['>', 'asc'];
    const beyond =
      after === null
        ? 'true'
        : `(x.sort_key, x.number) ${sign} (${parameters.of(String(after[0]))} collate "C", ${parameters.of(Number(after[1]) || 0)}::int)`;
    const rows = await this.store.query<SortedRow>(
      `select * from (select ${TASK_COLUMNS}, (${key}) collate "C" as sort_key from tasks.task t where ${where}) x
       where ${beyond} order by x.sort_key ${order}, x.number ${order} limit ${query.size + 1}`,
      parameters.values,
    );
    return { rows: rows.slice(0, query.size), more: rows.length > query.size };
  }

  /** For an empty list: the one filter whose removal helps most. */
  private async relax(query: ListQuery, scope: ListScope): Promise<TaskList['relax']> {
    let best: TaskList['relax'] = null;
    for (const filter of FILTERS.filter((each) => isActive(query, each))) {
      const parameters = new Parameters();
      const rest = without(query, filter);
      const where = `${filterSql(rest, scope, parameters)} and (${viewSql(rest.view, scope, parameters)})`;
      const [row] = await this.store.query<{ count: number }>(
        `select count(*)::int as count from tasks.task t where ${where}`,
        parameters.values,
      );
      const count = row?.count ?? 0;
      if (count > (best?.count ?? 0)) best = { filter, count };
    }
    return best;
  }

  /** Directives of which this person may see a task. */
  async visibleDirectiveIds(actor: SignedIn): Promise<readonly string[]> {
    const parameters = new Parameters();
    const where = visibleSql({ visibleUnitIds: visibleUnitsOf(actor) }, parameters);
    const rows = await this.store.query<{ directive_id: string }>(
      `select distinct t.directive_id from tasks.task t where ${where}`,
      parameters.values,
    );
    return rows.map((row) => row.directive_id);
  }
}

function scopeOfList(actor: SignedIn, surroundings: Surroundings, query?: ListQuery): ListScope {
  const { now, today, calendar, units } = surroundings;
  const headUnitIds = unitsWithRole(actor, 'unitHead');
  const words = query?.q === undefined ? '' : foldedOf(query.q);
  return {
    now,
    today,
    soonUntil: workingDaysFrom(calendar, today, SOON_WORKING_DAYS),
    personId: actor.personId,
    visibleUnitIds: visibleUnitsOf(actor),
    headUnitIds,
    memberUnitIds: [...headUnitIds, ...unitsWithRole(actor, 'officer')],
    decides: actor.seats.some(({ role }) => role === 'monitor' || role === 'leader'),
    namedUnitIds:
      words === ''
        ? []
        : [...units.values()]
            .filter(({ name, short }) => foldedOf(`${name} ${short}`).includes(words))
            .map(({ id }) => id),
  };
}

const unitIdsByName = (units: Surroundings['units']): readonly string[] =>
  [...units.values()].sort((one, other) => one.short.localeCompare(other.short, 'vi')).map(({ id }) => id);

function byConsequence(one: TaskSummary, other: TaskSummary): number {
  const rank = ({ group }: TaskSummary): number => GROUP_ORDER.indexOf(group ?? 'rest');
  const day = ({ dueOn, reviewOn }: TaskSummary): string => dueOn ?? reviewOn ?? '9';
  return rank(one) - rank(other) || (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0);
}
