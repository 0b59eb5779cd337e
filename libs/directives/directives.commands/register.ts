import { createHash } from 'node:crypto';
import { isRefusal, type registerDirectiveSchema, type Refusal } from '@dondoc/contracts';
import { civilDateOf, may, type Instant } from '@dondoc/domain';
import { eventActorOf, forbidden, OrganisationQueries, type SignedIn } from '@dondoc/organisation';
import { Clock, EventLog, Files, newId, Store, type Tx } from '@dondoc/platform';
import type { Reading, ReadName } from '@dondoc/reading';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DirectivesQueries } from '../directives.queries.js';
import { obligationRecordOf, WRITE_OBLIGATIONS, type CitedDocument, type ObligationRow } from '../directives.tables.js';
import { proposalOf } from '../proposals.js';
import { DocumentReader, type ReadingOrder } from '../reading-worker-host.js';
import { layoutOfScan, unsureOf } from '../recognition/registering.js';
import { Layouts, type Layout } from '../recognition/layout.js';
import { Recognitions, type RecognisedScan } from '../recognition/recognitions.js';
import { sampleText } from '../samples.js';
import { blankMonthOf, dayTextOf, numberKeyOf } from '../words.js';

export type RegisterDirective = z.infer<typeof registerDirectiveSchema>;

/** What is kept of the original: bytes that came with the request, or a file that was kept when its text was recognised. */
type Original =
  | { readonly kind: 'upload'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'scan'; readonly name: string; readonly scan: RecognisedScan };

/** A file as it was uploaded. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly assignerUnitId: string | null;
}

interface Registration {
  readonly id: string;
  readonly assignerUnitId: string | null;
  readonly order: ReadingOrder;
  readonly original: Original | null;
}

interface Registered extends Registration {
  readonly text: string;
  readonly reading: Reading;
  readonly layout?: Layout;
  readonly obligations: readonly ObligationRow[];
  readonly assignerId: string;
  readonly registeredAt: Instant;
}

/** The same document is the same text, however it was wrapped, spaced or composed. */
export const contentHashOf = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).digest('hex');

const PASTED = 'noi-dung-da-dan.txt';

/** Takes a document into the register and reads it. */
@Injectable()
export class RegisterCommand {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly files: Files,
    private readonly reader: DocumentReader,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
    private readonly queries: DirectivesQueries,
    private readonly recognitions: Recognitions,
    private readonly layouts: Layouts,
  ) {}

  /**
   * Pasted text, a sample, or the text of a recognised scan as a person left it. A repeated call with the same id answers what stands.
   * Refusals: forbidden, not-found (no such sample, no such finished recognition of this person), see `fromFile`.
   */
  async fromText(
    actor: SignedIn,
    { id, source, assignerUnitId, recognitionId }: RegisterDirective,
  ): Promise<{ readonly id: string } | Refusal> {
    if (recognitionId !== null && source.kind === 'text') {
      const scan = await this.recognitions.finished(actor, recognitionId);
      if (scan === null) return { problem: 'not-found', detail: 'Không có bản nhận dạng chữ này.' };
      const order = { kind: 'text', name: scan.fileName, text: source.text } as const;
      return this.register(actor, { id, assignerUnitId, order, original: { kind: 'scan', name: scan.fileName, scan } });
    }
    const given = source.kind === 'text' ? { name: PASTED, text: source.text } : await sampleText(source.sample);
    if (given === null) return { problem: 'not-found', detail: 'Không có văn bản mẫu này.' };
    return this.register(actor, { id, assignerUnitId, order: { kind: 'text', ...given }, original: null });
  }

  /** Refusals: forbidden, directive-duplicate {directiveId}, directive-number-taken, unit-unknown, unavailable (no office yet), the readers' (texts.md §4). */
  async fromFile(
    actor: SignedIn,
    { id, name, bytes, assignerUnitId }: UploadedFile,
  ): Promise<{ readonly id: string } | Refusal> {
    const original = { kind: 'upload', name, bytes } as const;
    return this.register(actor, { id, assignerUnitId, order: { kind: 'file', name, bytes }, original });
  }

  private async register(actor: SignedIn, registration: Registration): Promise<{ readonly id: string } | Refusal> {
    const refused = may(actor, 'register');
    if (refused) return forbidden(refused);
    if ((await this.queries.rows([registration.id])).length > 0) return { id: registration.id };
    const assignerId = await this.assignerOf(registration.assignerUnitId);
    if (isRefusal(assignerId)) return assignerId;
    const read = await this.reader.read(registration.order);
    if (isRefusal(read)) return read;
    const registeredAt = await this.clock.now();
    const proposed = await this.proposals(registration.id, read.reading, registeredAt);
    const scanned = registration.original?.kind === 'scan' ? registration.original.scan : null;
    const registered: Registered = {
      ...registration,
      ...read,
      ...layoutOfScan(scanned, read.text),
      obligations: scanned === null && read.recognised !== true ? proposed : proposed.map(unsureOf),
      assignerId: assignerId.id,
      registeredAt,
    };
    const outcome = await this.store.transaction((tx) => this.keep(tx, registered, actor));
    return isRefusal(outcome) && outcome.problem === 'directive-duplicate'
      ? this.duplicate(String(outcome['directiveId']))
      : outcome;
  }

  private async assignerOf(unitId: string | null): Promise<{ readonly id: string } | Refusal> {
    if (unitId === null) {
      return (
        (await this.organisation.office()) ?? {
          problem: 'unavailable',
          detail: 'Chưa có cơ quan ban hành. Chưa có gì thay đổi.',
        }
      );
    }
    const unit = (await this.organisation.units()).get(unitId);
    return (
      unit ?? { problem: 'unit-unknown', unitId, detail: 'Cơ quan giao chưa có trong danh mục. Chưa có gì thay đổi.' }
    );
  }

  private async proposals(directiveId: string, reading: Reading, at: Instant): Promise<readonly ObligationRow[]> {
    const today = civilDateOf(at);
    const [directory, calendar, reminders] = await Promise.all([
      this.organisation.directoryOn(today),
      this.rules.calendar(today),
      this.rules.reminders(today),
    ]);
    return reading.obligations.map((obligation, index) => {
      const values = proposalOf(obligation, { directory, calendar, today, reviewEvery: reminders.reviewEvery });
      return {
        ...values,
        id: newId(),
        directiveId,
        ordinal: index + 1,
        key: `o${index + 1}`,
        asRead: values,
        confirmed: false,
        dropped: false,
      };
    });
  }

  private async keep(tx: Tx, registered: Registered, actor: SignedIn): Promise<{ readonly id: string } | Refusal> {
    const { id, text, registeredAt, obligations } = registered;
    const contentSha256 = contentHashOf(text);
    // Two who register the same at once: the second waits here and is told.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`directives ${contentSha256}`]);
    const same = await tx.query<{ id: string }>(
      `select id from directives.directive where content_sha256 = $1 and state <> 'revoked'`,
      [contentSha256],
    );
    if (same[0] !== undefined) return { problem: 'directive-duplicate', directiveId: same[0].id };
    const taken = await numberTaken(tx, registered);
    if (taken !== null) return taken;
    const fileId = await this.keptFile(tx, registered.original);
    await insertDirective(tx, registered, { contentSha256, fileId, registeredBy: actor.personId });
    if (registered.layout !== undefined) await this.layouts.keep(tx, id, registered.layout);
    await tx.query(WRITE_OBLIGATIONS, [JSON.stringify(obligations.map(obligationRecordOf))]);
    await this.log.append(tx, {
      name: 'directive.registered',
      subject: { kind: 'directive', id, version: 1 },
      occurredAt: registeredAt,
      actor: eventActorOf(actor),
      payload: { fileHash: contentSha256, obligations: obligations.length },
    });
    return { id };
  }

  private async keptFile(tx: Tx, original: Original | null): Promise<string | null> {
    if (original === null) return null;
    if (original.kind === 'scan') return original.scan.fileId;
    const { name, bytes } = original;
    return (await this.files.put(tx, bytes, mediaTypeOf(name), name)).id;
  }

  private async duplicate(directiveId: string): Promise<Refusal> {
    const [standing] = await this.queries.rows([directiveId]);
    if (standing === undefined) return { problem: 'directive-duplicate', directiveId };
    const ref = this.queries.refOf(standing);
    const registrar =
      (await this.organisation.personRefs([standing.registeredBy])).get(standing.registeredBy)?.name ?? '';
    const on = dayTextOf(civilDateOf(standing.registeredAt));
    const detail = `Nội dung trùng với ${ref}, do ${registrar} đăng ký ngày ${on}. Chưa có gì thay đổi.`;
    return { problem: 'directive-duplicate', directiveId, directiveRef: ref, detail };
  }
}

async function numberTaken(tx: Tx, { reading: { document }, assignerId }: Registered): Promise<Refusal | null> {
  if (document.number === null || document.signedOn === null) return null;
  return takenBy(tx, { assignerId, number: document.number.text, signedOn: document.signedOn, exceptId: null });
}

/** Whether another directive of the same assigner and year has this number. */
export async function takenBy(
  tx: Tx,
  {
    assignerId,
    number,
    signedOn,
    exceptId,
  }: { assignerId: string; number: string; signedOn: string; exceptId: string | null },
): Promise<Refusal | null> {
  const [taken] = await tx.query<{ id: string; unit: string }>(
    `select id from directives.directive where assigner_unit_id = $1 and number_key = $2
       and extract(year from signed_on) = extract(year from $3::date) and state <> 'revoked' and id is distinct from $4`,
    [assignerId, numberKeyOf(number), signedOn, exceptId],
  );
  if (taken === undefined) return null;
  const year = signedOn.slice(0, 4);
  const detail = `Đã có văn bản số ${number} năm ${year}. Chưa có gì thay đổi.`;
  return { problem: 'directive-number-taken', directiveId: taken.id, number, year, detail };
}

interface Kept {
  readonly contentSha256: string;
  readonly fileId: string | null;
  readonly registeredBy: string;
}

async function insertDirective(tx: Tx, registered: Registered, kept: Kept): Promise<void> {
  const { id, text, assignerId, registeredAt, original } = registered;
  const scan = original?.kind === 'scan' ? original.scan : null;
  const { document, citations } = registered.reading;
  const cited: readonly CitedDocument[] = citations.map(({ text: words, number, date, span: [start, end] }) => ({
    text: words,
    number,
    date,
    start,
    end,
  }));
  await tx.query(
    `insert into directives.directive (id, content_sha256, text, file_id, file_name, type, number, number_key, signed_on, month_on, issuer,
       summary, addressees, signatory, assigner_unit_id, state, registered_at, registered_by, citations, recognition_id, recognition_confidence,
       version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'registered', $16, $17, $18, $19, $20, 1)`,
    [
      id,
      kept.contentSha256,
      text,
      kept.fileId,
      original?.name ?? null,
      document.type,
      document.number?.text ?? null,
      document.number === null ? null : numberKeyOf(document.number.text),
      document.signedOn,
      document.signedOn === null ? blankMonthOf(text) : null,
      nameOf(document.issuer),
      nameOf(document.summary),
      document.addressees.map((addressee) => addressee.text),
      document.signatory?.text ?? null,
      assignerId,
      registeredAt,
      kept.registeredBy,
      JSON.stringify(cited),
      scan?.id ?? null,
      scan?.confidence ?? null,
    ],
  );
}

const nameOf = (name: ReadName | null): string | null => name?.text ?? null;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  eml: 'message/rfc822',
};
const mediaTypeOf = (name: string): string =>
  MEDIA_TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
