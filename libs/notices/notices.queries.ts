import type { dispatchSchema, Refusal } from '@dondoc/contracts';
import type { Instant, RungProof } from '@dondoc/domain';
import { OrganisationQueries, scopeOf, type SignedIn } from '@dondoc/organisation';
import { cursorOf, Store, valuesOfCursor, type PageRequest } from '@dondoc/platform';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { proofOf } from './labels.js';
import type { DispatchRow } from './notices.tables.js';

export type DispatchView = z.infer<typeof dispatchSchema>;
type Row = DispatchRow & { readonly task_ids: readonly string[]; readonly sending: boolean };

/** Whose notices of a rung are asked for: those planned since the case was opened. */
export interface AskedProof {
  readonly taskId: string;
  readonly since: Instant;
}

const COLUMNS = `d.*, coalesce((select array_agg(distinct n.task_id) from notices.notice n where n.dispatch_id = d.id and n.task_id is not null), '{}') as task_ids,
  (d.state = 'queued' and d.attempts > 0) as sending`;

/** A letter tells of tasks: it is for those who see all of them, and for its own reader (rules.md §6). */
const isOverseer = (actor: SignedIn): boolean => scopeOf(actor).all;
/** Others' addresses are for those who correct them. */
const seesAddresses = (actor: SignedIn): boolean => actor.seats.some(({ role }) => role === 'monitor');

interface ProofRow {
  readonly task_id: string;
  readonly notice_id: string;
  readonly rung: number;
  readonly person_id: string;
  readonly channel: RungProof['channel'];
  readonly notice_state: 'planned' | 'sent' | 'superseded';
  readonly dispatch_state: DispatchRow['state'];
  readonly opened_at: Instant | null;
  readonly at: Instant | null;
  readonly due_at: Instant;
  readonly answer: string | null;
  readonly address: string | null;
  readonly by_hand_at: Instant | null;
}

/** What other rooms may know of notices: proofs for the ladder's gate, failed letters, letters of a task. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly store: Store,
    private readonly organisation: OrganisationQueries,
    private readonly tasks: TasksQueries,
  ) {}

  /** What is known of the ladder notices of many tasks, each planned since its instant; one statement. Resent letters stand for their first. */
  async proofsOf(asked: readonly AskedProof[]): Promise<ReadonlyMap<string, readonly RungProof[]>> {
    const rows = await this.store.query<ProofRow>(
      `select n.task_id, n.id as notice_id, n.rung, n.person_id, n.channel, n.state as notice_state, d.state as dispatch_state,
         d.opened_at, d.at, d.due_at, d.answer, d.address, (d.delivered_by_hand ->> 'at')::timestamptz as by_hand_at
       from unnest($1::uuid[], $2::timestamptz[]) as a(task_id, since)
       join notices.notice n on n.task_id = a.task_id and n.planned_at >= a.since and n.kind = 'rung'
       join notices.dispatch d on d.id = n.dispatch_id order by n.planned_at, n.id`,
      [asked.map(({ taskId }) => taskId), asked.map(({ since }) => since)],
    );
    const proofs = new Map<string, RungProof[]>(asked.map(({ taskId }) => [taskId, []]));
    for (const row of rows) proofs.get(row.task_id)?.push(rungProofOf(row));
    return proofs;
  }

  async proofs(taskId: string, since: Instant): Promise<readonly RungProof[]> {
    return (await this.proofsOf([{ taskId, since }])).get(taskId) ?? [];
  }

  /** Letters about a task, newest first; for somebody who may see the task. */
  async dispatchesOf(taskId: string, actor: SignedIn): Promise<readonly DispatchView[]> {
    const rows = await this.store.query<Row>(
      `select ${COLUMNS} from notices.dispatch d
       where exists (select from notices.notice n where n.dispatch_id = d.id and n.task_id = $1 and n.state <> 'superseded') order by coalesce(d.at, d.due_at) desc, d.id desc`,
      [taskId],
    );
    return this.viewsOf(rows, actor);
  }

  /** Letters that did not arrive and that nothing has replaced: for the inbox of those who follow up. */
  async failed(actor: SignedIn): Promise<readonly DispatchView[]> {
    return (await this.list(actor, { after: null, size: 200, filter: { state: 'failed' }, sort: null })).data;
  }

  /** GET /dispatches: overseers see all, others their own. */
  async list(
    actor: SignedIn,
    { filter, after, size }: PageRequest,
  ): Promise<{ data: DispatchView[]; page: { next: string | null } }> {
    const [at, id] = valuesOfCursor(after) ?? [null, null];
    const rows = await this.store.query<Row>(
      `select ${COLUMNS} from notices.dispatch d
       where ($1::uuid is null or d.person_id = $1) and ($2::text is null or d.state = $2)
         and ($3::uuid is null or exists (select from notices.notice n where n.dispatch_id = d.id and n.task_id = $3))
         and ($4::timestamptz is null or (coalesce(d.at, d.due_at), d.id) < ($4, $5::uuid))
         and not exists (select from notices.dispatch r where r.resend_of = d.id and d.state = 'failed')
       order by coalesce(d.at, d.due_at) desc, d.id desc limit $6`,
      [isOverseer(actor) ? null : actor.personId, filter['state'] ?? null, filter['task'] ?? null, at, id, size + 1],
    );
    const data = await this.viewsOf(rows.slice(0, size), actor);
    const last = rows[size - 1];
    return {
      data: [...data],
      page: { next: rows.length > size && last ? cursorOf([last.at ?? last.due_at, last.id]) : null },
    };
  }

  async view(actor: SignedIn, id: string): Promise<DispatchView | Refusal> {
    const rows = await this.store.query<Row>(`select ${COLUMNS} from notices.dispatch d where d.id = $1`, [id]);
    const [row] = rows;
    if (row === undefined || (!isOverseer(actor) && row.person_id !== actor.personId)) return { problem: 'not-found' };
    const [view] = await this.viewsOf(rows, actor);
    return view ?? { problem: 'not-found' };
  }

  private async viewsOf(rows: readonly Row[], actor: SignedIn): Promise<readonly DispatchView[]> {
    const [people, units, refs] = await Promise.all([
      this.organisation.people([...new Set(rows.map((row) => row.person_id))]),
      this.organisation.units(),
      this.tasks.refs([...new Set(rows.flatMap((row) => row.task_ids))]),
    ]);
    return rows.map((row) => {
      const unit = row.unit_id === null ? undefined : units.get(row.unit_id);
      const person = people.get(row.person_id);
      const shown = seesAddresses(actor) || row.person_id === actor.personId;
      return {
        id: row.id,
        person: { id: row.person_id, name: person?.name ?? '' },
        unit: unit === undefined ? null : { id: unit.id, name: unit.name, short: unit.short },
        channel: 'email',
        kind: row.mode,
        rung: row.rung,
        label: row.label,
        subject: row.subject,
        state: row.sending ? 'sending' : row.state,
        address: shown ? (row.address ?? person?.email ?? null) : null,
        dueAt: row.due_at,
        at: row.at,
        answer: shown ? row.answer : null,
        proof: proofOf(row),
        openedAt: row.opened_at,
        tasks: row.task_ids.flatMap((id) => {
          const ref = refs.get(id);
          return ref === undefined ? [] : [{ id, code: ref.code, title: ref.title }];
        }),
        holds: row.state === 'failed' ? holdsOf(row.rung) : null,
      };
    });
  }
}

const HELD_STEPS: Readonly<Record<number, string>> = { 1: 'chặn yêu cầu giải trình', 2: 'chặn đề xuất phê bình' };
const holdsOf = (rung: number | null): string | null => (rung === null ? null : (HELD_STEPS[rung] ?? null));

function rungProofOf(row: ProofRow): RungProof {
  const base = {
    noticeId: row.notice_id,
    rung: row.rung,
    personId: row.person_id,
    channel: row.channel,
    answer: row.answer,
  };
  if (row.by_hand_at !== null) return { ...base, state: 'delivered', at: row.by_hand_at };
  if (row.dispatch_state === 'failed' || row.notice_state === 'superseded') {
    return {
      ...base,
      state: row.address === null && row.dispatch_state === 'failed' ? 'noAddress' : 'failed',
      at: row.at,
    };
  }
  if (row.opened_at !== null) return { ...base, state: 'opened', at: row.opened_at };
  return row.dispatch_state === 'accepted'
    ? { ...base, state: 'accepted', at: row.at }
    : { ...base, state: 'waiting', at: row.due_at };
}
