import type { directiveSchema, directiveSummarySchema, issuePreviewSchema, Refusal } from '@dondoc/contracts';
import { civilDateOf } from '@dondoc/domain';
import { NOT_FOUND, OrganisationQueries, scopeOf, unitRefOf, type SignedIn, type Unit } from '@dondoc/organisation';
import { Clock, cursorOf, pageOf, Store, valuesOfCursor, type Page, type PageRequest } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DirectivesQueries } from './directives.queries.js';
import { DIRECTIVE_COLUMNS, type CitedDocument, type DirectiveRow, type ObligationRow } from './directives.tables.js';
import { findingsOf } from './findings.js';
import { forbidsOf } from './issuing.js';
import { firstLetterAtOf, taskCountsOf } from './preview.js';
import { allUnderstoodOf, type Understood } from './understanding.js';
import { numberKeyOf } from './words.js';

export type DirectiveView = z.infer<typeof directiveSchema>;
export type DirectiveSummary = z.infer<typeof directiveSummarySchema>;
export type IssuePreview = z.infer<typeof issuePreviewSchema>;
type ObligationView = DirectiveView['obligations'][number];
type Counts = DirectiveSummary['counts'];

/** Leader and monitor see the register; a unit what was issued to it; others nothing. `$1` all, `$2` the units. */
const VISIBLE = `($1 or (state <> 'registered' and exists (select from directives.obligation o
  where o.directive_id = directive.id and not o.dropped and (o.lead_unit_ids && $2::uuid[] or o.coordinator_unit_ids && $2::uuid[]))))`;

// All counts of a page in two round trips. Closed tasks are no longer overdue; recalled ones are no tasks of the directive any more.
const OBLIGATION_COUNTS = `select directive_id as id, count(*)::int as obligations, count(*) filter (where confirmed)::int as confirmed
  from directives.obligation where directive_id = any($1) and not dropped group by directive_id`;
const TASK_COUNTS = `select directive_id as id, count(*)::int as tasks, count(*) filter (where state = 'accepted')::int as done,
    count(*) filter (where state in ('assigned', 'acknowledged', 'returned') and due_at <= $2)::int as overdue
  from directives.task_seen where directive_id = any($1) and state not in ('recalled', 'superseded') group by directive_id`;

/** Composes directives as the screens show them. */
@Injectable()
export class DirectivesViews {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly queries: DirectivesQueries,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
  ) {}

  /** The register, newest first. Filters: `state`, `q` (number, issuer, summary). */
  async list(actor: SignedIn, request: PageRequest): Promise<Page<DirectiveSummary>> {
    const after = valuesOfCursor(request.after);
    const rows = await this.store.query<DirectiveRow>(
      `select ${DIRECTIVE_COLUMNS} from directives.directive where ${VISIBLE} and ($3::text is null or state = $3)
         and ($4::text is null or concat_ws(' ', number, issuer, summary) ilike '%' || $4 || '%')
         and ($5::timestamptz is null or (registered_at, id) < ($5, $6::uuid))
       order by registered_at desc, id desc limit $7`,
      [
        ...scopeParameters(actor),
        request.filter['state'] ?? null,
        request.filter['q'] ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        request.size + 1,
      ],
    );
    const summaries = new Map((await this.summaries(rows)).map((summary) => [summary.id, summary]));
    const page = pageOf(rows, request, ({ registeredAt, id }) => cursorOf([registeredAt, id]));
    return { ...page, data: page.data.flatMap(({ id }) => summaries.get(id) ?? []) };
  }

  /** One directive with its text and obligations. Refusal: not-found, also where it is out of the reader's scope. */
  async one(actor: SignedIn, id: string): Promise<DirectiveView | Refusal> {
    const [row] = await this.store.query<DirectiveRow & { text: string }>(
      `select ${DIRECTIVE_COLUMNS}, text from directives.directive where ${VISIBLE} and id = $3`,
      [...scopeParameters(actor), id],
    );
    if (row === undefined) return NOT_FOUND;
    const [now, [summary], all, rules, cited] = await Promise.all([
      this.clock.now(),
      this.summaries([row]),
      this.queries.obligationsOf(id),
      this.queries.rulesFor(row),
      this.citedDirectives(row.citations),
    ]);
    if (summary === undefined) return NOT_FOUND;
    const obligations = row.state === 'registered' ? all : all.filter((obligation) => !obligation.dropped);
    const understood = allUnderstoodOf(row, obligations, { rules, now });
    const registered = new Set([...cited.keys()]);
    return {
      ...summary,
      text: row.text,
      fileName: row.fileName,
      fileId: row.fileId,
      addressees: [...row.addressees],
      signatory: row.signatory,
      obligations: obligations.map((obligation) => obligationViewOf(obligation, understood.get(obligation.id) ?? null)),
      findings: scopeOf(actor).all
        ? [
            ...findingsOf({
              directive: row,
              obligations,
              understood,
              calendar: rules.calendar,
              today: civilDateOf(now),
              registered,
            }),
          ]
        : [],
      citations: row.citations.map((citation) => ({ ...citation, directiveId: cited.get(citation.start) ?? null })),
    };
  }

  /** What issuing will do, and what forbids it. */
  async preview(actor: SignedIn, id: string): Promise<IssuePreview | Refusal> {
    const [row] = scopeOf(actor).all ? await this.queries.rows([id]) : [];
    if (row === undefined) return NOT_FOUND;
    const [now, all, units, rules, throttle, reminders] = await Promise.all([
      this.clock.now(),
      this.queries.obligationsOf(id),
      this.organisation.units(),
      this.queries.rulesFor(row),
      this.rules.throttle(),
      this.rules.reminders(),
    ]);
    const obligations = all.filter((obligation) => !obligation.dropped);
    const understood = allUnderstoodOf(row, obligations, { rules, now });
    const dated = obligations
      .filter(({ kind }) => kind === 'dated')
      .map((obligation) => understood.get(obligation.id) ?? null);
    const counts = taskCountsOf(obligations);
    const letter = { now, calendar: rules.calendar, throttle, atOnceWithin: reminders.assignedAtOnceWithin };
    return {
      ...counts,
      recipients: await this.recipients(obligations),
      firstLetterAt: counts.tasks === 0 ? null : firstLetterAtOf(dated, letter),
      forbids: forbidsOf({ directive: row, obligations, understood, units, today: civilDateOf(now) }).map(
        ({ obligationId, sentence }) => ({ obligationId, sentence }),
      ),
    };
  }

  /** The heads of all units that get a task or a part in one. */
  private async recipients(obligations: readonly ObligationRow[]): Promise<number> {
    const unitIds = [...new Set(obligations.flatMap((one) => [...one.leadUnitIds, ...one.coordinatorUnitIds]))];
    return new Set((await this.organisation.headsOf(unitIds)).map(({ personId }) => personId)).size;
  }

  private async summaries(rows: readonly DirectiveRow[]): Promise<readonly DirectiveSummary[]> {
    const ids = rows.map(({ id }) => id);
    const [now, units, people, obligations] = await Promise.all([
      this.clock.now(),
      this.organisation.units(),
      this.organisation.personRefs(rows.map(({ registeredBy }) => registeredBy)),
      this.store.query<{ id: string } & Counts>(OBLIGATION_COUNTS, [ids]),
    ]);
    const tasks = await this.store.query<{ id: string } & Counts>(TASK_COUNTS, [ids, now]);
    const countsOf = (id: string): Counts => {
      const { obligations: all = 0, confirmed = 0 } = obligations.find((one) => one.id === id) ?? {};
      const { tasks: made = 0, overdue = 0, done = 0 } = tasks.find((one) => one.id === id) ?? {};
      return { obligations: all, confirmed, tasks: made, overdue, done };
    };
    return rows.map((row) => ({
      id: row.id,
      ref: this.queries.refOf(row),
      type: row.type,
      number: row.number,
      signedOn: row.signedOn,
      issuer: row.issuer,
      summary: row.summary,
      assigner: unitRefOf(unitIn(units, row.assignerUnitId)),
      state: row.state,
      registeredAt: row.registeredAt,
      registeredBy: people.get(row.registeredBy) ?? { id: row.registeredBy, name: '' },
      issuedAt: row.issuedAt,
      counts: countsOf(row.id),
      version: row.version,
    }));
  }

  /** Which directive of the register a citation means, by the place of the citation: the number, and the year where it names one. */
  private async citedDirectives(citations: readonly CitedDocument[]): Promise<ReadonlyMap<number, string>> {
    const found = await this.store.query<{ id: string; number_key: string; signed_on: string | null }>(
      `select id, number_key, signed_on from directives.directive where number_key = any($1) and state <> 'revoked' order by registered_at`,
      [citations.map(({ number }) => numberKeyOf(number))],
    );
    return new Map(
      citations.flatMap(({ number, date, start }) => {
        const match = found.find(
          (one) =>
            one.number_key === numberKeyOf(number) &&
            (date === null || one.signed_on === null || one.signed_on === date),
        );
        return match === undefined ? [] : [[start, match.id] as const];
      }),
    );
  }
}

function scopeParameters(actor: SignedIn): readonly [all: boolean, unitIds: readonly string[]] {
  const scope = scopeOf(actor);
  return scope.all ? [true, []] : [false, scope.unitIds];
}

function unitIn(units: ReadonlyMap<string, Unit>, id: string): Unit {
  const unit = units.get(id);
  if (unit === undefined) throw new Error(`unit ${id} is not in the directory`);
  return unit;
}

function obligationViewOf(row: ObligationRow, due: Understood | null): ObligationView {
  const { asRead: _asRead, directiveId: _directiveId, ordinal: _ordinal, fanOut: _fanOut, ...values } = row;
  return {
    ...values,
    quote: [...row.quote],
    leadUnitIds: [...row.leadUnitIds],
    coordinatorUnitIds: [...row.coordinatorUnitIds],
    confidence: { level: row.confidence.level, reasons: [...row.confidence.reasons] },
    due,
  };
}
