import {
  dispatchSchema,
  isRefusal,
  mailSchema,
  mailSummarySchema,
  recordDeliverySchema,
  resendSchema,
  type Refusal,
} from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { Paged, type PageRequest } from '@dondoc/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Mailbox, type MailPage, type MailView } from './mailbox.js';
import { NoticesCommands } from './notices.commands.js';
import { NoticesQueries, type DispatchView } from './notices.queries.js';

const page = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), page: z.object({ next: z.string().nullable() }) });

/** Letters: what left the house, what did not arrive, and how that is put right. */
@ApiTags('notices')
@Controller('api/v1/dispatches')
export class DispatchesController {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly commands: NoticesCommands,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listDispatches', summary: 'Thư đã gửi' })
  @ApiOkResponse({ standardSchema: page(dispatchSchema) })
  async list(
    @CurrentActor() actor: SignedIn,
    @Paged('state', 'task') request: PageRequest,
  ): Promise<{ data: DispatchView[]; page: { next: string | null } }> {
    return this.queries.list(actor, request);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'readDispatch', summary: 'Một thư' })
  @ApiOkResponse({ standardSchema: dispatchSchema })
  async view(@CurrentActor() actor: SignedIn, @Param('id', ParseUUIDPipe) id: string): Promise<DispatchView | Refusal> {
    return this.queries.view(actor, id);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resendDispatch', summary: 'Sửa địa chỉ và gửi lại' })
  @ApiOkResponse({ standardSchema: dispatchSchema })
  async resend(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: resendSchema }) body: z.infer<typeof resendSchema>,
  ): Promise<DispatchView | Refusal> {
    const answer = await this.commands.resend(actor, id, body.email ?? null);
    return isRefusal(answer) ? answer : this.queries.view(actor, answer.id);
  }

  @Post(':id/delivery')
  @HttpCode(200)
  @ApiOperation({ operationId: 'recordDelivery', summary: 'Ghi nhận giao trực tiếp' })
  @ApiOkResponse({ standardSchema: dispatchSchema })
  async recordDelivery(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: recordDeliverySchema }) body: z.infer<typeof recordDeliverySchema>,
  ): Promise<DispatchView | Refusal> {
    const answer = await this.commands.recordDelivery(actor, id, body);
    return isRefusal(answer) ? answer : this.queries.view(actor, answer.id);
  }
}

/** The demo's mailbox: every mail as it left. In other installations there is none. */
@ApiTags('demo')
@Controller('api/v1/mailbox')
export class MailboxController {
  constructor(private readonly mailbox: Mailbox) {}

  @Get()
  @ApiOperation({ operationId: 'listMails', summary: 'Hộp thư mẫu' })
  @ApiOkResponse({ standardSchema: page(mailSummarySchema) })
  async list(@Paged() request: PageRequest): Promise<MailPage | Refusal> {
    return this.mailbox.list(request);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'readMail', summary: 'Một thư trong hộp thư mẫu' })
  @ApiOkResponse({ standardSchema: mailSchema })
  async read(@Param('id', ParseUUIDPipe) id: string): Promise<MailView | Refusal> {
    return this.mailbox.read(id);
  }
}
