import {
  changeDeadlineSchema,
  decideExtensionSchema,
  reassignSchema,
  recallSchema,
  verdictSchema,
  type Refusal,
} from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { IfMatch } from '@dondoc/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { DecidingCommands } from '../commands/deciding.js';
import type { TaskAnswer } from '../commands/task-command.js';
import { taskAnswerSchema } from './answer.js';

type Answer = Promise<TaskAnswer | Refusal>;

/** What those who follow up do with a task. */
@ApiTags('tasks')
@Controller('api/v1/tasks/:id')
export class TaskDecidingController {
  constructor(private readonly commands: DecidingCommands) {}

  @Post('submissions/:submissionId/verdict')
  @HttpCode(200)
  @ApiOperation({ operationId: 'judgeSubmission', summary: 'Xác nhận hoàn thành hoặc trả lại để bổ sung' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async judge(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Param('submissionId', ParseUUIDPipe) submissionId: string,
    @Body({ schema: verdictSchema }) body: z.infer<typeof verdictSchema>,
    @IfMatch() version: number | null,
  ): Answer {
    return this.commands.judge(actor, { taskId, version, submissionId }, { ...body, reason: body.reason || null });
  }

  @Post('extensions/:extensionId/decision')
  @HttpCode(200)
  @ApiOperation({ operationId: 'decideExtension', summary: 'Đồng ý gia hạn hoặc giữ nguyên hạn' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async decideExtension(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Param('extensionId', ParseUUIDPipe) extensionId: string,
    @Body({ schema: decideExtensionSchema }) body: z.infer<typeof decideExtensionSchema>,
    @IfMatch() version: number | null,
  ): Answer {
    return this.commands.decideExtension(
      actor,
      { taskId, version, extensionId },
      { ...body, reason: body.reason || null },
    );
  }

  @Post('assignment')
  @HttpCode(200)
  @ApiOperation({ operationId: 'reassignTask', summary: 'Chuyển đơn vị' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async reassign(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Body({ schema: reassignSchema }) body: z.infer<typeof reassignSchema>,
    @IfMatch() version: number | null,
  ): Answer {
    return this.commands.reassign(actor, { taskId, version }, body);
  }

  @Put('deadline')
  @ApiOperation({ operationId: 'changeDeadline', summary: 'Điều chỉnh hạn' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async changeDeadline(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Body({ schema: changeDeadlineSchema }) body: z.infer<typeof changeDeadlineSchema>,
    @IfMatch() version: number | null,
  ): Answer {
    return this.commands.changeDeadline(actor, { taskId, version }, body);
  }

  @Post('recall')
  @HttpCode(200)
  @ApiOperation({ operationId: 'recallTask', summary: 'Thu hồi' })
  @ApiOkResponse({ standardSchema: taskAnswerSchema })
  async recall(
    @CurrentActor() actor: SignedIn,
    @Param('id', ParseUUIDPipe) taskId: string,
    @Body({ schema: recallSchema }) body: z.infer<typeof recallSchema>,
    @IfMatch() version: number | null,
  ): Answer {
    return this.commands.recall(actor, { taskId, version }, body.reason);
  }
}
