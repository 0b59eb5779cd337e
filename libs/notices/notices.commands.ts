import type { recordDeliverySchema, Refusal } from '@dondoc/contracts';
import { civilDateOf, instantAt, may, type Instant } from '@dondoc/domain';
import { AddressCorrections, eventActorOf, OrganisationQueries, type SignedIn } from '@dondoc/organisation';
import { Clock, EventLog, newId, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { DispatchRow, HandDelivery } from './notices.tables.js';

type Delivery = z.infer<typeof recordDeliverySchema>;
type Answer = Promise<{ readonly id: string } | Refusal>;

/** What those who follow up do with a letter that did not arrive: send it again, or record that it was handed over. */
@Injectable()
export class NoticesCommands implements OnModuleInit {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly organisation: OrganisationQueries,
    private readonly corrections: AddressCorrections,
  ) {}

  /** Organisation asks for the corrected address when it consumes the event: the log carries no addresses. */
  onModuleInit(): void {
    this.corrections.register(async (dispatchId) => {
      const [row] = await this.store.query<{ address: string | null }>(
        'select address from notices.dispatch where id = $1',
        [dispatchId],
      );
      return row?.address ?? null;
    });
  }

  /**
   * Sends a failed letter again, at once, as a new dispatch that takes over its notices. A new address goes to the person (event
   * `notice.addressCorrected`) and to this letter. Sent again already: answers the dispatch that stands.
   */
  async resend(actor: SignedIn, id: string, email: string | null): Answer {
    const now = await this.clock.now();
    const people = await this.peopleOf(id);
    return this.store.transaction(async (tx) => {
      const row = await lock(tx, id);
      const refused = row === null ? ({ problem: 'not-found' } as const) : refusedOf(actor, row);
      if (row === null || refused !== null) return refused ?? { problem: 'not-found' };
      const [again] = await tx.query<{ id: string }>('select id from notices.dispatch where resend_of = $1', [id]);
      if (again !== undefined) return again;
      if (row.state !== 'failed')
        return { problem: 'state-not-allowed', detail: 'Thư này không ở trạng thái “Chưa gửi được”.' };
      const address = email ?? people.get(row.person_id) ?? null;
      const fresh = await insertAgain(tx, row, { address: email === null ? null : address, now });
      if (email !== null && email !== people.get(row.person_id)) {
        await this.log.append(tx, correctedOf(actor, { personId: row.person_id, dispatchId: fresh, at: now }));
      }
      return { id: fresh };
    });
  }

  /** Records that a letter was handed over directly: when, how, to whom, with what evidence. Counts as proof. */
  async recordDelivery(actor: SignedIn, id: string, delivery: Delivery): Answer {
    const now = await this.clock.now();
    if (delivery.deliveredOn > civilDateOf(now))
      return { problem: 'date-invalid', detail: 'Ngày giao thông báo chưa đến.' };
    return this.store.transaction(async (tx) => {
      const row = await lock(tx, id);
      const refused = row === null ? ({ problem: 'not-found' } as const) : refusedOf(actor, row);
      if (row === null || refused !== null) return refused ?? { problem: 'not-found' };
      if (row.delivered_by_hand !== null) return { id };
      if (row.state === 'superseded') return { problem: 'state-not-allowed', detail: 'Thư này không còn cần gửi.' };
      const hand = handDeliveryOf(delivery, actor, { row, now });
      await tx.query(
        `update notices.dispatch set state = 'deliveredByHand', delivered_by_hand = $2, lease_until = null where id = $1`,
        [id, JSON.stringify(hand)],
      );
      await tx.query(`update notices.notice set state = 'sent' where dispatch_id = $1 and state = 'planned'`, [id]);
      await this.log.append(tx, await deliveredOf(tx, actor, { row, hand, now }));
      return { id };
    });
  }

  private async peopleOf(id: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.store.query<{ person_id: string }>('select person_id from notices.dispatch where id = $1', [
      id,
    ]);
    const people = await this.organisation.people(rows.map((row) => row.person_id));
    return new Map([...people].map(([personId, { email }]) => [personId, email]));
  }
}

async function lock(tx: Tx, id: string): Promise<DispatchRow | null> {
  const [row] = await tx.query<DispatchRow>('select * from notices.dispatch where id = $1 for update', [id]);
  return row ?? null;
}

/** Sending again and recording a delivery decide on proof against a unit: not for the unit itself (rules.md §6). */
function refusedOf(actor: SignedIn, row: DispatchRow): Refusal | null {
  const refused = may(actor, 'recordDelivery', { leadUnitId: row.unit_id });
  if (refused === null) return null;
  const detail =
    refused.problem === 'self-decision'
      ? 'Ông/bà là người đề nghị, hoặc việc này thuộc đơn vị của ông/bà.'
      : 'Việc này dành cho người theo dõi, lãnh đạo.';
  return { problem: refused.problem === 'self-decision' ? 'self-decision' : 'forbidden', detail };
}

async function insertAgain(
  tx: Tx,
  row: DispatchRow,
  { address, now }: { address: string | null; now: Instant },
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into notices.dispatch (id, person_id, channel, window_key, mode, due_at, rung, unit_id, label, address, resend_of)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      row.person_id,
      row.channel,
      `${row.window_key}/${id}`,
      row.mode,
      now,
      row.rung,
      row.unit_id,
      row.label,
      address,
      row.id,
    ],
  );
  await tx.query(
    `update notices.notice set dispatch_id = $2, state = 'planned' where dispatch_id = $1 and state = 'planned'`,
    [row.id, id],
  );
  return id;
}

const correctedOf = (
  actor: SignedIn,
  { personId, dispatchId, at }: { personId: string; dispatchId: string; at: Instant },
): NewEvent => ({
  name: 'notice.addressCorrected',
  subject: { kind: 'dispatch', id: dispatchId },
  occurredAt: at,
  actor: eventActorOf(actor),
  payload: { personId, dispatchId },
});

interface HandFacts {
  readonly row: DispatchRow;
  readonly now: Instant;
}

function handDeliveryOf(
  { deliveredOn, how, receiver, evidence, evidenceFileId }: Delivery,
  actor: SignedIn,
  { row, now }: HandFacts,
): HandDelivery {
  const start = instantAt(deliveredOn, '00:00');
  const at = civilDateOf(now) === deliveredOn ? now : start > row.due_at ? start : row.due_at;
  return { at, on: deliveredOn, how, receiver, evidence, evidenceFileId, recordedBy: actor.personId, recordedAt: now };
}

async function deliveredOf(
  tx: Tx,
  actor: SignedIn,
  { row, hand, now }: HandFacts & { hand: HandDelivery },
): Promise<NewEvent> {
  const notices = await tx.query<{ id: string; task_id: string | null }>(
    'select id, task_id from notices.notice where dispatch_id = $1',
    [row.id],
  );
  return {
    name: 'notice.deliveredByHand',
    subject: { kind: 'dispatch', id: row.id },
    occurredAt: now,
    actor: eventActorOf(actor),
    payload: {
      dispatchId: row.id,
      noticeIds: notices.map(({ id }) => id),
      taskIds: [...new Set(notices.flatMap(({ task_id: taskId }) => (taskId === null ? [] : [taskId])))],
      personId: row.person_id,
      channel: row.channel,
      rung: row.rung,
      unitId: row.unit_id,
      deliveredAt: hand.at,
    },
  };
}
