import { isRefusal, type Refusal } from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Uploads, type Upload } from '../uploads.js';

const uploadSchema = z.object({ id: z.uuid(), name: z.string(), size: z.number().int(), mediaType: z.string() });

/** Files that hang on tasks. They always leave as attachments, so that nothing a person brought runs in another's browser. */
@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  @ApiOperation({ operationId: 'uploadFile', summary: 'Tải tệp lên' })
  @ApiConsumes('application/octet-stream')
  @ApiQuery({ name: 'name', type: String })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: uploadSchema })
  async put(
    @CurrentActor() actor: SignedIn,
    @Query('name') name: string | undefined,
    @Body() bytes: unknown,
  ): Promise<Upload | Refusal> {
    if (!Buffer.isBuffer(bytes)) return { problem: 'file-empty', detail: 'Tệp không có nội dung.' };
    return this.uploads.put(actor, name ?? '', bytes);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'readFile', summary: 'Tải tệp về' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async get(
    @CurrentActor() actor: SignedIn,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | Refusal> {
    const file = await this.uploads.read(actor, id);
    if (isRefusal(file)) return file;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    return new StreamableFile(file.content, {
      type: file.mediaType,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      length: file.content.byteLength,
    });
  }
}
