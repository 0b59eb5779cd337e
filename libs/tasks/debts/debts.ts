import type { debtCountsSchema, debtsSchema, openDebtSchema, Refusal } from '@dondoc/contracts';
import { CitationQueries, type CitedDirective, type ResolvedCitation } from '@dondoc/directives';
import { outcomeOf, type Instant, type TaskState } from '@dondoc/domain';
import { NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Parameters, visibleSql } from '../list/conditions.js';
import { SurroundingsReader, unitRefOf, visibleUnitsOf, type Surroundings } from '../surroundings.js';
import { codeOf } from '../words.js';

export type Debts = z.infer<typeof debtsSchema>;
type Counts = z.infer<typeof debtCountsSchema>;
type OpenDebt = z.infer<typeof openDebtSchema>;

const OPEN = `t.state in ('assigned', 'acknowledged', 'returned', 'submitted', 'suspended') and not t.routine`;
const OVERDUE = `t.state in ('assigned', 'acknowledged', 'returned') and not t.routine and t.due_at <= `;
const NONE: Counts = { total: 0, open: 0, overdue: 0, done: 0, routine: 0 };
/** Open tasks that are listed of one directive. */
const LISTED_MOST = 20;

interface OpenRow {
  readonly id: string;
  readonly number: number;
  readonly directive_id: string;
  readonly body: TaskState;
}

/** What is still open under the documents that a directive cites, and which ones cite it. Everybody's view is that of their tasks. */
@Injectable()
export class DebtQueries {
  constructor(
    private readonly store: Store,
    private readonly citations: CitationQueries,
    private readonly reader: SurroundingsReader,
  ) {}

  /** Refusal: not-found, also where the directive is out of the reader's sight. */
  async of(actor: SignedIn, directiveId: string): Promise<Debts | Refusal> {
    const [resolved, citing, surroundings] = await Promise.all([
      this.citations.seenFrom(actor, directiveId),
      this.citations.citing(actor, directiveId),
      this.reader.read(),
    ]);
    if (resolved === null) return NOT_FOUND;
    const cites = eachOnce(resolved);
    const linked = [...new Set(cites.flatMap((cited) => linkOf(cited)?.id ?? []))];
    const [counts, open] = await Promise.all([
      this.counts(actor, [...linked, ...citing.map(({ id }) => id), directiveId], surroundings.now),
      this.open(actor, linked, surroundings),
    ]);
    const countsOf = (id: string | undefined): Counts => counts.get(id ?? '') ?? NONE;
    return {
      cites: cites.map((cited) => {
        const directive = linkOf(cited);
        return {
          ...{ text: cited.text, number: cited.number, start: cited.start, end: cited.end },
          match: matchOf(cited),
          directive,
          counts: countsOf(directive?.id),
          open: [...(open.get(directive?.id ?? '') ?? [])],
        };
      }),
      citedBy: citing.map((directive) => ({ directive, counts: countsOf(directive.id) })),
      own: { counts: countsOf(directiveId) },
    };
  }

  /** Cited directives under which there is still something open, for the page of a task. */
  async openUnder(
    actor: SignedIn,
    directiveId: string,
    now: Instant,
  ): Promise<readonly { readonly directive: CitedDirective; readonly counts: Counts }[]> {
    const resolved = (await this.citations.seenFrom(actor, directiveId)) ?? [];
    const linked = new Map(
      eachOnce(resolved)
        .flatMap((cited) => linkOf(cited) ?? [])
        .map((one) => [one.id, one]),
    );
    if (linked.size === 0) return [];
    const counts = await this.counts(actor, [...linked.keys()], now);
    return [...linked.values()].flatMap((directive) => {
      const ofOne = counts.get(directive.id) ?? NONE;
      return ofOne.open === 0 ? [] : [{ directive, counts: ofOne }];
    });
  }

  private async counts(
    actor: SignedIn,
    directiveIds: readonly string[],
    now: Instant,
  ): Promise<ReadonlyMap<string, Counts>> {
    const parameters = new Parameters();
    const rows = await this.store.query<Counts & { directive_id: string }>(
      `select t.directive_id, count(*)::int as total, count(*) filter (where ${OPEN})::int as open,
         count(*) filter (where ${OVERDUE}${parameters.of(now)})::int as overdue,
         count(*) filter (where t.state = 'accepted' and not t.routine)::int as done, count(*) filter (where t.routine)::int as routine
       from tasks.task t where t.directive_id = any(${parameters.of(directiveIds)}) and t.state not in ('recalled', 'superseded')
         and ${visibleSql({ visibleUnitIds: visibleUnitsOf(actor) }, parameters)}
       group by t.directive_id`,
      parameters.values,
    );
    return new Map(rows.map(({ directive_id: id, ...counts }) => [id, counts]));
  }

  /** The first of each directive, late ones first, then by day. */
  private async open(
    actor: SignedIn,
    directiveIds: readonly string[],
    surroundings: Surroundings,
  ): Promise<ReadonlyMap<string, readonly OpenDebt[]>> {
    const debts = new Map<string, OpenDebt[]>();
    if (directiveIds.length === 0) return debts;
    const parameters = new Parameters();
    const rows = await this.store.query<OpenRow>(
      `select id, number, directive_id, body from (
         select t.*, row_number() over (partition by t.directive_id order by t.due_at nulls last, t.number) as place
         from tasks.task t where t.directive_id = any(${parameters.of(directiveIds)}) and ${OPEN}
           and ${visibleSql({ visibleUnitIds: visibleUnitsOf(actor) }, parameters)}) as t
       where place <= ${LISTED_MOST} order by directive_id, place`,
      parameters.values,
    );
    for (const row of rows) {
      const ofDirective = debts.get(row.directive_id) ?? [];
      debts.set(row.directive_id, ofDirective);
      ofDirective.push(openDebtOf(row, surroundings));
    }
    return debts;
  }
}

const openDebtOf = ({ id, number, body }: OpenRow, { units, now }: Surroundings): OpenDebt => ({
  taskId: id,
  code: codeOf(number),
  title: body.title,
  leadUnit: unitRefOf(units, body.leadUnitId),
  dueOn: body.dueOn,
  state: body.state,
  overdue: outcomeOf(body, now).outcome === 'overdue',
});

/** One line for each cited document, where it is named first. What cites itself owes nothing to itself. */
function eachOnce(resolved: readonly ResolvedCitation[]): readonly ResolvedCitation[] {
  const first = new Map<string, ResolvedCitation>();
  for (const cited of resolved.filter(({ itself }) => !itself)) {
    const key = linkOf(cited)?.id ?? `${cited.number} ${cited.date ?? ''}`;
    if (!first.has(key)) first.set(key, cited);
  }
  return [...first.values()];
}

const linkOf = ({ directives }: ResolvedCitation): CitedDirective | null =>
  directives.length === 1 ? (directives[0] ?? null) : null;

function matchOf({ directives }: ResolvedCitation): Debts['cites'][number]['match'] {
  if (directives.length === 0) return 'none';
  return directives.length === 1 ? 'one' : 'several';
}
