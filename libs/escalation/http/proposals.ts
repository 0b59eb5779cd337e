import {
  answerDossierSchema,
  decideProposalSchema,
  pageSchema,
  proposalSchema,
  proposalSummarySchema,
  type Refusal,
} from '@dondoc/contracts';
import { isInstant } from '@dondoc/domain';
import { CurrentActor, NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { cursorOf, IfMatch, Paged, pageOf, valuesOfCursor, type Page, type PageRequest } from '@dondoc/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ProposalCommands } from '../commands/proposals.js';
import { EscalationRows, type ProposalFilter } from '../escalation.rows.js';
import { dossierUnitsOf, seesDossier } from '../sight.js';
import { ProposalViews, type ProposalSummary, type ProposalView } from '../view/proposal-view.js';
import { caseAnswerSchema, type CaseAnswer } from './cases.js';

const listSchema = pageSchema(proposalSummarySchema);
const STATES = ['open', 'decided', 'returned'] as const;

@ApiTags('proposals')
@Controller('api/v1/proposals')
export class ProposalsController {
  constructor(
    private readonly rows: EscalationRows,
    private readonly views: ProposalViews,
    private readonly commands: ProposalCommands,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listProposals', summary: 'Đề xuất, mới nhất trước' })
  @ApiOkResponse({ standardSchema: listSchema })
  async list(@CurrentActor() actor: SignedIn, @Paged('state') page: PageRequest): Promise<Page<ProposalSummary>> {
    const state = STATES.find((each) => each === page.filter['state']);
    const rows = await this.rows.proposals({
      unitIds: dossierUnitsOf(actor),
      state,
      before: beforeOf(page),
      limit: page.size + 1,
    });
    const { data, page: next } = pageOf(rows, page, ({ at, id }) => cursorOf([at, id]));
    return { data: await this.views.summaries(data), page: next };
  }

  /** The same page for the leader and for the unit; that the unit opened it is recorded once. */
  @Get(':id')
  @ApiOperation({ operationId: 'getProposal', summary: 'Một đề xuất với hồ sơ' })
  @ApiOkResponse({ standardSchema: proposalSchema })
  async one(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<ProposalView | Refusal> {
    const row = await this.rows.proposal(id);
    if (row === null || !seesDossier(actor, row.lead_unit_id)) return NOT_FOUND;
    const seenAt = await this.commands.see(actor, row);
    return this.views.view({ ...row, seen_at: seenAt }, actor);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @ApiOperation({ operationId: 'decideProposal', summary: 'Quyết định' })
  @ApiOkResponse({ standardSchema: caseAnswerSchema })
  async decide(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) proposalId: string,
    @Body({ schema: decideProposalSchema }) body: z.infer<typeof decideProposalSchema>,
    @IfMatch() version: number | null,
  ): Promise<CaseAnswer | Refusal> {
    return this.commands.decide(actor, { proposalId, version }, body);
  }

  @Post(':id/answers')
  @HttpCode(200)
  @ApiOperation({ operationId: 'answerDossier', summary: 'Gửi ý kiến về hồ sơ' })
  @ApiOkResponse({ standardSchema: caseAnswerSchema })
  async answer(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) proposalId: string,
    @Body({ schema: answerDossierSchema }) body: z.infer<typeof answerDossierSchema>,
  ): Promise<CaseAnswer | Refusal> {
    return this.commands.answer(actor, proposalId, body);
  }
}

function beforeOf({ after }: PageRequest): NonNullable<ProposalFilter['before']> | null {
  const [at, id] = valuesOfCursor(after) ?? [];
  return typeof at === 'string' && isInstant(at) && typeof id === 'string' ? [at, id] : null;
}
