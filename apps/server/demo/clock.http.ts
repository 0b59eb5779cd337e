import { clockMovedSchema, clockSchema, moveClockSchema, type Refusal } from '@dondoc/contracts';
import { addMilliseconds, type Instant } from '@dondoc/domain';
import { Clock, Engine, EventQueries, Installation, type EventRow } from '@dondoc/platform';
import { OrganisationQueries } from '@dondoc/organisation';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { happenedOf } from './happened.js';

const HOUR = 3_600_000;
const STEPS = { PT1H: HOUR, P1D: 24 * HOUR } as const;
/** Events looked through for "what happened": more than any move in a demo makes. */
const EVENT_LIMIT = 5_000;
const NOT_HERE: Refusal = { problem: 'not-found' };

/** The clock of a demo: stands still until somebody who is signed in moves it, and stops at every due instant on the way. */
@ApiTags('demo')
@Controller('api/v1/clock')
export class ClockController {
  constructor(
    private readonly clock: Clock,
    private readonly engine: Engine,
    private readonly events: EventQueries,
    private readonly organisation: OrganisationQueries,
    private readonly installation: Installation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getClock', summary: 'Đồng hồ mẫu đang chỉ giờ nào, việc kế tiếp lúc nào' })
  @ApiOkResponse({ standardSchema: clockSchema })
  async read(): Promise<z.infer<typeof clockSchema> | Refusal> {
    if (!this.installation.virtualClock) return NOT_HERE;
    const now = await this.clock.now();
    return { now, next: await this.engine.nextDue(now) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'moveClock', summary: 'Cho đồng hồ mẫu chạy tới' })
  @ApiOkResponse({ standardSchema: clockMovedSchema })
  async move(
    @Body({ schema: moveClockSchema }) { advance }: z.infer<typeof moveClockSchema>,
  ): Promise<z.infer<typeof clockMovedSchema> | Refusal> {
    if (!this.installation.virtualClock) return NOT_HERE;
    const from = await this.clock.now();
    const before = (await this.events.head())?.seq ?? 0;
    const target = advance === 'next' ? await this.engine.nextDue(from) : addMilliseconds(from, STEPS[advance]);
    if (target !== null) {
      const moved = await this.engine.advanceTo(target);
      if ('problem' in moved) return moved;
    }
    const events = await this.events.page({ afterSeq: before, limit: EVENT_LIMIT });
    const now = await this.clock.now();
    return { from, now, next: await this.engine.nextDue(now), ...(await this.told(events, from)) };
  }

  private async told(events: readonly EventRow[], from: Instant) {
    const units = await this.organisation.units();
    return happenedOf(
      events.filter(({ occurredAt }) => occurredAt > from),
      (unitId) => units.get(unitId)?.short ?? '',
    );
  }
}
