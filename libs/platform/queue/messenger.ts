import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { WorkQueue } from '../engine/work-queue.js';
import { Nudge } from '../log/nudge.js';

const NUDGE_MILLISECONDS = 10;

/** For a process that serves requests only: passes its commits' nudges on to the workers. */
@Injectable()
export class Messenger implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private asked: Promise<void> | undefined;

  constructor(
    private readonly nudge: Nudge,
    private readonly queue: WorkQueue,
  ) {}

  onApplicationBootstrap(): void {
    this.nudge.listen(() => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        this.asked = this.queue.ask();
      }, NUDGE_MILLISECONDS);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.nudge.listen(() => undefined);
    clearTimeout(this.timer);
    await this.asked;
  }
}
