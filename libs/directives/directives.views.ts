import type { directiveSchema, directiveSummarySchema, issuePreviewSchema, Refusal } from '@dondoc/contracts';
import { civilDateOf } from '@dondoc/domain';
import { NOT_FOUND, OrganisationQueries, scopeOf, unitRefOf, type SignedIn, type Unit } from '@dondoc/organisation';
import { Clock, cursorOf, pageOf, Store, valuesOfCursor, type Page, type PageRequest } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { allAsReadOf, type AsReadView } from './as-read.js';
import { CitationQueries } from './citations.js';
import { DirectivesQueries } from './directives.queries.js';
import { DIRECTIVE_COLUMNS, type DirectiveRow, type ObligationRow } from './directives.tables.js';
import { DirectiveFindings } from './findings/findings.js';
import { forbidsOf } from './issuing.js';
import { firstLetterAtOf, taskCountsOf } from './preview.js';
import { allUnderstoodOf, type Understood } from './understanding.js';
import { recognitionFindingsOf } from './recognition/finding.js';
import { Layouts } from './recognition/layout.js';
import { scopeParameters, VISIBLE } from './visibility.js';

export type DirectiveView = z.infer<typeof directiveSchema>;
export type DirectiveSummary = z.infer<typeof directiveSummarySchema>;
export type IssuePreview = z.infer<typeof issuePreviewSchema>;
type ObligationView = DirectiveView['obligations'][number];
type Counts = DirectiveSummary['counts'];

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
    private readonly citations: CitationQueries,
    private readonly findings: DirectiveFindings,
    private readonly layouts: Layouts,
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
    const [now, [summary], all, rules, cited, pages] = await Promise.all([
      this.clock.now(),
      this.summaries([row]),
      this.queries.obligationsOf(id),
      this.queries.rulesFor(row),
      this.citations.seenFrom(actor, id),
      this.layouts.pagesOf(id),
    ]);
    if (summary === undefined || cited === null) return NOT_FOUND;
    const obligations = row.state === 'registered' ? all : all.filter((obligation) => !obligation.dropped);
    const understood = allUnderstoodOf(row, obligations, { rules, now });
    const asRead = allAsReadOf(row, obligations, { rules, now });
    const lintable = {
      id,
      stage: row.state === 'registered' ? ('registered' as const) : ('issued' as const),
      directive: row,
      nothingRead: obligations.length === 0,
      obligations: obligations.filter(({ dropped }) => !dropped),
      understood,
      citations: cited,
    };
    return {
      ...summary,
      text: row.text,
      fileName: row.fileName,
      fileId: row.fileId,
      recognition: row.recognitionConfidence === null ? null : { confidence: row.recognitionConfidence },
      pages: [...pages],
      addressees: [...row.addressees],
      signatory: row.signatory,
      obligations: obligations.map((obligation) =>
        obligationViewOf(obligation, {
          due: understood.get(obligation.id) ?? null,
          asRead: asRead.get(obligation.id) ?? null,
        }),
      ),
      findings: scopeOf(actor).all
        ? [...recognitionFindingsOf(row.recognitionConfidence), ...(await this.findings.of(lintable, { rules, now }))]
        : [],
      citations: cited.map(({ text, number, date, start, end, directives }) => ({
        ...{ text, number, date, start, end },
        directiveId: (directives.length === 1 ? directives[0]?.id : null) ?? null,
      })),
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
}

function unitIn(units: ReadonlyMap<string, Unit>, id: string): Unit {
  const unit = units.get(id);
  if (unit === undefined) throw new Error(`unit ${id} is not in the directory`);
  return unit;
}

function obligationViewOf(
  row: ObligationRow,
  { due, asRead }: { readonly due: Understood | null; readonly asRead: AsReadView },
): ObligationView {
  const { asRead: _asRead, directiveId: _directiveId, ordinal: _ordinal, fanOut: _fanOut, ...values } = row;
  return {
    ...values,
    quote: [...row.quote],
    leadUnitIds: [...row.leadUnitIds],
    coordinatorUnitIds: [...row.coordinatorUnitIds],
    confidence: { level: row.confidence.level, reasons: [...row.confidence.reasons] },
    due,
    asRead,
  };
}
