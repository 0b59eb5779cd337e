import type { BurdenQuestion, FindingContributor, OpenObligation } from '@dondoc/directives';
import { addDays, type CivilDate, type WeekLoad } from '@dondoc/domain';
import { Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { codeOf } from '../words.js';

/** More obligations than this are not compared, the newest first: a remark on a draft must not take seconds. */
const OBLIGATIONS_MOST = 3_000;
/** Tasks of a week that are named. */
const NAMED_MOST = 3;

// In work: what is handed in waits for the one who judges it.
const IN_WORK = `t.state in ('assigned', 'acknowledged', 'returned', 'suspended') and not t.routine`;

interface OpenRow {
  readonly obligation_id: string;
  readonly directive_id: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly id: string;
  readonly number: number;
}

interface LoadRow {
  readonly unit_id: string;
  readonly monday: CivilDate;
  readonly tasks: number;
  readonly named: readonly { readonly id: string; readonly number: number; readonly title: string }[];
}

/** What units have to do already: for the linter of directives, which stands left of this room. */
@Injectable()
export class Burden implements FindingContributor {
  readonly room = 'tasks';

  constructor(private readonly store: Store) {}

  async openObligations({ unitIds, exceptDirectiveId }: BurdenQuestion): Promise<readonly OpenObligation[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.store.query<OpenRow>(
      `select t.obligation_id, t.directive_id, (array_agg(t.title order by t.number))[1] as title,
         array_agg(distinct t.lead_unit_id) as units, (array_agg(t.id order by t.number))[1] as id, min(t.number)::int as number
       from tasks.task t where t.lead_unit_id = any($1) and ${IN_WORK} and t.directive_id is distinct from $2
       group by t.obligation_id, t.directive_id order by min(t.number) desc limit ${OBLIGATIONS_MOST}`,
      [unitIds, exceptDirectiveId],
    );
    return rows.map((row) => ({
      obligationId: row.obligation_id,
      directiveId: row.directive_id,
      title: row.title,
      leadUnitIds: row.units,
      task: { kind: 'task', id: row.id, ref: codeOf(row.number), title: row.title },
    }));
  }

  async loads({ weeks, exceptDirectiveId }: BurdenQuestion): Promise<readonly WeekLoad[]> {
    if (weeks.length === 0) return [];
    const asked = weeks.map(({ unitId, monday }) => ({ unit_id: unitId, monday, sunday: addDays(monday, 6) }));
    const rows = await this.store.query<LoadRow>(
      `select w.unit_id, w.monday, count(*)::int as tasks,
         (jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title) order by t.due_on, t.number)) as named
       from jsonb_to_recordset($1) as w(unit_id uuid, monday date, sunday date)
       join tasks.task t on t.lead_unit_id = w.unit_id and ${IN_WORK} and t.due_on between w.monday and w.sunday
         and t.directive_id is distinct from $2
       group by w.unit_id, w.monday`,
      [JSON.stringify(asked), exceptDirectiveId],
    );
    return rows.map(({ unit_id: unitId, monday, tasks, named }) => ({
      unitId,
      monday,
      tasks,
      related: named
        .slice(0, NAMED_MOST)
        .map(({ id, number, title }) => ({ kind: 'task', id, ref: codeOf(number), title })),
    }));
  }
}
