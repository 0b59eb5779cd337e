import { inboxSchema } from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Inboxes, type Inbox } from '../inbox/inbox.js';

@ApiTags('inbox')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly inboxes: Inboxes) {}

  /** What waits for this person to decide; empty for those who decide nothing. */
  @Get()
  @ApiOperation({ operationId: 'getInbox', summary: 'Cần quyết định' })
  @ApiOkResponse({ standardSchema: inboxSchema })
  async inbox(@CurrentActor() actor: SignedIn): Promise<Inbox> {
    return this.inboxes.of(actor);
  }
}
