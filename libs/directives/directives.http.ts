import {
  correctReadingSchema,
  directiveSchema,
  directiveSummarySchema,
  isRefusal,
  issueDirectiveSchema,
  issuePreviewSchema,
  numberDirectiveSchema,
  pageSchema,
  registerDirectiveSchema,
  revokeDirectiveSchema,
  sampleSchema,
  type Refusal,
} from '@dondoc/contracts';
import { CurrentActor, NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { Files, IfMatch, Paged, type Page, type PageRequest } from '@dondoc/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CorrectCommand, type CorrectReading } from './directives.commands/correct.js';
import {
  IssueCommands,
  type IssueDirective,
  type NumberDirective,
  type RevokeDirective,
} from './directives.commands/issue.js';
import { contentHashOf, RegisterCommand, type RegisterDirective } from './directives.commands/register.js';
import { DirectivesQueries } from './directives.queries.js';
import { DirectivesViews, type DirectiveSummary, type DirectiveView, type IssuePreview } from './directives.views.js';
import { samples, sampleText, type SampleEntry } from './samples.js';
import { uploadSchema, type Upload } from './upload-schema.js';

type Answer = Promise<DirectiveView | Refusal>;

@ApiTags('directives')
@Controller('api/v1')
export class DirectivesController {
  constructor(
    private readonly views: DirectivesViews,
    private readonly queries: DirectivesQueries,
    private readonly registering: RegisterCommand,
    private readonly correcting: CorrectCommand,
    private readonly issuing: IssueCommands,
    private readonly files: Files,
  ) {}

  @Get('directives')
  @ApiOperation({ operationId: 'listDirectives', summary: 'Sổ văn bản chỉ đạo' })
  @ApiOkResponse({ standardSchema: pageSchema(directiveSummarySchema) })
  list(@CurrentActor() actor: SignedIn, @Paged('state', 'q') request: PageRequest): Promise<Page<DirectiveSummary>> {
    return this.views.list(actor, request);
  }

  @Post('directives')
  @ApiOperation({ operationId: 'registerDirective', summary: 'Đăng ký văn bản' })
  @ApiCreatedResponse({ standardSchema: directiveSchema })
  async register(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: registerDirectiveSchema }) body: RegisterDirective,
  ): Answer {
    return this.answer(actor, await this.registering.fromText(actor, body));
  }

  @Post('directives/file')
  @ApiOperation({ operationId: 'registerDirectiveFile', summary: 'Đăng ký văn bản từ tệp' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: directiveSchema })
  async registerFile(
    @CurrentActor() actor: SignedIn,
    @Query({ schema: uploadSchema }) query: Upload,
    @Req() request: Request,
  ): Answer {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body) || body.length === 0) {
      return {
        problem: 'file-empty',
        file: query.name,
        detail: `${query.name} không có chữ nào để đọc. Chưa có gì thay đổi.`,
      };
    }
    return this.answer(actor, await this.registering.fromFile(actor, { ...query, bytes: new Uint8Array(body) }));
  }

  @Get('directives/:id')
  @ApiOperation({ operationId: 'readDirective', summary: 'Một văn bản chỉ đạo' })
  @ApiOkResponse({ standardSchema: directiveSchema })
  one(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Answer {
    return this.views.one(actor, id);
  }

  @Get('directives/:id/file')
  @ApiOperation({ operationId: 'downloadDirectiveFile', summary: 'Tệp gốc của văn bản' })
  async file(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile | Refusal> {
    const view = await this.views.one(actor, id);
    if (isRefusal(view)) return view;
    const file = view.fileId === null ? null : await this.files.get(view.fileId);
    if (file === null) return NOT_FOUND;
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(view.fileName ?? file.name)}`;
    return new StreamableFile(file.content, { type: file.mediaType, disposition, length: file.size });
  }

  @Put('directives/:id/obligations')
  @ApiOperation({ operationId: 'correctReading', summary: 'Sửa nội dung đã đọc' })
  @ApiOkResponse({ standardSchema: directiveSchema })
  async correct(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: correctReadingSchema }) body: CorrectReading,
    @IfMatch() version: number | null,
  ): Answer {
    return this.answer(actor, await this.correcting.correct(actor, id, body, version));
  }

  @Get('directives/:id/preview')
  @ApiOperation({ operationId: 'previewIssue', summary: 'Xem trước khi ban hành' })
  @ApiOkResponse({ standardSchema: issuePreviewSchema })
  preview(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<IssuePreview | Refusal> {
    return this.views.preview(actor, id);
  }

  @Post('directives/:id/issue')
  @HttpCode(200)
  @ApiOperation({ operationId: 'issueDirective', summary: 'Giao nhiệm vụ' })
  @ApiOkResponse({ standardSchema: directiveSchema })
  async issue(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: issueDirectiveSchema }) body: IssueDirective,
    @IfMatch() version: number | null,
  ): Answer {
    return this.answer(actor, await this.issuing.issue(actor, id, body, version));
  }

  @Post('directives/:id/number')
  @HttpCode(200)
  @ApiOperation({ operationId: 'numberDirective', summary: 'Ghi số, ngày văn bản' })
  @ApiOkResponse({ standardSchema: directiveSchema })
  async number(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: numberDirectiveSchema }) body: NumberDirective,
    @IfMatch() version: number | null,
  ): Answer {
    return this.answer(actor, await this.issuing.number(actor, id, body, version));
  }

  @Post('directives/:id/revocation')
  @HttpCode(200)
  @ApiOperation({ operationId: 'revokeDirective', summary: 'Thu hồi văn bản' })
  @ApiOkResponse({ standardSchema: directiveSchema })
  async revoke(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: revokeDirectiveSchema }) body: RevokeDirective,
    @IfMatch() version: number | null,
  ): Answer {
    return this.answer(actor, await this.issuing.revoke(actor, id, body, version));
  }

  /** Samples that are in the register already are left out: they could only be refused. */
  @Get('samples')
  @ApiOperation({ operationId: 'listSamples', summary: 'Văn bản mẫu' })
  @ApiOkResponse({ standardSchema: pageSchema(sampleSchema) })
  async samples(): Promise<{ data: readonly Omit<SampleEntry, 'file'>[]; page: { next: null } }> {
    const entries = await samples();
    const hashes = await Promise.all(entries.map(async ({ id }) => contentHashOf((await sampleText(id))?.text ?? '')));
    const registered = await this.queries.registeredContents(hashes);
    const data = entries.filter((_entry, index) => !registered.has(hashes[index] ?? ''));
    return { data: data.map(({ id, title, about }) => ({ id, title, about })), page: { next: null } };
  }

  private async answer(actor: SignedIn, done: { readonly id: string } | Refusal): Answer {
    return isRefusal(done) ? done : this.views.one(actor, done.id);
  }
}
