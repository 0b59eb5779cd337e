import type { correctReadingSchema, Refusal } from '@dondoc/contracts';
import { civilDateOf, isCivilDate, may, type CivilDate, type Deadline } from '@dondoc/domain';
import {
  eventActorOf,
  forbidden,
  invalid,
  NOT_FOUND,
  OrganisationQueries,
  staleVersion,
  type SignedIn,
  type Unit,
} from '@dondoc/organisation';
import { Clock, EventLog, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { deadlineOf, impossibleDayOf } from '../deadline-schema.js';
import {
  DIRECTIVE_COLUMNS,
  OBLIGATION_COLUMNS,
  obligationRecordOf,
  WRITE_OBLIGATIONS,
  type DirectiveRow,
  type ObligationRow,
} from '../directives.tables.js';
import { unitEndedSentence } from '../issuing.js';
import { citationAt } from '../proposals.js';

export type CorrectReading = z.infer<typeof correctReadingSchema>;
type Written = CorrectReading['obligations'][number];

interface Facts {
  readonly directiveId: string;
  readonly text: string;
  readonly standing: ReadonlyMap<string, ObligationRow>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly today: CivilDate;
}

const UNCHANGED = 'Chưa có gì thay đổi.';

/** What a person makes of the reading, next to the text. */
@Injectable()
export class CorrectCommand {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly organisation: OrganisationQueries,
  ) {}

  /**
   * Takes the whole corrected list. An obligation left out of it is set aside if it was read and forgotten if somebody had added it; a
   * new one needs the place of its sentence. Refusals: forbidden, not-found, stale-version (also without a version), state-not-allowed
   * (issued already), validation, date-invalid, unit-unknown, unit-ended.
   */
  async correct(
    actor: SignedIn,
    id: string,
    body: CorrectReading,
    version: number | null,
  ): Promise<{ readonly id: string } | Refusal> {
    const refused = may(actor, 'correctReading');
    if (refused) return forbidden(refused);
    const occurredAt = await this.clock.now();
    const units = await this.organisation.units();
    return this.store.transaction(async (tx) => {
      const [directive] = await tx.query<DirectiveRow & { text: string }>(
        `select ${DIRECTIVE_COLUMNS}, text from directives.directive where id = $1 for update`,
        [id],
      );
      if (directive === undefined) return NOT_FOUND;
      if (version !== directive.version) return staleVersion(directive.version);
      if (directive.state !== 'registered') return notOpen(directive);
      const facts = await factsOf(tx, directive, units, civilDateOf(occurredAt));
      const corrected = correctedOf(body.obligations, facts);
      if ('problem' in corrected) return corrected;
      const next = directive.version + 1;
      await write(tx, corrected.rows, facts);
      await tx.query('update directives.directive set version = $2 where id = $1', [id, next]);
      const cause = { occurredAt, actor: eventActorOf(actor) };
      await this.log.append(tx, readingCorrected({ id, version: next }, corrected.rows, cause));
      return { id };
    });
  }
}

const notOpen = ({ state }: DirectiveRow): Refusal => ({
  problem: 'state-not-allowed',
  state,
  detail: `Văn bản đã được ban hành hoặc thu hồi. ${UNCHANGED}`,
});

/** The whole corrected list; what was read stays in the database and is left out here. */
const readingCorrected = (
  directive: Pick<DirectiveRow, 'id' | 'version'>,
  rows: readonly ObligationRow[],
  cause: Pick<NewEvent, 'occurredAt' | 'actor'>,
): NewEvent => ({
  name: 'directive.readingCorrected',
  subject: { kind: 'directive', ...directive },
  ...cause,
  payload: { obligations: rows.map(({ asRead: _asRead, directiveId: _directiveId, ...values }) => values) },
});

async function factsOf(
  tx: Tx,
  directive: DirectiveRow & { text: string },
  units: Facts['units'],
  today: CivilDate,
): Promise<Facts> {
  const rows = await tx.query<ObligationRow>(
    `select ${OBLIGATION_COLUMNS} from directives.obligation where directive_id = $1`,
    [directive.id],
  );
  return {
    directiveId: directive.id,
    text: directive.text,
    standing: new Map(rows.map((row) => [row.id, row])),
    units,
    today,
  };
}

async function write(tx: Tx, rows: readonly ObligationRow[], { directiveId }: Facts): Promise<void> {
  await tx.query(
    'delete from directives.obligation where directive_id = $1 and as_read is null and not (id = any($2))',
    [directiveId, rows.map(({ id }) => id)],
  );
  await tx.query(WRITE_OBLIGATIONS, [JSON.stringify(rows.map(obligationRecordOf))]);
}

function correctedOf(written: readonly Written[], facts: Facts): { readonly rows: readonly ObligationRow[] } | Refusal {
  if (new Set(written.map(({ id }) => id)).size !== written.length)
    return invalid('obligations', 'Có mục được ghi hai lần.');
  const rows: ObligationRow[] = [];
  let next = 1 + Math.max(0, ...[...facts.standing.values()].map(({ key }) => Number(key.slice(1))));
  for (const [index, one] of written.entries()) {
    const wrong = refusedOf(one, index, facts);
    if (wrong !== null) return wrong;
    rows.push(rowOf(one, facts, facts.standing.has(one.id) ? null : `o${next++}`));
  }
  const left = [...facts.standing.values()].filter(
    ({ id, asRead }) => asRead !== null && !written.some((one) => one.id === id),
  );
  const all = [...rows, ...left.map((row) => ({ ...row, dropped: true }))];
  return { rows: inTextOrder(all) };
}

const startOf = ({ quote }: ObligationRow): number => Math.min(...quote.map(({ start }) => start));
const inTextOrder = (rows: readonly ObligationRow[]): readonly ObligationRow[] =>
  [...rows].sort((one, other) => startOf(one) - startOf(other)).map((row, index) => ({ ...row, ordinal: index + 1 }));

function refusedOf(one: Written, index: number, { text, units, today }: Facts): Refusal | null {
  const path = `obligations.${index}`;
  if (one.quote.some(({ start, end }) => start >= end || end > text.length))
    return invalid(`${path}.quote`, 'Đoạn trích không nằm trong văn bản.');
  const impossible = impossibleDayOf(one.deadline);
  if (impossible !== null) {
    const day = impossible.split('-').reverse().join('/');
    return {
      problem: 'date-invalid',
      text: day,
      path: `${path}.deadline`,
      detail: `${day} không phải là ngày có thật. ${UNCHANGED}`,
    };
  }
  if (one.deadline !== null && (one.dueOn ?? null) === null && deadlineOf(one.deadline) === null)
    return invalid(`${path}.deadline`, 'Thời hạn chưa đúng dạng.');
  if (one.kind === 'dated' && !one.dropped && !leadsToDay(writtenDeadlineOf(one)))
    return invalid(`${path}.deadline`, 'Xin nhập hạn, hoặc chọn ngày rà soát.');
  return one.dropped ? null : refusedUnit(one, units, today);
}

function refusedUnit(
  { leadUnitIds, coordinatorUnitIds }: Written,
  units: Facts['units'],
  today: CivilDate,
): Refusal | null {
  for (const id of [...leadUnitIds, ...coordinatorUnitIds]) {
    const unit = units.get(id);
    if (unit === undefined)
      return { problem: 'unit-unknown', unitId: id, detail: `Đơn vị được chọn chưa có trong danh mục. ${UNCHANGED}` };
    if (unit.validTo !== null && unit.validTo < today) {
      return {
        problem: 'unit-ended',
        unitId: id,
        successorIds: unit.successorIds,
        detail: `${unitEndedSentence(unit, units)} ${UNCHANGED}`,
      };
    }
  }
  return null;
}

/** The clerk's own day stands for what the text says; an explicit null takes the deadline away. */
function writtenDeadlineOf({ dueOn, deadline }: Written): Deadline | null {
  if (dueOn === undefined) return deadlineOf(deadline);
  return dueOn === null || !isCivilDate(dueOn) ? null : { kind: 'date', operator: 'by', date: dueOn, dueOn };
}

const leadsToDay = (deadline: Deadline | null): boolean =>
  deadline !== null && deadline.kind !== 'urgent' && deadline.kind !== 'reference';

/** `key` null: an obligation that stands already. What was read of it stays beside what is written. */
function rowOf(one: Written, { directiveId, text, standing }: Facts, key: string | null): ObligationRow {
  const before = standing.get(one.id) ?? null;
  const leadUnitIds = [...new Set(one.leadUnitIds)];
  const read = before?.asRead ?? null;
  const fanOut = read !== null && sameIds(read.leadUnitIds, leadUnitIds) ? read.fanOut : leadUnitIds.length > 1;
  return {
    id: one.id,
    directiveId,
    ordinal: before?.ordinal ?? 0,
    key: key ?? before?.key ?? '',
    asRead: read,
    instruction: one.instruction,
    title: one.title,
    quote: one.quote.map((place) => citationAt(text, place)),
    kind: one.kind,
    deadline: writtenDeadlineOf(one),
    deadlineCitation: before?.deadlineCitation ?? null,
    reviewOn: one.kind === 'dated' ? null : one.reviewOn,
    leadUnitIds,
    leadText: before?.leadText ?? null,
    fanOut,
    coordinatorUnitIds: [...new Set(one.coordinatorUnitIds)].filter((id) => !leadUnitIds.includes(id)),
    coordinatorText: before?.coordinatorText ?? null,
    reportTo: one.reportTo,
    via: one.via,
    deliverable: one.deliverable,
    countable: one.countable && one.kind !== 'routine',
    confirmed: one.confirmed,
    dropped: one.dropped,
    confidence: confidenceOf(before, leadUnitIds),
  };
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** A missing lead unit is missing until somebody names one; every other doubt stays as it was read. */
function confidenceOf(before: ObligationRow | null, leadUnitIds: readonly string[]): ObligationRow['confidence'] {
  const read = before?.asRead?.confidence ?? { level: 'sure', reasons: [] };
  if (leadUnitIds.length === 0)
    return { level: 'missing', reasons: read.level === 'missing' ? read.reasons : ['Chưa rõ cơ quan chủ trì.'] };
  return read.level === 'missing' ? { level: 'sure', reasons: [] } : read;
}
