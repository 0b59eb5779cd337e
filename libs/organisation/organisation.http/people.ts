import {
  endSeatSchema,
  isRefusal,
  pageSchema,
  personSchema,
  seatSchema,
  writePersonSchema,
  writeSeatSchema,
  type Refusal,
} from '@dondoc/contracts';
import { IfMatch } from '@dondoc/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, type SignedIn } from '../actor.js';
import { PeopleCommands, type EndSeat, type WritePerson, type WriteSeat } from '../organisation.commands/people.js';
import type { PersonRow, SeatRow } from '../organisation.tables.js';
import { PeopleViews } from '../people-view.js';
import { wholeOf, type Whole } from './whole.js';

type PersonView = z.infer<typeof personSchema>;
type SeatView = z.infer<typeof seatSchema>;

@ApiTags('organisation')
@Controller('api/v1')
export class PeopleController {
  constructor(
    private readonly views: PeopleViews,
    private readonly commands: PeopleCommands,
  ) {}

  @Get('people')
  @ApiOperation({ operationId: 'listPeople', summary: 'Danh bạ' })
  @ApiOkResponse({ standardSchema: pageSchema(personSchema) })
  async people(@CurrentActor() actor: SignedIn): Promise<Whole<PersonView>> {
    return wholeOf(await this.views.listFor(actor));
  }

  @Post('people')
  @ApiOperation({ operationId: 'makePerson', summary: 'Thêm người dùng' })
  @ApiCreatedResponse({ standardSchema: personSchema })
  async makePerson(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: writePersonSchema }) body: WritePerson,
  ): Promise<PersonView | Refusal> {
    return this.personView(await this.commands.make(actor, body));
  }

  @Put('people/:id')
  @ApiOperation({ operationId: 'changePerson', summary: 'Sửa người dùng' })
  @ApiOkResponse({ standardSchema: personSchema })
  async changePerson(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: writePersonSchema }) body: WritePerson,
    @IfMatch() version: number | null,
  ): Promise<PersonView | Refusal> {
    return this.personView(await this.commands.change(actor, { ...body, id }, version));
  }

  @Post('seats')
  @ApiOperation({ operationId: 'makeSeat', summary: 'Gắn người dùng với đơn vị' })
  @ApiCreatedResponse({ standardSchema: seatSchema })
  async makeSeat(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: writeSeatSchema }) body: WriteSeat,
  ): Promise<SeatView | Refusal> {
    return this.seatView(await this.commands.seat(actor, body));
  }

  @Put('seats/:id')
  @ApiOperation({ operationId: 'endSeat', summary: 'Kết thúc vị trí công tác' })
  @ApiOkResponse({ standardSchema: seatSchema })
  async endSeat(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: endSeatSchema }) body: EndSeat,
  ): Promise<SeatView | Refusal> {
    return this.seatView(await this.commands.endSeat(actor, id, body));
  }

  private async personView(answer: PersonRow | Refusal): Promise<PersonView | Refusal> {
    return isRefusal(answer) ? answer : this.views.personOf(answer);
  }

  private async seatView(answer: SeatRow | Refusal): Promise<SeatView | Refusal> {
    return isRefusal(answer) ? answer : this.views.seatOf(answer);
  }
}
