import type { CivilDate, Instant } from '@dondoc/domain';
import { numberOfCode, foldedOf } from '../words.js';
import type { ListQuery, View } from './list-query.js';

/** Parameters of one statement: `of(value)` answers its `$n`. */
export class Parameters {
  readonly values: unknown[] = [];

  of(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Who looks, when, and what the words of a search stand for. */
export interface ListScope {
  readonly now: Instant;
  readonly today: CivilDate;
  /** The last day that counts as soon: three working days ahead. */
  readonly soonUntil: CivilDate;
  readonly personId: string;
  /** Units whose tasks the person sees; null: all. */
  readonly visibleUnitIds: readonly string[] | null;
  readonly headUnitIds: readonly string[];
  readonly memberUnitIds: readonly string[];
  readonly decides: boolean;
  /** Units that the search words name. */
  readonly namedUnitIds: readonly string[];
}

const WORKING = `t.state in ('assigned', 'acknowledged', 'returned')`;
const OPEN = `t.state in ('assigned', 'acknowledged', 'returned', 'submitted', 'suspended')`;
const LATE = `${WORKING} and not t.routine and t.due_at <= `;
/** The civil day of an instant in Vietnam: a fixed offset (architecture.md §7). */
const civil = (column: string): string => `((${column} at time zone 'UTC') + interval '7 hours')::date`;

/** The outcome as a SQL value; the same cases in the same order as `outcomeOf` of the domain (a test compares them). */
export const outcomeSql = (now: string): string => `case
  when t.state in ('recalled', 'superseded') then t.state
  when t.routine then 'routine'
  when t.state = 'suspended' then 'suspended'
  when t.state = 'accepted' then case
    when t.due_at is null then 'onTime'
    when ${civil('t.completed_at')} < t.due_on then 'early'
    when t.completed_at < t.due_at then 'onTime' else 'late' end
  when t.state = 'submitted' then 'awaiting'
  when t.due_at is null then 'undated'
  when t.due_at <= ${now} then 'overdue' else 'notYetDue' end`;

/** The condition of one view. Views overlap: they are filters, not a partition (screens.md §7). */
export function viewSql(view: View, scope: ListScope, parameters: Parameters): string {
  switch (view) {
    case 'all':
      return 'true';
    case 'open':
      return OPEN;
    case 'mine':
      return mineSql(scope, parameters);
    case 'overdue':
      return `${LATE}${parameters.of(scope.now)}`;
    case 'dueSoon':
      return `${WORKING} and not t.routine and t.due_at > ${parameters.of(scope.now)} and t.due_on <= ${parameters.of(scope.soonUntil)}`;
    case 'awaiting':
      return `t.state = 'submitted'`;
    case 'unacknowledged':
      return `t.state = 'assigned'`;
    case 'undated':
      return `${OPEN} and t.due_at is null and not t.routine`;
    case 'routine':
      return `${OPEN} and t.routine`;
    case 'done':
      return `t.state = 'accepted'`;
  }
}

/** What waits for this person: of a decider what is handed in or asked for, of a unit what it must do. */
export function mineSql(scope: ListScope, parameters: Parameters): string {
  const own = parameters.of(scope.memberUnitIds);
  const decides = `${OPEN} and t.lead_unit_id <> all(${own}) and (t.state = 'submitted' or jsonb_typeof(t.body -> 'extension') = 'object')`;
  const person = parameters.of(scope.personId);
  const works = `${OPEN} and (t.officer_id = ${person} or t.lead_unit_id = any(${parameters.of(scope.headUnitIds)})
    or (t.officer_id is null and t.lead_unit_id = any(${own})))`;
  return scope.decides ? `((${decides}) or (${works}))` : `(${works})`;
}

/** Everything but the view: visibility and the other filters. */
export function filterSql(query: ListQuery, scope: ListScope, parameters: Parameters): string {
  const conditions = [visibleSql(scope, parameters)];
  if (query.unit) {
    const units = parameters.of(query.unit);
    conditions.push(
      `(t.lead_unit_id = any(${units}) or exists (select from tasks.coordinator c where c.task_id = t.id and c.unit_id = any(${units})))`,
    );
  }
  if (query.directive) conditions.push(`t.directive_id = any(${parameters.of(query.directive)})`);
  if (query.assigner) conditions.push(`t.assigner_unit_id = any(${parameters.of(query.assigner)})`);
  if (query.year) conditions.push(`extract(year from t.received_on) = ${parameters.of(query.year)}`);
  if (query.countable)
    conditions.push(`(t.countable and not t.routine) = ${parameters.of(query.countable === 'true')}`);
  if (query.outcome) conditions.push(`${outcomeSql(parameters.of(scope.now))} = ${parameters.of(query.outcome)}`);
  if (query.q) conditions.push(searchSql(query.q, scope, parameters));
  return conditions.join(' and ');
}

export function visibleSql({ visibleUnitIds }: Pick<ListScope, 'visibleUnitIds'>, parameters: Parameters): string {
  if (visibleUnitIds === null) return 'true';
  const units = parameters.of(visibleUnitIds);
  return `(t.lead_unit_id = any(${units}) or exists (select from tasks.coordinator c where c.task_id = t.id and c.unit_id = any(${units})))`;
}

/** Each word somewhere in the folded text; or the code; or a unit that the words name. */
function searchSql(q: string, scope: ListScope, parameters: Parameters): string {
  const words = foldedOf(q)
    .split(' ')
    .map((word) => `t.folded like ${parameters.of(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  const ways = [`(${words.join(' and ')})`];
  const number = numberOfCode(q);
  if (number !== null) ways.push(`t.number = ${parameters.of(number)}`);
  if (scope.namedUnitIds.length > 0) ways.push(`t.lead_unit_id = any(${parameters.of(scope.namedUnitIds)})`);
  return `(${ways.join(' or ')})`;
}

const day = (column: string): string => `coalesce(to_char(${column}, 'YYYYMMDD'), '99999999')`;

/** "Làm trước": late, due today, given back, due soon, the rest by day, standing duties, what is over last (screens.md §7). */
const firstSql = (scope: ListScope, parameters: Parameters): string => {
  const now = parameters.of(scope.now);
  const today = parameters.of(scope.today);
  return `case when not (${OPEN}) then '6' when ${LATE}${now} then '0' when ${WORKING} and not t.routine and t.due_on = ${today} then '1'
    when t.state = 'returned' then '2' when ${WORKING} and not t.routine and t.due_on <= ${parameters.of(scope.soonUntil)} then '3' when t.routine then '5' else '4' end
    || ${day('coalesce(t.due_on, t.review_on)')}`;
};

/** The sort key as text (collation "C"), so that one keyset works for every order. `unitIds`: all units in alphabetical order. */
export function sortSql(
  sort: ListQuery['sort'],
  scope: ListScope,
  parameters: Parameters,
  unitIds: readonly string[],
): string {
  switch (sort) {
    case 'first':
      return firstSql(scope, parameters);
    case 'due':
      return day('coalesce(t.due_on, t.review_on)');
    case '-due':
      return `coalesce(to_char(coalesce(t.due_on, t.review_on), 'YYYYMMDD'), '00000000')`;
    case 'unit':
      return `lpad(coalesce(array_position(${parameters.of(unitIds)}::uuid[], t.lead_unit_id), 0)::text, 6, '0') || ${day('t.due_on')}`;
    case 'assigned':
      return `to_char(t.assigned_at at time zone 'UTC', 'YYYYMMDDHH24MISS')`;
  }
}
