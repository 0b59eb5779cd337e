import { OrganisationModule } from '@dondoc/organisation';
import { Module } from '@nestjs/common';
import { ClockController } from './clock.http.js';

/** What only a demo shows: its clock. The mailbox belongs to the room that sends. */
@Module({ imports: [OrganisationModule], controllers: [ClockController] })
export class DemoModule {}
