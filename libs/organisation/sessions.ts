import { createHash, randomBytes } from 'node:crypto';
import { civilDateOf, instantOfEpoch, type CivilDate, type Role } from '@dondoc/domain';
import { Clock, machineNow, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { SignedIn, SignedInSeat } from './actor.js';

const HOUR = 3_600_000;
export const IDLE_HOURS = 8;
export const LONGEST_HOURS = 7 * 24;
/** How old `seen_at` may grow before a request writes it anew. */
const SEEN_AGAIN = 60_000;

const sha256Of = (token: string): string => createHash('sha256').update(token).digest('hex');
const machineInstant = (shift = 0) => instantOfEpoch(machineNow() + shift);

interface Found {
  readonly person_id: string;
  readonly name: string;
  readonly seen_at: string;
  readonly must_change_password: boolean;
  readonly seats: readonly (SignedInSeat & { readonly role: Role })[] | null;
}

// One round trip for every request: the session, its person, and the seats held today.
const FIND = `select s.person_id, p.name, s.seen_at, p.must_change_password,
    (select json_agg(json_build_object('id', t.id, 'unitId', t.unit_id, 'role', t.role, 'title', t.title,
        'from', t.valid_from, 'to', t.valid_to) order by t.valid_from, t.id)
      from organisation.seat t where t.person_id = s.person_id and t.valid_from <= $2 and (t.valid_to is null or t.valid_to >= $2)) as seats
  from organisation.session s join organisation.person p on p.id = s.person_id
  where s.token_sha256 = $1 and s.seen_at > $3 and s.ends_at > $4`;

/** A session that lasts. */
export interface Session {
  readonly actor: SignedIn;
  /** Somebody else has chosen the password. */
  readonly mustChangePassword: boolean;
}

/**
 * Who is signed in. The browser holds a random token of 256 bits, the database only its sha256. Idle and absolute expiry count
 * machine time, never office time: a virtual clock that jumps or stands still must not decide how long somebody is trusted.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Begins a session and answers its token. A session of the same browser ends: the token changes at every log-in. */
  async begin(personId: string, formerToken: string | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.store.query(
      `with former as (delete from organisation.session where token_sha256 = $2 or ends_at <= $3 or seen_at <= $5)
       insert into organisation.session (token_sha256, person_id, made_at, seen_at, ends_at) values ($1, $6, $3, $3, $4)`,
      [
        sha256Of(token),
        formerToken === null ? null : sha256Of(formerToken),
        machineInstant(),
        machineInstant(LONGEST_HOURS * HOUR),
        machineInstant(-IDLE_HOURS * HOUR),
        personId,
      ],
    );
    return token;
  }

  /** Who holds this token now; null when the session is over, which it also is when the last seat has ended. */
  async find(token: string): Promise<Session | null> {
    const today: CivilDate = civilDateOf(await this.clock.now());
    const idleSince = machineInstant(-IDLE_HOURS * HOUR);
    const [found] = await this.store.query<Found>(FIND, [sha256Of(token), today, idleSince, machineInstant()]);
    if (found === undefined) return null;
    if (found.seats === null) {
      await this.end(token);
      return null;
    }
    if (found.seen_at < machineInstant(-SEEN_AGAIN)) {
      await this.store.query('update organisation.session set seen_at = $2 where token_sha256 = $1', [
        sha256Of(token),
        machineInstant(),
      ]);
    }
    const actor: SignedIn = {
      personId: found.person_id,
      name: found.name,
      seats: found.seats,
      roles: [...new Set(found.seats.map((seat) => seat.role))],
      onBehalfOf: null,
    };
    return { actor, mustChangePassword: found.must_change_password };
  }

  async end(token: string): Promise<void> {
    await this.store.query('delete from organisation.session where token_sha256 = $1', [sha256Of(token)]);
  }

  /** Ends all sessions of a person but the one with this token (none: all). */
  async endOthers(personId: string, keptToken: string | null): Promise<void> {
    await this.store.query(
      'delete from organisation.session where person_id = $1 and token_sha256 is distinct from $2',
      [personId, keptToken === null ? null : sha256Of(keptToken)],
    );
  }
}
