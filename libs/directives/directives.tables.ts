import type { CivilDate, Deadline, Instant } from '@dondoc/domain';

/** A place in the text of the directive, with what stands there (white space evened out). */
export interface CitationValue {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Another document that the text names. */
export interface CitedDocument {
  readonly text: string;
  readonly number: string;
  readonly date: CivilDate | null;
  readonly start: number;
  readonly end: number;
}

export type DirectiveState = 'registered' | 'issued' | 'revoked';
export type ObligationKind = 'dated' | 'review' | 'routine';

/** A row of directives.directive without its text. */
export interface DirectiveRow {
  readonly id: string;
  readonly contentSha256: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  /** Percent, where the text was recognised from a scan. */
  readonly recognitionConfidence: number | null;
  readonly type: string;
  readonly number: string | null;
  readonly signedOn: CivilDate | null;
  readonly monthOn: CivilDate | null;
  readonly issuer: string | null;
  readonly summary: string | null;
  readonly addressees: readonly string[];
  readonly signatory: string | null;
  readonly assignerUnitId: string;
  readonly state: DirectiveState;
  readonly registeredAt: Instant;
  readonly registeredBy: string;
  readonly issuedAt: Instant | null;
  readonly issuedBy: string | null;
  readonly receivedOn: CivilDate | null;
  readonly citations: readonly CitedDocument[];
  readonly version: number;
}
export const DIRECTIVE_COLUMNS = `id, content_sha256 as "contentSha256", file_id as "fileId", file_name as "fileName",
  recognition_confidence as "recognitionConfidence", type, number,
  signed_on as "signedOn", month_on as "monthOn", issuer, summary, addressees, signatory, assigner_unit_id as "assignerUnitId", state,
  registered_at as "registeredAt", registered_by as "registeredBy", issued_at as "issuedAt", issued_by as "issuedBy",
  received_on as "receivedOn", citations, version`;

export interface Confidence {
  readonly level: 'sure' | 'unsure' | 'missing';
  readonly reasons: readonly string[];
}

/** What a person may correct in an obligation. */
export interface ObligationValues {
  readonly instruction: string | null;
  readonly title: string;
  readonly quote: readonly CitationValue[];
  readonly kind: ObligationKind;
  readonly deadline: Deadline | null;
  readonly deadlineCitation: CitationValue | null;
  readonly reviewOn: CivilDate | null;
  readonly leadUnitIds: readonly string[];
  readonly leadText: string | null;
  /** Named as a kind of units, or several leads: one task for each. */
  readonly fanOut: boolean;
  readonly coordinatorUnitIds: readonly string[];
  readonly coordinatorText: string | null;
  readonly reportTo: string | null;
  readonly via: string | null;
  readonly deliverable: string | null;
  readonly countable: boolean;
  readonly confidence: Confidence;
}

export interface ObligationRow extends ObligationValues {
  readonly id: string;
  readonly directiveId: string;
  readonly ordinal: number;
  readonly key: string;
  /** What the reader proposed; null where a person added the obligation. */
  readonly asRead: ObligationValues | null;
  readonly confirmed: boolean;
  readonly dropped: boolean;
}
export const OBLIGATION_COLUMNS = `id, directive_id as "directiveId", ordinal, key, as_read as "asRead", instruction, title, quote, kind,
  deadline, deadline_citation as "deadlineCitation", review_on as "reviewOn", lead_unit_ids as "leadUnitIds", lead_text as "leadText",
  fan_out as "fanOut", coordinator_unit_ids as "coordinatorUnitIds", coordinator_text as "coordinatorText", report_to as "reportTo", via,
  deliverable, countable, confirmed, dropped, confidence`;

/** Writes obligations, new and standing ones alike, in one round trip: `$1` a JSON array of rows as `obligationRecordOf` makes them. */
export const WRITE_OBLIGATIONS = `insert into directives.obligation (id, directive_id, ordinal, key, as_read, instruction, title, quote, kind,
    deadline, deadline_citation, review_on, lead_unit_ids, lead_text, fan_out, coordinator_unit_ids, coordinator_text, report_to, via,
    deliverable, countable, confirmed, dropped, confidence)
  select id, directive_id, ordinal, key, as_read, instruction, title, quote, kind,
    deadline, deadline_citation, review_on, lead_unit_ids, lead_text, fan_out, coordinator_unit_ids, coordinator_text, report_to, via,
    deliverable, countable, confirmed, dropped, confidence
  from jsonb_to_recordset($1) as r(id uuid, directive_id uuid, ordinal int, key text, as_read jsonb, instruction text, title text, quote jsonb,
    kind text, deadline jsonb, deadline_citation jsonb, review_on date, lead_unit_ids uuid[], lead_text text, fan_out boolean,
    coordinator_unit_ids uuid[], coordinator_text text, report_to text, via text, deliverable text, countable boolean, confirmed boolean,
    dropped boolean, confidence jsonb)
  on conflict (id) do update set ordinal = excluded.ordinal, instruction = excluded.instruction, title = excluded.title,
    quote = excluded.quote, kind = excluded.kind, deadline = excluded.deadline, review_on = excluded.review_on,
    lead_unit_ids = excluded.lead_unit_ids, fan_out = excluded.fan_out, coordinator_unit_ids = excluded.coordinator_unit_ids,
    report_to = excluded.report_to, via = excluded.via, deliverable = excluded.deliverable, countable = excluded.countable,
    confirmed = excluded.confirmed, dropped = excluded.dropped, confidence = excluded.confidence`;

export const obligationRecordOf = (row: ObligationRow): Readonly<Record<string, unknown>> => ({
  id: row.id,
  directive_id: row.directiveId,
  ordinal: row.ordinal,
  key: row.key,
  as_read: row.asRead,
  instruction: row.instruction,
  title: row.title,
  quote: row.quote,
  kind: row.kind,
  deadline: row.deadline,
  deadline_citation: row.deadlineCitation,
  review_on: row.reviewOn,
  lead_unit_ids: row.leadUnitIds,
  lead_text: row.leadText,
  fan_out: row.fanOut,
  coordinator_unit_ids: row.coordinatorUnitIds,
  coordinator_text: row.coordinatorText,
  report_to: row.reportTo,
  via: row.via,
  deliverable: row.deliverable,
  countable: row.countable,
  confirmed: row.confirmed,
  dropped: row.dropped,
  confidence: row.confidence,
});
