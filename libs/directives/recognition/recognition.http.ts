import { pagedTextSchema, recognitionSchema, type Refusal } from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import {
  Controller,
  Delete,
  Get,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { fileNameSchema } from '../upload-schema.js';
import { DocumentPages, type PagedTextView } from './document-pages.js';
import { Recognitions, type RecognitionView } from './recognitions.js';

@ApiTags('directives')
@Controller('api/v1')
export class RecognitionController {
  constructor(
    private readonly recognitions: Recognitions,
    private readonly pages: DocumentPages,
  ) {}

  @Post('recognitions')
  @ApiOperation({ operationId: 'askRecognition', summary: 'Nhận dạng chữ từ bản quét' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: recognitionSchema })
  ask(
    @CurrentActor() actor: SignedIn,
    @Query({ schema: fileNameSchema }) { name }: z.infer<typeof fileNameSchema>,
    @Req() request: Request,
  ): Promise<RecognitionView | Refusal> {
    const body: unknown = request.body;
    const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
    return this.recognitions.ask(actor, { name, bytes });
  }

  @Get('recognitions/:id')
  @ApiOperation({ operationId: 'readRecognition', summary: 'Tiến độ nhận dạng chữ' })
  @ApiOkResponse({ standardSchema: recognitionSchema })
  one(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<RecognitionView | Refusal> {
    return this.recognitions.one(actor, id);
  }

  @Delete('recognitions/:id')
  @ApiOperation({ operationId: 'cancelRecognition', summary: 'Dừng nhận dạng chữ' })
  @ApiOkResponse({ standardSchema: recognitionSchema })
  cancel(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<RecognitionView | Refusal> {
    return this.recognitions.cancel(actor, id);
  }

  @Get('directives/:id/pages')
  @ApiOperation({ operationId: 'readDirectivePages', summary: 'Vị trí của nội dung trên các trang' })
  @ApiOkResponse({ standardSchema: pagedTextSchema })
  paged(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<PagedTextView | Refusal> {
    return this.pages.paged(actor, id);
  }

  @Get('directives/:id/pages/:page')
  @ApiOperation({ operationId: 'readDirectivePage', summary: 'Ảnh một trang của tệp gốc' })
  async picture(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page', ParseIntPipe) page: number,
  ): Promise<StreamableFile | Refusal> {
    const picture = await this.pages.picture(actor, id, page);
    if ('problem' in picture) return picture;
    return new StreamableFile(picture.bytes, { type: picture.mediaType, length: picture.bytes.length });
  }
}
