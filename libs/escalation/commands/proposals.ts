import type { answerDossierSchema, decideProposalSchema, Refusal } from '@dondoc/contracts';
import { isProblem, may, type Instant, type Problem } from '@dondoc/domain';
import { eventActorOf, NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { Clock, EventLog, Store, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { EscalationRows } from '../escalation.rows.js';
import { saveCases, type ProposalRow } from '../escalation.tables.js';
import { refusalOf, type RefusalFacts } from '../refusals.js';
import { seesDossier } from '../sight.js';
import { personOf, SurroundingsReader } from '../surroundings.js';
import { decisionWordOf } from '../words.js';
import { CaseCommand, type CaseAnswer } from './case-command.js';

export interface ProposalTarget {
  readonly proposalId: string;
  readonly version: number | null;
}

/** What people do with a proposal: the unit answers, a leader decides. Nothing after the decision is automatic. */
@Injectable()
export class ProposalCommands {
  constructor(
    private readonly command: CaseCommand,
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly rows: EscalationRows,
    private readonly reader: SurroundingsReader,
  ) {}

  /** A leader who is no party decides; the first decision stands, whoever else presses at the same moment. */
  async decide(
    actor: SignedIn,
    { proposalId, version }: ProposalTarget,
    body: z.infer<typeof decideProposalSchema>,
  ): Promise<CaseAnswer | Refusal> {
    const proposal = await this.rows.proposal(proposalId);
    if (proposal === null || !seesDossier(actor, proposal.lead_unit_id)) return NOT_FOUND;
    const refused = may(actor, 'decideProposal', { leadUnitId: proposal.lead_unit_id });
    if (refused !== null) return refusalOf(refused, { units: (await this.reader.read()).units });
    return this.command.run(
      actor,
      { caseId: proposal.case_id, version },
      {
        action: { do: 'decideProposal', decision: body.decision, reason: body.reason },
        sees: () => true,
        before: async (tx) => {
          const decided = await this.rows.proposal(proposalId, tx);
          return decided === null || decided.decision === null
            ? null
            : { problem: 'already-decided', at: decided.decided_at, decision: decided.decision };
        },
        keep: async (tx, at) => {
          await tx.query(
            'insert into escalation.decision (proposal_id, at, decided_by, on_behalf_of, decision, reason) values ($1, $2, $3, $4, $5, $6)',
            [proposalId, at, actor.personId, actor.onBehalfOf, body.decision, body.reason],
          );
        },
        refusal: (problem) => this.whoDecided(problem, proposalId),
      },
    );
  }

  private async whoDecided({ problem }: Problem, proposalId: string): Promise<RefusalFacts> {
    const row = problem === 'already-decided' ? await this.rows.proposal(proposalId) : null;
    if (row === null || row.decision === null || row.decided_at === null) return {};
    const people = await this.reader.people([row.decided_by]);
    return {
      decided: {
        name: personOf(people, row.decided_by).name,
        what: decisionWordOf(row.decision, row.kind),
        at: row.decided_at,
      },
    };
  }

  /** The head of the unit says what the dossier leaves out; possible until it is decided. */
  async answer(
    actor: SignedIn,
    proposalId: string,
    { id, text }: z.infer<typeof answerDossierSchema>,
  ): Promise<CaseAnswer | Refusal> {
    const proposal = await this.rows.proposal(proposalId);
    if (proposal === null || !seesDossier(actor, proposal.lead_unit_id)) return NOT_FOUND;
    const refused = may(actor, 'answerDossier', { leadUnitId: proposal.lead_unit_id });
    if (refused !== null) return refusalOf(refused, { units: (await this.reader.read()).units });
    const at = await this.clock.now();
    const result = await this.store.transaction((tx) => this.keepAnswer(tx, { actor, proposal, at, id, text }));
    return isProblem(result) ? refusalOf(result, await this.whoDecided(result, proposalId)) : result;
  }

  private async keepAnswer(
    tx: Tx,
    given: { actor: SignedIn; proposal: ProposalRow; at: Instant; id: string; text: string },
  ): Promise<CaseAnswer | Problem> {
    const { actor, proposal, at, id, text } = given;
    const row = await this.rows.lock(tx, proposal.case_id);
    if (row === null) return { problem: 'not-found' };
    const answers = await this.rows.answers([proposal.id], tx);
    const present = await this.rows.proposal(proposal.id, tx);
    if (answers.some((answer) => answer.id === id)) return { id: row.id, version: row.version };
    if (present !== null && present.decision !== null)
      return { problem: 'already-decided', at: present.decided_at, decision: present.decision };
    const kase = { ...row.body, version: row.version + 1 };
    await saveCases(tx, [kase]);
    await tx.query('insert into escalation.answer (id, proposal_id, at, person_id, text) values ($1, $2, $3, $4, $5)', [
      id, proposal.id, at, actor.personId, text,
    ]); // prettier-ignore
    await this.log.append(tx, {
      name: 'escalation.answered',
      subject: { kind: 'case', id: kase.id, version: kase.version },
      occurredAt: at,
      actor: eventActorOf(actor),
      payload: { case: kase, proposalId: proposal.id, answerId: id },
    });
    return { id: kase.id, version: kase.version };
  }

  /** Records the first time that the unit's head opened the dossier, and answers when that was; null while nobody has. */
  async see(actor: SignedIn, proposal: ProposalRow): Promise<Instant | null> {
    const ofUnit = actor.seats.some(({ role, unitId }) => role === 'unitHead' && unitId === proposal.lead_unit_id);
    if (!ofUnit || proposal.seen_at !== null) return proposal.seen_at;
    const at = await this.clock.now();
    await this.store.query('insert into escalation.sighting (proposal_id, at, person_id) values ($1, $2, $3) on conflict do nothing', [
      proposal.id, at, actor.personId,
    ]); // prettier-ignore
    return (await this.rows.proposal(proposal.id))?.seen_at ?? at;
  }
}
