import { caseSchema, confirmRungSchema, explainSchema, weighSchema, type Refusal } from '@dondoc/contracts';
import { CurrentActor, NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { IfMatch } from '@dondoc/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CaseCommands } from '../commands/cases.js';
import { EscalationRows } from '../escalation.rows.js';
import { seesCase } from '../sight.js';
import { CaseViews, type CaseView } from '../view/case-view.js';

/** What a command on a case answers: enough to know that it was done and which version stands now. */
export const caseAnswerSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CasesController {
  constructor(
    private readonly rows: EscalationRows,
    private readonly views: CaseViews,
    private readonly commands: CaseCommands,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getCase', summary: 'Một lần quá hạn trên các nấc đôn đốc' })
  @ApiOkResponse({ standardSchema: caseSchema })
  async one(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<CaseView | Refusal> {
    const row = await this.rows.byId(id);
    return row === null || !seesCase(actor, row.body) ? NOT_FOUND : this.views.view(row.body, actor);
  }

  @Post('confirmation')
  @HttpCode(200)
  @ApiOperation({ operationId: 'confirmRung', summary: 'Xác nhận yêu cầu giải trình' })
  @ApiOkResponse({ standardSchema: caseAnswerSchema })
  async confirm(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body({ schema: confirmRungSchema }) body: z.infer<typeof confirmRungSchema>,
    @IfMatch() version: number | null,
  ): Promise<CaseAnswer | Refusal> {
    return this.commands.confirm(actor, { caseId, version }, body.rung);
  }

  @Post('explanations')
  @HttpCode(200)
  @ApiOperation({ operationId: 'explain', summary: 'Giải trình' })
  @ApiOkResponse({ standardSchema: caseAnswerSchema })
  async explain(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Body({ schema: explainSchema }) body: z.infer<typeof explainSchema>,
    @IfMatch() version: number | null,
  ): Promise<CaseAnswer | Refusal> {
    return this.commands.explain(actor, { caseId, version }, body);
  }

  @Post('explanations/:explanationId/weighing')
  @HttpCode(200)
  @ApiOperation({ operationId: 'weighExplanation', summary: 'Ghi ý kiến về giải trình' })
  @ApiOkResponse({ standardSchema: caseAnswerSchema })
  async weigh(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) caseId: string,
    @Param('explanationId', ParseUUIDPipe) explanationId: string,
    @Body({ schema: weighSchema }) body: z.infer<typeof weighSchema>,
    @IfMatch() version: number | null,
  ): Promise<CaseAnswer | Refusal> {
    return this.commands.weigh(actor, { caseId, version, explanationId }, body);
  }
}
