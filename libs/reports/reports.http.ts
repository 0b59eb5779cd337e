import { overviewSchema, type Refusal } from '@dondoc/contracts';
import { CurrentActor, forbidden, type SignedIn } from '@dondoc/organisation';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Overview } from './overview.js';
import { ReportsQueries } from './reports.queries.js';

@ApiTags('reports')
@Controller('api/v1/overview')
export class ReportsController {
  constructor(private readonly reports: ReportsQueries) {}

  /** One screen before the Monday briefing; for leader and monitor. */
  @Get()
  @ApiOperation({ operationId: 'getOverview' })
  @ApiOkResponse({ standardSchema: overviewSchema })
  async overview(@CurrentActor() actor: SignedIn): Promise<Overview | Refusal> {
    const roles = ['leader', 'monitor'] as const;
    if (!actor.roles.some((role) => roles.some((allowed) => allowed === role)))
      return forbidden({ problem: 'forbidden', roles: [...roles] });
    return this.reports.overview();
  }
}
