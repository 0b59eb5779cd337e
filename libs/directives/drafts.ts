import { isRefusal, type draftFindingsSchema, type Refusal } from '@dondoc/contracts';
import { civilDateOf, may } from '@dondoc/domain';
import { forbidden, OrganisationQueries, type SignedIn } from '@dondoc/organisation';
import { Clock, newId } from '@dondoc/platform';
import type { ReadDocument, Reading } from '@dondoc/reading';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CitationQueries } from './citations.js';
import { DirectiveFindings } from './findings/findings.js';
import type { LintableObligation } from './findings/linted.js';
import { proposalOf } from './proposals.js';
import { DocumentReader, type ReadingOrder } from './reading-worker-host.js';
import { allUnderstoodOf } from './understanding.js';

export type DraftFindings = z.infer<typeof draftFindingsSchema>;

/** Reads a draft before it is signed and says what its author should look at again. Nothing of it is kept. */
@Injectable()
export class Drafts {
  constructor(
    private readonly clock: Clock,
    private readonly reader: DocumentReader,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
    private readonly citations: CitationQueries,
    private readonly linter: DirectiveFindings,
  ) {}

  /** For those who may register. Refusals: forbidden, the readers' (texts.md §4). */
  async findings(actor: SignedIn, order: ReadingOrder): Promise<DraftFindings | Refusal> {
    const refused = may(actor, 'register');
    if (refused) return forbidden(refused);
    const read = await this.reader.read(order);
    if (isRefusal(read)) return read;
    const { reading, text } = read;
    const now = await this.clock.now();
    const today = civilDateOf(now);
    const obligations = await this.obligationsOf(reading, today);
    const { number, signedOn } = reading.document;
    const days = { signedOn, receivedOn: null, issuedAt: null };
    const rules = await this.rules.rulesOf(today);
    const understood = allUnderstoodOf(days, obligations, { rules, now });
    const citing = { id: newId(), number: number?.text ?? null, signedOn, citations: citedIn(reading) };
    const lintable = {
      id: null,
      stage: 'draft' as const,
      directive: { ...days, type: reading.document.type, number: citing.number },
      nothingRead: obligations.length === 0,
      obligations,
      understood,
      citations: await this.citations.resolved(citing),
    };
    return {
      text,
      summary: summaryOf(reading.document),
      obligations: obligations.map((obligation) => ({
        id: obligation.id,
        instruction: obligation.instruction,
        title: obligation.title,
        quote: [...obligation.quote],
        leadText: obligation.leadText,
        leadUnitIds: [...obligation.leadUnitIds],
        dueOn: understood.get(obligation.id)?.dueOn ?? null,
        kind: obligation.kind,
      })),
      findings: await this.linter.of(lintable, { rules, now }),
    };
  }

  private async obligationsOf(
    reading: Reading,
    today: ReturnType<typeof civilDateOf>,
  ): Promise<readonly LintableObligation[]> {
    const [directory, calendar, reminders] = await Promise.all([
      this.organisation.directoryOn(today),
      this.rules.calendar(today),
      this.rules.reminders(today),
    ]);
    const facts = { directory, calendar, today, reviewEvery: reminders.reviewEvery };
    return reading.obligations.map((one) => ({ ...proposalOf(one, facts), id: newId(), confirmed: false }));
  }
}

const citedIn = ({ citations }: Reading) =>
  citations.map(({ text, number, date, span: [start, end] }) => ({ text, number, date, start, end }));

const summaryOf = (document: ReadDocument): DraftFindings['summary'] => ({
  type: document.type,
  number: document.number?.text ?? null,
  signedOn: document.signedOn,
  issuer: document.issuer?.text ?? null,
  summary: document.summary?.text ?? null,
  addressees: document.addressees.map(({ text }) => text),
  signatory: document.signatory?.text ?? null,
});
