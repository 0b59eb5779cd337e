import { debtsSchema, type Refusal } from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DebtQueries, type Debts } from '../debts/debts.js';

/** Directives and what is still open under those they cite. */
@ApiTags('directives')
@Controller('api/v1/directives/:id/debts')
export class DebtsController {
  constructor(private readonly debts: DebtQueries) {}

  @Get()
  @ApiOperation({ operationId: 'readDebts', summary: 'Việc còn lại theo văn bản được viện dẫn' })
  @ApiOkResponse({ standardSchema: debtsSchema })
  async of(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<Debts | Refusal> {
    return this.debts.of(actor, id);
  }
}
