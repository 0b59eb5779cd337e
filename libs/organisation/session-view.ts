import type { sessionSchema } from '@dondoc/contracts';
import { Clock, Installation, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { SignedIn } from './actor.js';
import { OrganisationQueries, unitRefOf } from './organisation.queries.js';

export type SessionView = z.infer<typeof sessionSchema>;

/** What rooms to the right add to `GET /session`. Counts of several rooms are added up. */
export interface SessionPart {
  readonly calendar?: SessionView['calendar'];
  readonly counts?: Partial<SessionView['counts']>;
}

export type SessionContributor = (actor: SignedIn) => Promise<SessionPart>;

/** Where a room says at boot what it adds to the session: `onModuleInit() { contributors.register((actor) => …) }`. */
@Injectable()
export class SessionContributors {
  private readonly contributors: SessionContributor[] = [];

  register(contributor: SessionContributor): void {
    this.contributors.push(contributor);
  }

  partsFor(actor: SignedIn): Promise<readonly SessionPart[]> {
    return Promise.all(this.contributors.map((contributor) => contributor(actor)));
  }
}

const NO_CALENDAR: SessionView['calendar'] = { confirmedUntil: '', off: [], work: [] };

/** Composes "who am I". */
@Injectable()
export class SessionViews {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly queries: OrganisationQueries,
    private readonly contributors: SessionContributors,
    private readonly installation: Installation,
  ) {}

  async viewOf(actor: SignedIn): Promise<SessionView> {
    const [now, office, units, parts, account] = await Promise.all([
      this.clock.now(),
      this.queries.office(),
      this.queries.units(),
      this.contributors.partsFor(actor),
      this.accountOf(actor.personId),
    ]);
    const count = (name: keyof SessionView['counts']): number =>
      parts.reduce((sum, part) => sum + (part.counts?.[name] ?? 0), 0);
    return {
      person: { id: actor.personId, name: actor.name, email: account.email },
      seats: actor.seats.flatMap(({ id, unitId, role, title, from, to }) => {
        const unit = units.get(unitId);
        return unit === undefined ? [] : [{ id, unit: unitRefOf(unit), role, title, from, to }];
      }),
      roles: [...actor.roles],
      mustChangePassword: account.mustChange && !this.installation.demo,
      office: { name: office?.name ?? '', short: office?.short ?? '' },
      demo: this.installation.demo,
      now,
      calendar: parts.find((part) => part.calendar !== undefined)?.calendar ?? NO_CALENDAR,
      counts: { mine: count('mine'), decisions: count('decisions') },
    };
  }

  private async accountOf(personId: string): Promise<{ readonly email: string; readonly mustChange: boolean }> {
    const [account] = await this.store.query<{ email: string; mustChange: boolean }>(
      'select email, must_change_password as "mustChange" from organisation.person where id = $1',
      [personId],
    );
    return account ?? { email: '', mustChange: false };
  }
}
