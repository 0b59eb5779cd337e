import {
  pageSchema,
  unitGroupSchema,
  unitSchema,
  writeUnitGroupSchema,
  writeUnitSchema,
  type Refusal,
} from '@dondoc/contracts';
import { IfMatch } from '@dondoc/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type SignedIn } from '../actor.js';
import { UnitCommands, type WriteUnit, type WriteUnitGroup } from '../organisation.commands/units.js';
import { OrganisationQueries, type Unit, type UnitGroup } from '../organisation.queries.js';
import { wholeOf, type Whole } from './whole.js';

@ApiTags('organisation')
@Controller('api/v1')
export class UnitsController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly commands: UnitCommands,
  ) {}

  @Get('units')
  @ApiOperation({ operationId: 'listUnits', summary: 'Các đơn vị' })
  @ApiOkResponse({ standardSchema: pageSchema(unitSchema) })
  async units(): Promise<Whole<Unit>> {
    return wholeOf([...(await this.queries.units()).values()]);
  }

  @Post('units')
  @ApiOperation({ operationId: 'makeUnit', summary: 'Thêm đơn vị' })
  @ApiCreatedResponse({ standardSchema: unitSchema })
  makeUnit(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: writeUnitSchema }) body: WriteUnit,
  ): Promise<Unit | Refusal> {
    return this.commands.make(actor, body);
  }

  @Put('units/:id')
  @ApiOperation({ operationId: 'changeUnit', summary: 'Sửa đơn vị' })
  @ApiOkResponse({ standardSchema: unitSchema })
  changeUnit(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: writeUnitSchema }) body: WriteUnit,
    @IfMatch() version: number | null,
  ): Promise<Unit | Refusal> {
    return this.commands.change(actor, { ...body, id }, version);
  }

  @Get('unit-groups')
  @ApiOperation({ operationId: 'listUnitGroups', summary: 'Các nhóm đơn vị' })
  @ApiOkResponse({ standardSchema: pageSchema(unitGroupSchema) })
  async groups(): Promise<Whole<UnitGroup>> {
    return wholeOf(await this.queries.unitGroups());
  }

  @Put('unit-groups/:id')
  @ApiOperation({ operationId: 'writeUnitGroup', summary: 'Ghi nhóm đơn vị' })
  @ApiOkResponse({ standardSchema: unitGroupSchema })
  writeGroup(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: writeUnitGroupSchema }) body: WriteUnitGroup,
  ): Promise<UnitGroup | Refusal> {
    return this.commands.writeGroup(actor, { ...body, id });
  }
}
