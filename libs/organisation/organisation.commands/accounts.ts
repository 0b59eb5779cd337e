import type { changePasswordSchema, firstAdministratorSchema, Refusal } from '@dondoc/contracts';
import { civilDateOf, type CivilDate } from '@dondoc/domain';
import { Clock, EventLog, newId, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { eventActorOf, type SignedIn } from '../actor.js';
import { Passwords } from '../passwords.js';
import { Sessions } from '../sessions.js';
import { insertPerson, insertSeat, personChanged, seatChanged, type WriteSeat } from './people.js';
import { insertUnit, unitChanged } from './units.js';

export type FirstAdministrator = z.infer<typeof firstAdministratorSchema>;

/** One message for an unknown address and a wrong password, so that nobody learns which addresses exist. */
const LOGIN_FAILED: Refusal = { problem: 'login-failed', detail: 'Thư điện tử hoặc mật khẩu chưa đúng.' };
const STARTED: Refusal = { problem: 'forbidden', detail: 'Đã có quản trị; xin đăng nhập. Chưa có gì thay đổi.' };

const ANYBODY = 'select from organisation.person limit 1';

interface Account {
  readonly id: string;
  readonly password_hash: string | null;
}

/** Logging in and out, passwords, and the first administrator. */
@Injectable()
export class AccountCommands {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Answers the token of a new session. Refusals: login-failed, no-seat. */
  async logIn(
    email: string,
    password: string,
    formerToken: string | null,
  ): Promise<{ readonly token: string } | Refusal> {
    const [account] = await this.store.query<Account>(
      'select id, password_hash from organisation.person where lower(email) = lower($1)',
      [email],
    );
    const matches = await this.passwords.matches(account?.password_hash ?? null, password);
    if (!matches || account === undefined) return LOGIN_FAILED;
    const noSeat = await this.noSeat(account.id);
    if (noSeat !== null) return noSeat;
    return { token: await this.sessions.begin(account.id, formerToken) };
  }

  private async noSeat(personId: string): Promise<Refusal | null> {
    const today = civilDateOf(await this.clock.now());
    const [seats] = await this.store.query<{ held: boolean; ended_on: string | null }>(
      `select coalesce(bool_or(valid_from <= $2 and (valid_to is null or valid_to >= $2)), false) as held, max(valid_to) as ended_on
       from organisation.seat where person_id = $1`,
      [personId, today],
    );
    if (seats?.held === true) return null;
    const ended = seats?.ended_on?.split('-').reverse().join('/');
    const why =
      ended === undefined ? 'Quản trị chưa gắn tài khoản với đơn vị.' : `Vị trí gần nhất kết thúc ngày ${ended}.`;
    return { problem: 'no-seat', detail: why, endedOn: seats?.ended_on ?? null };
  }

  /** Every other session of the person ends. Refusals: password-wrong, password-weak. */
  async changePassword(
    actor: SignedIn,
    token: string | null,
    { current, next }: z.infer<typeof changePasswordSchema>,
  ): Promise<null | Refusal> {
    const [account] = await this.store.query<Account>(
      'select id, password_hash from organisation.person where id = $1',
      [actor.personId],
    );
    if (!(await this.passwords.matches(account?.password_hash ?? null, current))) {
      return { problem: 'password-wrong', detail: 'Xin nhập lại. Chưa có gì thay đổi.' };
    }
    if (current === next)
      return { problem: 'password-weak', detail: 'Mật khẩu mới cần khác mật khẩu hiện tại. Chưa có gì thay đổi.' };
    const hash = await this.passwords.hash(next);
    const occurredAt = await this.clock.now();
    await this.store.transaction(async (tx) => {
      const [person] = await tx.query<{ version: number }>(
        `update organisation.person set password_hash = $2, must_change_password = false, version = version + 1
         where id = $1 returning version`,
        [actor.personId, hash],
      );
      const version = person?.version ?? 1;
      await this.log.append(tx, {
        name: 'person.changed',
        subject: { kind: 'person', id: actor.personId, version },
        occurredAt,
        actor: eventActorOf(actor),
        payload: { personId: actor.personId },
      });
    });
    await this.sessions.endOthers(actor.personId, token);
    return null;
  }

  /**
   * Makes the office's own unit, its administrator and their seat, only while there is no person at all; answers the new person's
   * id. Two who try at once: one waits for the lock and is refused (`forbidden`).
   */
  async begin(body: FirstAdministrator): Promise<{ readonly personId: string } | Refusal> {
    // Open without log-in: nobody makes us hash once somebody is there.
    if ((await this.store.query(ANYBODY)).length > 0) return STARTED;
    const hash = await this.passwords.hash(body.password);
    const occurredAt = await this.clock.now();
    const today = civilDateOf(occurredAt);
    const personId = newId();
    return this.store.transaction(async (tx) => {
      await tx.query('lock table organisation.office in exclusive mode');
      if ((await tx.query(ANYBODY)).length > 0) return STARTED;
      const unit = await insertUnit(tx, {
        id: newId(),
        name: body.officeName,
        short: body.officeName,
        names: [],
        level: 'city',
        parentId: null,
        headTitle: 'Thủ trưởng cơ quan',
        validFrom: today,
        validTo: null,
        successorIds: [],
      });
      await tx.query('insert into organisation.office (unit_id) values ($1)', [unit.id]);
      const person = await insertPerson(
        tx,
        { id: personId, name: body.name, email: body.email, phone: null },
        hash,
        false,
      );
      const seat = await insertSeat(tx, administratorSeat(personId, unit.id, today));
      const cause = { occurredAt, actor: { personId } };
      await this.log.appendAll(tx, [unitChanged(unit, cause), personChanged(person, cause), seatChanged(seat, cause)]);
      return { personId };
    });
  }

  /**
   * For the command line: one more administrator; the first one makes the office too, to be named on screen. The password is theirs to
   * keep. Refusal: email-taken.
   */
  async makeAdministrator(email: string, password: string): Promise<{ readonly personId: string } | Refusal> {
    const name = email.split('@')[0] ?? email;
    if ((await this.store.query(ANYBODY)).length === 0)
      return this.begin({ officeName: UNNAMED_OFFICE, name, email, password });
    const hash = await this.passwords.hash(password);
    const occurredAt = await this.clock.now();
    const personId = newId();
    return this.store.transaction(async (tx) => {
      const taken = await tx.query('select from organisation.person where lower(email) = lower($1)', [email]);
      if (taken.length > 0) return { problem: 'email-taken', detail: `Thư điện tử ${email} đã có tài khoản.` };
      const [office] = await tx.query<{ unit_id: string }>('select unit_id from organisation.office');
      if (office === undefined) throw new Error('there are people and no office');
      const person = await insertPerson(tx, { id: personId, name, email, phone: null }, hash, false);
      const seat = await insertSeat(tx, administratorSeat(personId, office.unit_id, civilDateOf(occurredAt)));
      const cause = { occurredAt, actor: 'system' } as const;
      await this.log.appendAll(tx, [personChanged(person, cause), seatChanged(seat, cause)]);
      return { personId };
    });
  }
}

const UNNAMED_OFFICE = 'Cơ quan chưa đặt tên';

const administratorSeat = (personId: string, unitId: string, from: CivilDate): WriteSeat => ({
  id: newId(),
  personId,
  unitId,
  role: 'admin',
  title: 'Quản trị hệ thống',
  from,
  to: null,
});
