import { Injectable } from '@nestjs/common';
import { machineNow } from '../ledger/machine-time.js';

/** A job that has not come back after this long is given up as lost. */
const FORGET_AFTER_MILLISECONDS = 30_000;

/**
 * Remembers which rows this process has just handed to the queue, so that a tick a second later does not hand them over again. A
 * cache only: what it forgets is handed over twice, and leased once.
 */
@Injectable()
export class HandedOver {
  private readonly at = new Map<string, number>();

  /** The ids not handed over lately, which now count as handed over. */
  fresh(duty: string, ids: readonly string[]): readonly string[] {
    const now = machineNow();
    for (const [key, at] of this.at) {
      if (now - at <= FORGET_AFTER_MILLISECONDS) break; // a Map keeps the order of insertion
      this.at.delete(key);
    }
    const fresh = ids.filter((id) => !this.at.has(`${duty} ${id}`));
    for (const id of fresh) this.at.set(`${duty} ${id}`, now);
    return fresh;
  }

  /** The rows came back: if they are due again (a retry), they may be handed over again. */
  returned(duty: string, ids: readonly string[]): void {
    for (const id of ids) this.at.delete(`${duty} ${id}`);
  }
}
