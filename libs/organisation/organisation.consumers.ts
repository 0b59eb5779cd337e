import { Consumes, EventLog, type EventRow, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AddressCorrections } from './address-corrections.js';
import { personChanged } from './organisation.commands/people.js';
import { PERSON_COLUMNS, type PersonRow } from './organisation.tables.js';

const corrected = z.object({ personId: z.uuid(), dispatchId: z.uuid() });

@Injectable()
export class OrganisationConsumers {
  constructor(
    private readonly log: EventLog,
    private readonly corrections: AddressCorrections,
  ) {}

  /** A monitor corrected the address of a letter that did not arrive: it is kept with the person, unless it is somebody else's. */
  @Consumes({ consumer: 'organisation.correctAddress', events: ['notice.addressCorrected'] })
  async correctAddress(tx: Tx, event: EventRow): Promise<void> {
    const { personId, dispatchId } = corrected.parse(event.payload);
    const email = await this.corrections.addressOf(dispatchId);
    if (email === null) return;
    const [person] = await tx.query<PersonRow>(
      `update organisation.person p set email = $2, version = version + 1 where id = $1 and email <> $2
         and not exists (select from organisation.person o where lower(o.email) = lower($2) and o.id <> $1)
       returning ${PERSON_COLUMNS}`,
      [personId, email],
    );
    if (person === undefined) return;
    await this.log.append(
      tx,
      personChanged(person, { occurredAt: event.occurredAt, actor: event.actor, causeId: event.id }),
    );
  }
}
