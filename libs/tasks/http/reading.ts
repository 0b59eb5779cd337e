import { historyLineSchema, taskListSchema, taskSchema, type Refusal } from '@dondoc/contracts';
import { CurrentActor, type SignedIn } from '@dondoc/organisation';
import { Paged, type PageRequest } from '@dondoc/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FILTERS, listQueryOf } from '../list/list-query.js';
import { TaskLists, type TaskList } from '../list/task-list.js';
import { TaskPages, type TaskPage } from '../task-page.js';
import { TasksQueries } from '../tasks.queries.js';

const planSchema = z.object({ data: taskSchema.shape.plan });
const historySchema = z.object({ data: z.array(historyLineSchema) });

/** Lists and pages of tasks; `{id}` is an id or a spoken code. */
@ApiTags('tasks')
@Controller('api/v1')
export class TaskReadingController {
  constructor(
    private readonly lists: TaskLists,
    private readonly pages: TaskPages,
    private readonly queries: TasksQueries,
  ) {}

  @Get('tasks')
  @ApiOperation({ operationId: 'listTasks', summary: 'Nhiệm vụ' })
  @ApiOkResponse({ standardSchema: taskListSchema })
  async list(@CurrentActor() actor: SignedIn, @Paged(...FILTERS) request: PageRequest): Promise<TaskList> {
    return this.lists.list(actor, listQueryOf(request));
  }

  @Get('me/tasks')
  @ApiOperation({ operationId: 'listMyTasks', summary: 'Việc của tôi' })
  @ApiOkResponse({ standardSchema: taskListSchema })
  async mine(@CurrentActor() actor: SignedIn): Promise<TaskList> {
    return this.lists.mine(actor);
  }

  @Get('tasks/:id')
  @ApiOperation({ operationId: 'readTask', summary: 'Một nhiệm vụ' })
  @ApiOkResponse({ standardSchema: taskSchema })
  async page(@CurrentActor() actor: SignedIn, @Param('id') id: string): Promise<TaskPage | Refusal> {
    const row = await this.queries.visibleRow(actor, id);
    return 'problem' in row ? row : this.pages.page(row, actor);
  }

  @Get('tasks/:id/preview')
  @ApiOperation({ operationId: 'previewTask', summary: 'Lịch nhắc còn lại' })
  @ApiOkResponse({ standardSchema: planSchema })
  async preview(
    @CurrentActor() actor: SignedIn,
    @Param('id') id: string,
  ): Promise<z.infer<typeof planSchema> | Refusal> {
    const page = await this.page(actor, id);
    return 'problem' in page ? page : { data: page.plan };
  }

  @Get('tasks/:id/history')
  @ApiOperation({ operationId: 'readTaskHistory', summary: 'Nhật ký của nhiệm vụ' })
  @ApiOkResponse({ standardSchema: historySchema })
  async history(
    @CurrentActor() actor: SignedIn,
    @Param('id') id: string,
  ): Promise<z.infer<typeof historySchema> | Refusal> {
    const page = await this.page(actor, id);
    return 'problem' in page ? page : { data: page.history };
  }
}
