import type { Instant } from '@dondoc/domain';
import { EventLog, Handover, Ledger, reach, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { MailChannel, type ChannelAnswer } from './channels/index.js';
import { Composer, type Composed } from './composer.js';
import { SendJournal } from './journal.js';
import { HeldUp } from './held-up.js';
import type { DispatchRow } from './notices.tables.js';

/** How long a hand-over may take before another may try (machine time). */
const LEASE_SECONDS = 60;
/** Messages on their way at once; also the most that a kill can double. */
const IN_FLIGHT = 10;
/** A temporary failure is tried again after 30 s, 1, 2, 4 … minutes, at most so often. */
const MAX_ATTEMPTS = 8;
const FIRST_RETRY_SECONDS = 30;
const LONGEST_RETRY_SECONDS = 1_800;

const TABLE = 'notices.dispatch';
const QUEUED = `state = 'queued'`;

export const retrySecondsOf = (attempt: number): number =>
  Math.min(FIRST_RETRY_SECONDS * 2 ** (attempt - 1), LONGEST_RETRY_SECONDS);

interface Handed {
  readonly composed: Composed;
  readonly result: ChannelAnswer;
}

/** Hands due dispatches over to their channel and records what it answered (architecture.md §6, crash points 6–8). */
@Injectable()
export class Dispatching {
  constructor(
    private readonly store: Store,
    private readonly ledger: Ledger,
    private readonly log: EventLog,
    private readonly composer: Composer,
    private readonly channel: MailChannel,
    private readonly journal: SendJournal,
    private readonly heldUp: HeldUp,
  ) {}

  @Handover({ name: 'notices.dispatch', queue: 'dispatch', table: TABLE, column: 'due_at', where: QUEUED, batch: 50 })
  async send(ids: string[]): Promise<void> {
    const leased = await this.store.transaction(async (tx) => this.heldUp.sift(tx, await this.lease(tx, ids)));
    if (leased.length === 0) return;
    const { now, wanted, dropped } = await this.composer.compose(leased);
    await this.store.transaction((tx) => this.drop(tx, dropped));
    for (let from = 0; from < wanted.length; from += IN_FLIGHT) {
      const handed = await Promise.all(
        wanted.slice(from, from + IN_FLIGHT).map((composed) => this.hand(composed, now)),
      );
      await this.store.transaction((tx) => this.record(tx, handed, now));
      await this.journal.write(handed.map(({ composed, result }) => journalLineOf(composed, result, now)));
    }
  }

  /** Takes the rows; an earlier hand-over that never came back is marked unknown. */
  private async lease(tx: Tx, ids: readonly string[]): Promise<readonly DispatchRow[]> {
    const rows = await this.ledger.lease<DispatchRow>(tx, {
      table: TABLE,
      ids,
      seconds: LEASE_SECONDS,
      extraWhere: QUEUED,
    });
    const leased = rows.map(({ id }) => id);
    await tx.query(
      `insert into notices.attempt (dispatch_id, n, outcome, at, address)
       select d.id, d.attempts, 'unknown', coalesce(d.at, d.due_at), d.address from notices.dispatch d
       where d.id = any($1) and d.attempts > 0 and not exists (select from notices.attempt a where a.dispatch_id = d.id and a.n = d.attempts)`,
      [leased],
    );
    await tx.query('update notices.dispatch set attempts = attempts + 1 where id = any($1)', [leased]);
    const place = new Map(ids.map((id, index) => [id, index]));
    const inOrder = [...rows].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
    return inOrder.map((row) => ({ ...row, attempts: row.attempts + 1 }));
  }

  private async drop(tx: Tx, dropped: readonly { noticeId: string; why: string }[]): Promise<void> {
    if (dropped.length === 0) return;
    await tx.query(
      `update notices.notice n set state = 'superseded', why_not = r.why from unnest($1::uuid[], $2::text[]) as r(id, why) where n.id = r.id`,
      [dropped.map(({ noticeId }) => noticeId), dropped.map(({ why }) => why)],
    );
    await tx.query(
      `update notices.dispatch d set state = 'superseded', lease_until = null, why_not =
         (select string_agg(distinct n.why_not, '; ') from notices.notice n where n.dispatch_id = d.id)
       where d.state = 'queued' and d.id in (select dispatch_id from notices.notice where id = any($1))
         and not exists (select from notices.notice n where n.dispatch_id = d.id and n.state = 'planned')`,
      [dropped.map(({ noticeId }) => noticeId)],
    );
  }

  private async hand(composed: Composed, at: Instant): Promise<Handed> {
    const { address } = composed;
    if (address === null)
      return { composed, result: { outcome: 'refused', answer: 'chưa có địa chỉ nhận thông báo', providerRef: null } };
    await reach('dispatch.before-channel');
    const result = await this.channel.send({
      dispatchId: composed.dispatch.id,
      to: { name: composed.personName, address },
      from: composed.from,
      replyTo: composed.replyTo,
      ...composed.mail,
      at,
    });
    await reach('dispatch.after-channel');
    return { composed, result };
  }

  private async record(tx: Tx, handed: readonly Handed[], now: Instant): Promise<void> {
    await tx.query(
      `insert into notices.attempt (dispatch_id, n, outcome, at, address, answer, provider_ref)
       select r.id, r.n, r.outcome, $2, r.address, r.answer, r.provider_ref
       from jsonb_to_recordset($1::jsonb) as r(id uuid, n int, outcome text, address text, answer text, provider_ref text)`,
      [JSON.stringify(handed.map(attemptOf)), now],
    );
    await tx.query(
      `update notices.dispatch d set state = r.state, at = $2, address = r.address, answer = r.answer, subject = r.subject, label = r.label, lease_until = null
       from jsonb_to_recordset($1::jsonb) as r(id uuid, state text, address text, answer text, subject text, label text) where d.id = r.id`,
      [JSON.stringify(handed.map(stateRecordOf)), now],
    );
    const accepted = handed.filter(({ result }) => result.outcome === 'accepted');
    await tx.query(`update notices.notice set state = 'sent' where dispatch_id = any($1) and state = 'planned'`, [
      accepted.map(({ composed }) => composed.dispatch.id),
    ]);
    await this.postpone(tx, handed);
    await this.log.appendAll(
      tx,
      handed.flatMap((each) => eventOf(each, now)),
    );
  }

  /** A dispatch that met a temporary failure keeps its lease until the next try: machine time, so a virtual clock need not move. */
  private async postpone(tx: Tx, handed: readonly Handed[]): Promise<void> {
    for (const { composed } of handed.filter((each) => stateOf(each) === 'queued')) {
      const { id, attempts } = composed.dispatch;
      await this.ledger.lease(tx, { table: TABLE, ids: [id], seconds: retrySecondsOf(attempts) });
    }
  }
}

function stateOf({ composed, result }: Handed): 'accepted' | 'failed' | 'queued' {
  if (result.outcome === 'accepted') return 'accepted';
  return result.outcome === 'deferred' && composed.dispatch.attempts < MAX_ATTEMPTS ? 'queued' : 'failed';
}

const attemptOf = ({ composed, result }: Handed): Record<string, unknown> => ({
  id: composed.dispatch.id,
  n: composed.dispatch.attempts,
  outcome: result.outcome,
  address: composed.address,
  answer: result.answer,
  provider_ref: result.providerRef,
});

const stateRecordOf = (handed: Handed): Record<string, unknown> => ({
  id: handed.composed.dispatch.id,
  state: stateOf(handed),
  address: handed.composed.address,
  answer: handed.result.answer,
  subject: handed.composed.mail.subject,
  label: handed.composed.label,
});

/** What the log keeps: ids only, no address and no answer of a server (it often repeats the address). */
function eventOf(handed: Handed, now: Instant): NewEvent[] {
  const state = stateOf(handed);
  if (state === 'queued') return [];
  const { dispatch, noticeIds, taskIds } = handed.composed;
  return [
    {
      name: state === 'accepted' ? 'notice.accepted' : 'notice.failed',
      subject: { kind: 'dispatch', id: dispatch.id },
      occurredAt: now,
      actor: 'system',
      payload: {
        dispatchId: dispatch.id,
        noticeIds,
        taskIds,
        personId: dispatch.person_id,
        channel: dispatch.channel,
        attempt: dispatch.attempts,
        rung: dispatch.rung,
        mode: dispatch.mode,
        unitId: dispatch.unit_id,
      },
    },
  ];
}

const journalLineOf = ({ dispatch, reasonKeys }: Composed, { outcome }: ChannelAnswer, at: Instant) => ({
  at,
  dispatchId: dispatch.id,
  personId: dispatch.person_id,
  channel: dispatch.channel,
  reasonKeys,
  outcome,
});
