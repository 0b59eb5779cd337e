import type { endSeatSchema, Refusal, writePersonSchema, writeSeatSchema } from '@dondoc/contracts';
import { may, type Instant } from '@dondoc/domain';
import { Clock, EventLog, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { eventActorOf, type SignedIn } from '../actor.js';
import { PERSON_COLUMNS, SEAT_COLUMNS, type PersonRow, type SeatRow } from '../organisation.tables.js';
import { Passwords } from '../passwords.js';
import { forbidden, invalid, NOT_FOUND, staleVersion } from '../refusals.js';

export type WritePerson = z.infer<typeof writePersonSchema>;
export type WriteSeat = z.infer<typeof writeSeatSchema>;
export type EndSeat = z.infer<typeof endSeatSchema>;

type Cause = Pick<NewEvent, 'occurredAt' | 'actor' | 'causeId'>;

/** People and their seats: the administrator's. */
@Injectable()
export class PeopleCommands {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly passwords: Passwords,
  ) {}

  /** A repeated call with the same id answers the person as they stand. Refusals: forbidden, email-taken. */
  async make(actor: SignedIn, body: WritePerson): Promise<PersonRow | Refusal> {
    const refused = may(actor, 'administer');
    if (refused) return forbidden(refused);
    const cause = await this.causeBy(actor);
    const hash = body.password === undefined ? null : await this.passwords.hash(body.password);
    return this.store.transaction(async (tx) => {
      const [standing] = await tx.query<PersonRow>(`select ${PERSON_COLUMNS} from organisation.person where id = $1`, [
        body.id,
      ]);
      if (standing !== undefined) return standing;
      if (await isTaken(tx, body)) return emailTaken(body.email);
      const person = await insertPerson(tx, body, hash);
      await this.log.append(tx, personChanged(person, cause));
      return person;
    });
  }

  /** With a password: a new first one, and every session of the person ends. Refusals: forbidden, not-found, stale-version, email-taken. */
  async change(actor: SignedIn, body: WritePerson, version: number | null): Promise<PersonRow | Refusal> {
    const refused = may(actor, 'administer');
    if (refused) return forbidden(refused);
    const cause = await this.causeBy(actor);
    const hash = body.password === undefined ? null : await this.passwords.hash(body.password);
    return this.store.transaction(async (tx) => {
      const [standing] = await tx.query<PersonRow>(
        `select ${PERSON_COLUMNS} from organisation.person where id = $1 for update`,
        [body.id],
      );
      if (standing === undefined) return NOT_FOUND;
      if (version !== null && version !== standing.version) return staleVersion(standing.version);
      if (await isTaken(tx, body)) return emailTaken(body.email);
      const [person] = await tx.query<PersonRow>(
        `update organisation.person set name = $2, email = $3, phone = $4, password_hash = coalesce($5, password_hash),
           must_change_password = must_change_password or $5 is not null, version = version + 1 where id = $1 returning ${PERSON_COLUMNS}`,
        [body.id, body.name, body.email, body.phone, hash],
      );
      if (person === undefined) return NOT_FOUND;
      if (hash !== null) await tx.query('delete from organisation.session where person_id = $1', [body.id]);
      await this.log.append(tx, personChanged(person, cause));
      return person;
    });
  }

  /** A repeated call with the same id answers the seat as it stands. Refusals: forbidden, unit-unknown, unit-ended, validation. */
  async seat(actor: SignedIn, body: WriteSeat): Promise<SeatRow | Refusal> {
    const refused = may(actor, 'administer');
    if (refused) return forbidden(refused);
    const cause = await this.causeBy(actor);
    return this.store.transaction(async (tx) => {
      const [standing] = await tx.query<SeatRow>(`select ${SEAT_COLUMNS} from organisation.seat where id = $1`, [
        body.id,
      ]);
      if (standing !== undefined) return standing;
      const wrong = await checkSeat(tx, body);
      if (wrong !== null) return wrong;
      const seat = await insertSeat(tx, body);
      await this.log.append(tx, seatChanged(seat, cause));
      return seat;
    });
  }

  /** The seat's last day. Refusals: forbidden, not-found, validation. */
  async endSeat(actor: SignedIn, id: string, { to, reason }: EndSeat): Promise<SeatRow | Refusal> {
    const refused = may(actor, 'administer');
    if (refused) return forbidden(refused);
    const cause = await this.causeBy(actor);
    return this.store.transaction(async (tx) => {
      const [standing] = await tx.query<SeatRow>(
        `select ${SEAT_COLUMNS} from organisation.seat where id = $1 for update`,
        [id],
      );
      if (standing === undefined) return NOT_FOUND;
      if (to < standing.from) return invalid('to', 'Ngày kết thúc sớm hơn ngày bắt đầu.');
      const [seat] = await tx.query<SeatRow>(
        `update organisation.seat set valid_to = $2, version = version + 1 where id = $1 returning ${SEAT_COLUMNS}`,
        [id, to],
      );
      if (seat === undefined) return NOT_FOUND;
      await this.log.append(tx, seatChanged(seat, cause, reason));
      return seat;
    });
  }

  private async causeBy(actor: SignedIn): Promise<Cause> {
    const occurredAt: Instant = await this.clock.now();
    return { occurredAt, actor: eventActorOf(actor) };
  }
}

async function isTaken(tx: Tx, { id, email }: WritePerson): Promise<boolean> {
  const rows = await tx.query('select from organisation.person where lower(email) = lower($1) and id <> $2', [
    email,
    id,
  ]);
  return rows.length > 0;
}

const emailTaken = (email: string): Refusal => ({
  problem: 'email-taken',
  email,
  detail: `Thư điện tử ${email} đã có tài khoản. Chưa có gì thay đổi.`,
});

async function checkSeat(tx: Tx, { personId, unitId, role, from, to }: WriteSeat): Promise<Refusal | null> {
  if (to !== null && to < from) return invalid('to', 'Ngày kết thúc sớm hơn ngày bắt đầu.');
  const [found] = await tx.query<{ person: boolean; unit: boolean; held: boolean }>(
    `select exists (select from organisation.person where id = $1) as person, exists (select from organisation.unit where id = $2) as unit,
       exists (select from organisation.seat where person_id = $1 and unit_id = $2 and role = $3 and valid_from = $4) as held`,
    [personId, unitId, role, from],
  );
  if (found?.person !== true) return invalid('personId', 'Chưa có người này trong danh bạ.');
  if (found.unit !== true) return invalid('unitId', 'Chưa có đơn vị này trong danh mục.');
  return found.held ? invalid('from', 'Vị trí công tác này đã có từ ngày ấy.') : null;
}

/** `hash` null: a person without an account. A first password given by somebody else is to be changed. */
export async function insertPerson(
  tx: Tx,
  body: WritePerson,
  hash: string | null,
  mustChange = hash !== null,
): Promise<PersonRow> {
  const [person] = await tx.query<PersonRow>(
    `insert into organisation.person (id, name, email, phone, password_hash, must_change_password, version)
     values ($1, $2, $3, $4, $5, $6, 1) returning ${PERSON_COLUMNS}`,
    [body.id, body.name, body.email, body.phone, hash, mustChange],
  );
  if (person === undefined) throw new Error(`person ${body.id} was not inserted`);
  return person;
}

export async function insertSeat(tx: Tx, body: WriteSeat): Promise<SeatRow> {
  const [seat] = await tx.query<SeatRow>(
    `insert into organisation.seat (id, person_id, unit_id, role, title, valid_from, valid_to, version)
     values ($1, $2, $3, $4, $5, $6, $7, 1) returning ${SEAT_COLUMNS}`,
    [body.id, body.personId, body.unitId, body.role, body.title, body.from, body.to],
  );
  if (seat === undefined) throw new Error(`seat ${body.id} was not inserted`);
  return seat;
}

/** Ids only: the log outlives a request to be forgotten. */
export const personChanged = ({ id, version }: PersonRow, cause: Cause): NewEvent => ({
  name: 'person.changed',
  subject: { kind: 'person', id, version },
  ...cause,
  payload: { personId: id },
});

export const seatChanged = (seat: SeatRow, cause: Cause, reason?: string): NewEvent => ({
  name: 'seat.changed',
  subject: { kind: 'seat', id: seat.id, version: seat.version },
  ...cause,
  payload: {
    seatId: seat.id,
    personId: seat.personId,
    unitId: seat.unitId,
    role: seat.role,
    from: seat.from,
    to: seat.to,
    ...(reason === undefined ? {} : { reason }),
  },
});
