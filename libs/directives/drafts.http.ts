import { draftFindingsSchema, lintDraftSchema, type Refusal } from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { Body, Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { Drafts, type DraftFindings } from './drafts.js';
import { fileNameSchema } from './upload-schema.js';

const PASTED = 'du-thao.txt';

/** Looks over a draft before it is signed. */
@ApiTags('drafts')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Post('findings')
  @HttpCode(200)
  @ApiOperation({ operationId: 'lintDraft', summary: 'Soát dự thảo' })
  @ApiOkResponse({ standardSchema: draftFindingsSchema })
  async ofText(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: lintDraftSchema }) { text }: z.infer<typeof lintDraftSchema>,
  ): Promise<DraftFindings | Refusal> {
    return this.drafts.findings(actor, { kind: 'text', name: PASTED, text });
  }

  @Post('findings/file')
  @HttpCode(200)
  @ApiOperation({ operationId: 'lintDraftFile', summary: 'Soát dự thảo từ tệp' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ standardSchema: draftFindingsSchema })
  async ofFile(
    @CurrentActor() actor: SignedIn,
    @Query({ schema: fileNameSchema }) { name }: z.infer<typeof fileNameSchema>,
    @Req() request: Request,
  ): Promise<DraftFindings | Refusal> {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body) || body.length === 0) {
      return { problem: 'file-empty', file: name, detail: `${name} không có chữ nào để đọc.` };
    }
    return this.drafts.findings(actor, { kind: 'file', name, bytes: new Uint8Array(body) });
  }
}
