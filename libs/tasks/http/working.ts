import {
  acknowledgeSchema,
  askExtensionSchema,
  extensionSchema,
  isRefusal,
  nameOfficerSchema,
  submissionSchema,
  submitSchema,
  type Refusal,
} from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { IfMatch } from '@dondoc/platform';
import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { TaskAnswer } from '../commands/task-command.js';
import { WorkingCommands } from '../commands/working.js';
import type { ExtensionView, SubmissionView } from '../task-page.js';
import { TasksQueries } from '../tasks.queries.js';
import { taskAnswerSchema } from './answer.js';

/** What a unit does with its task. */
@ApiTags('tasks')
@Controller('api/v1/tasks/:id')
export class TaskWorkingController {
  constructor(
    private readonly commands: WorkingCommands,
    private readonly queries: TasksQueries,
  ) {}

  @Post('acknowledgement')
  @HttpCode(200)
  @ApiOperation({ operationId: 'acknowledgeTask', summary: 'Tiếp nhận' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async acknowledge(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Body({ schema: acknowledgeSchema }) body: z.infer<typeof acknowledgeSchema>,
    @IfMatch() version: number | null,
  ): Promise<TaskAnswer | Refusal> {
    return this.commands.acknowledge(actor, { taskId, version }, body.officerId ?? null);
  }

  @Put('officer')
  @ApiOperation({ operationId: 'nameOfficer', summary: 'Phân công người thực hiện' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async nameOfficer(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Body({ schema: nameOfficerSchema }) body: z.infer<typeof nameOfficerSchema>,
    @IfMatch() version: number | null,
  ): Promise<TaskAnswer | Refusal> {
    return this.commands.nameOfficer(actor, { taskId, version }, body.officerId);
  }

  @Post('submissions')
  @ApiOperation({ operationId: 'submitResult', summary: 'Báo cáo kết quả' })
  @ApiCreatedResponse({ standardSchema: submissionSchema })
  async submit(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Body({ schema: submitSchema }) body: z.infer<typeof submitSchema>,
    @IfMatch() version: number | null,
  ): Promise<SubmissionView | Refusal> {
    const answer = await this.commands.submit(actor, { taskId, version }, body);
    if (isRefusal(answer)) return answer;
    return (await this.queries.submissionsOf(taskId)).find(({ id }) => id === body.id) ?? { problem: 'not-found' };
  }

  @Delete('submissions/:submissionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawSubmission', summary: 'Rút báo cáo' })
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Param('submissionId', ParseUUIDPipe) submissionId: string,
    @IfMatch() version: number | null,
  ): Promise<Refusal | undefined> {
    const answer = await this.commands.withdraw(actor, { taskId, version }, submissionId);
    return isRefusal(answer) ? answer : undefined;
  }

  @Post('extensions')
  @ApiOperation({ operationId: 'askExtension', summary: 'Đề nghị gia hạn' })
  @ApiCreatedResponse({ standardSchema: extensionSchema })
  async askExtension(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Body({ schema: askExtensionSchema }) body: z.infer<typeof askExtensionSchema>,
    @IfMatch() version: number | null,
  ): Promise<ExtensionView | Refusal> {
    const answer = await this.commands.askExtension(actor, { taskId, version }, body);
    if (isRefusal(answer)) return answer;
    return (await this.queries.extensionsOf(taskId)).find(({ id }) => id === body.id) ?? { problem: 'not-found' };
  }

  @Delete('extensions/:extensionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawExtension', summary: 'Rút đề nghị gia hạn' })
  @ApiNoContentResponse()
  async withdrawExtension(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Param('extensionId', ParseUUIDPipe) extensionId: string,
    @IfMatch() version: number | null,
  ): Promise<Refusal | undefined> {
    const answer = await this.commands.withdrawExtension(actor, { taskId, version }, extensionId);
    return isRefusal(answer) ? answer : undefined;
  }

  @Post('coordination')
  @HttpCode(200)
  @ApiOperation({ operationId: 'acknowledgeCoordination', summary: 'Tiếp nhận phần việc phối hợp' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async acknowledgeCoordination(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @IfMatch() version: number | null,
  ): Promise<TaskAnswer | Refusal> {
    return this.commands.acknowledgeCoordination(actor, { taskId, version });
  }
}
