import { Injectable } from '@nestjs/common';

/** Tells the engine that something may have become due sooner than it thinks. Knows nobody: the engine listens. */
@Injectable()
export class Nudge {
  private listener: () => void = () => undefined;

  listen(listener: () => void): void {
    this.listener = listener;
  }

  ring(): void {
    this.listener();
  }
}
