import { epochOf } from '@dondoc/domain';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Engine } from '../engine/engine.js';
import { Nudge } from '../log/nudge.js';
import { Logger } from '../observe/logger.js';

/** Commits come in bursts; one look serves them all. */
const NUDGE_MILLISECONDS = 10;
const SHORTEST_MILLISECONDS = 20;
/** The safety net when a nudge is lost, and the longest sleep before an instant that has just been set. */
const LONGEST_MILLISECONDS = 1_000;

/**
 * Wakes the engine at the next due instant and after commits, so that lateness is milliseconds and not the interval of the tick. A
 * virtual clock stands still: then there is no instant to wait for, only commits and back-offs.
 */
@Injectable()
export class Pulse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly engine: Engine,
    private readonly clock: Clock,
    private readonly nudge: Nudge,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.nudge.listen(() => this.wake());
    this.sleep(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private wake(): void {
    if (this.running === null) this.sleep(NUDGE_MILLISECONDS);
    else this.again = true;
  }

  private sleep(milliseconds: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.running = this.look().finally(() => (this.running = null));
    }, milliseconds);
  }

  private async look(): Promise<void> {
    this.again = false;
    let wait = LONGEST_MILLISECONDS;
    try {
      if (await this.engine.isDue()) await this.engine.tick();
      wait = await this.untilNext();
    } catch (error) {
      this.logger.warn({ err: error }, 'the engine could not look');
    }
    this.sleep(this.again ? NUDGE_MILLISECONDS : wait);
  }

  private async untilNext(): Promise<number> {
    const now = await this.clock.now();
    const next = await this.engine.nextDue(now);
    if (next === null) return LONGEST_MILLISECONDS;
    return Math.min(Math.max(epochOf(next) - epochOf(now), SHORTEST_MILLISECONDS), LONGEST_MILLISECONDS);
  }
}
