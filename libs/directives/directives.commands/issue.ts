import {
  isRefusal,
  type issueDirectiveSchema,
  type numberDirectiveSchema,
  type Refusal,
  type revokeDirectiveSchema,
} from '@dondoc/contracts';
import { civilDateOf, may, workingDaysFrom, type DueRules, type Instant, type PermittedAction } from '@dondoc/domain';
import {
  eventActorOf,
  forbidden,
  NOT_FOUND,
  OrganisationQueries,
  staleVersion,
  type SignedIn,
  type Unit,
} from '@dondoc/organisation';
import { Clock, EventLog, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DirectivesQueries } from '../directives.queries.js';
import {
  DIRECTIVE_COLUMNS,
  OBLIGATION_COLUMNS,
  type DirectiveRow,
  type DirectiveState,
  type ObligationRow,
} from '../directives.tables.js';
import { forbidsOf, issuedObligationOf, refusalOf } from '../issuing.js';
import { allUnderstoodOf } from '../understanding.js';
import { dayTextOf, numberKeyOf } from '../words.js';
import { takenBy } from './register.js';

export type IssueDirective = z.infer<typeof issueDirectiveSchema>;
export type NumberDirective = z.infer<typeof numberDirectiveSchema>;
export type RevokeDirective = z.infer<typeof revokeDirectiveSchema>;
type Done = { readonly id: string };

const UNCHANGED = 'Chưa có gì thay đổi.';
const STATES: Readonly<Record<DirectiveState, string>> = {
  registered: 'Văn bản chưa được ban hành.',
  issued: 'Văn bản đã được ban hành.',
  revoked: 'Văn bản đã được thu hồi.',
};

interface Step {
  readonly actor: SignedIn;
  readonly id: string;
  readonly action: PermittedAction;
  readonly version: number | null;
  readonly from: readonly DirectiveState[];
}

/** Issuing, numbering later, revoking. All refuse forbidden, not-found, stale-version and state-not-allowed. */
@Injectable()
export class IssueCommands {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly organisation: OrganisationQueries,
    private readonly rules: RulesQueries,
    private readonly queries: DirectivesQueries,
  ) {}

  /**
   * Everything that is not set aside must be confirmed and have a lead unit; a blank number or day is no hindrance. `receivedOn` is the
   * civil date of issue unless said. Further refusals: reading-unconfirmed, due-before-signing, unit-unknown, unit-ended.
   */
  async issue(actor: SignedIn, id: string, body: IssueDirective, version: number | null): Promise<Done | Refusal> {
    // Before the transaction: inside it nobody waits for a second connection.
    const [units, office, rules] = await Promise.all([
      this.organisation.units(),
      this.organisation.office(),
      this.rules.rulesOf(),
    ]);
    const { reviewEvery } = await this.rules.reminders();
    return this.step(
      { actor, id, action: 'issue', version, from: ['registered'] },
      async (tx, directive, occurredAt) => {
        const today = civilDateOf(occurredAt);
        const receivedOn = body.receivedOn ?? today;
        const issued: DirectiveRow = { ...directive, state: 'issued', issuedAt: occurredAt, receivedOn };
        const obligations = await keptObligations(tx, id);
        const understood = allUnderstoodOf(issued, obligations, { rules, now: occurredAt });
        const refusal = refusalOf(forbidsOf({ directive: issued, obligations, understood, units, today }));
        if (refusal !== null) return refusal;
        await tx.query(
          `update directives.directive set state = 'issued', issued_at = $2, issued_by = $3, received_on = $4, version = version + 1 where id = $1`,
          [id, occurredAt, actor.personId, receivedOn],
        );
        const reviewOn = workingDaysFrom(rules.calendar, receivedOn, reviewEvery);
        const assigner = units.get(directive.assignerUnitId);
        return {
          name: 'directive.issued',
          payload: {
            ...payloadOf(issued, { assigner, officeId: office?.id ?? null }),
            ref: this.queries.refOf(issued),
            obligations: obligations.map((one) => issuedObligationOf(one, understood.get(one.id) ?? null, reviewOn)),
          },
        };
      },
    );
  }

  /** Before or after issue; once both stand after issue they stay. Further refusals: directive-number-taken, due-before-signing. */
  async number(
    actor: SignedIn,
    id: string,
    { number, signedOn }: NumberDirective,
    version: number | null,
  ): Promise<Done | Refusal> {
    const rules = await this.queries.rulesFor((await this.queries.rows([id]))[0] ?? { issuedAt: null });
    return this.step(
      { actor, id, action: 'number', version, from: ['registered', 'issued'] },
      async (tx, directive, occurredAt) => {
        if (directive.state === 'issued' && directive.number !== null && directive.signedOn !== null) {
          return {
            problem: 'state-not-allowed',
            detail: `Văn bản đã có số ${directive.number} ngày ${dayTextOf(directive.signedOn)}. ${UNCHANGED}`,
          };
        }
        const taken = await takenBy(tx, { assignerId: directive.assignerUnitId, number, signedOn, exceptId: id });
        if (taken !== null) return taken;
        const early = await dueBeforeSigning(tx, { ...directive, number, signedOn }, { rules, now: occurredAt });
        if (early !== null) return early;
        await tx.query(
          'update directives.directive set number = $2, number_key = $3, signed_on = $4, version = version + 1 where id = $1',
          [id, number, numberKeyOf(number), signedOn],
        );
        return { name: 'directive.numbered', payload: { number, signedOn } };
      },
    );
  }

  /** Its open tasks are recalled. Further refusals: not-found also where `replacedById` is nobody. */
  async revoke(
    actor: SignedIn,
    id: string,
    { reason, replacedById }: RevokeDirective,
    version: number | null,
  ): Promise<Done | Refusal> {
    if (replacedById !== null && (replacedById === id || (await this.queries.rows([replacedById])).length === 0))
      return NOT_FOUND;
    return this.step(
      { actor, id, action: 'revoke', version, from: ['registered', 'issued'] },
      async (tx, _directive, occurredAt) => {
        await tx.query(
          `update directives.directive set state = 'revoked', revoked_at = $2, revoked_by = $3, revoke_reason = $4, replaced_by_id = $5,
           version = version + 1 where id = $1`,
          [id, occurredAt, actor.personId, reason, replacedById],
        );
        return { name: 'directive.revoked', payload: { reason, replacedById } };
      },
    );
  }

  /** One locked row, one decision, one event. `decide` answers the event or a refusal. */
  private async step(
    { actor, id, action, version, from }: Step,
    decide: (
      tx: Tx,
      directive: DirectiveRow,
      occurredAt: Instant,
    ) => Promise<Pick<NewEvent, 'name' | 'payload'> | Refusal>,
  ): Promise<Done | Refusal> {
    const refused = may(actor, action);
    if (refused) return forbidden(refused);
    const occurredAt = await this.clock.now();
    return this.store.transaction(async (tx) => {
      const [directive] = await tx.query<DirectiveRow>(
        `select ${DIRECTIVE_COLUMNS} from directives.directive where id = $1 for update`,
        [id],
      );
      if (directive === undefined) return NOT_FOUND;
      if (version !== null && version !== directive.version) return staleVersion(directive.version);
      if (!from.includes(directive.state))
        return {
          problem: 'state-not-allowed',
          state: directive.state,
          detail: `${STATES[directive.state]} ${UNCHANGED}`,
        };
      const event = await decide(tx, directive, occurredAt);
      if (isRefusal(event)) return event;
      await this.log.append(tx, {
        ...event,
        subject: { kind: 'directive', id, version: directive.version + 1 },
        occurredAt,
        actor: eventActorOf(actor),
      });
      return { id };
    });
  }
}

async function dueBeforeSigning(
  tx: Tx,
  directive: DirectiveRow,
  { rules, now }: { readonly rules: DueRules; readonly now: Instant },
): Promise<Refusal | null> {
  const { signedOn } = directive;
  const obligations = await keptObligations(tx, directive.id);
  const understood = allUnderstoodOf(directive, obligations, { rules, now });
  for (const { id, kind } of obligations) {
    const dueOn = understood.get(id)?.dueOn ?? null;
    if (kind !== 'dated' || dueOn === null || signedOn === null || dueOn >= signedOn) continue;
    const detail = `Hạn ${dayTextOf(dueOn)} trước ngày ký ${dayTextOf(signedOn)}. ${UNCHANGED}`;
    return { problem: 'due-before-signing', dueOn, signedOn, obligationId: id, detail };
  }
  return null;
}

async function keptObligations(tx: Tx, directiveId: string): Promise<readonly ObligationRow[]> {
  return tx.query<ObligationRow>(
    `select ${OBLIGATION_COLUMNS} from directives.obligation where directive_id = $1 and not dropped order by ordinal, key`,
    [directiveId],
  );
}

/**
 * Of a superior's directive the office is assessed (criterion 6 of the office); of its own, each lead unit: `assessedUnitId` is then
 * null (rules.md §5).
 */
function payloadOf(
  directive: DirectiveRow,
  { assigner, officeId }: { readonly assigner: Unit | undefined; readonly officeId: string | null },
): object {
  const { number, signedOn, receivedOn, assignerUnitId } = directive;
  return {
    number,
    signedOn,
    receivedOn,
    assignerUnitId,
    assigningLevel: assigner?.level ?? 'other',
    assessedUnitId: assignerUnitId === officeId ? null : officeId,
  };
}
