import type { HandoverDuty } from './duties.js';

/**
 * Who carries out what the engine finds due: BullMQ's workers, or nobody else (then the engine does it inline). Jobs are nudges:
 * they carry names and row ids only, and any of them may be lost or run twice.
 */
export abstract class WorkQueue {
  /** Asks for a consumer's deliveries to be handled, up to this seal at least. False: not handed over, do it yourself. */
  abstract consume(consumer: string, seq: number): Promise<boolean>;
  /** Asks for rows to be handled. False: not handed over, do it yourself. */
  abstract hand(duty: HandoverDuty, ids: readonly string[]): Promise<boolean>;
  /** Asks some worker to look at the ledgers now. */
  abstract ask(): Promise<void>;
}

/** No queue at all: everything is done by whoever calls the engine. */
export class InlineQueue extends WorkQueue {
  async consume(): Promise<boolean> {
    return false;
  }

  async hand(): Promise<boolean> {
    return false;
  }

  async ask(): Promise<void> {}
}
