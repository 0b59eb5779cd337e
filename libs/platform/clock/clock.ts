import { instantOfEpoch, type Instant } from '@dondoc/domain';
import { machineNow } from '../ledger/machine-time.js';

/** Office time. The only source of "now" for commands, sweeps and consumers; an abstract class so that Nest can inject it. */
export abstract class Clock {
  abstract now(): Promise<Instant>;
}

/** The machine's own time. */
export class SystemClock extends Clock {
  async now(): Promise<Instant> {
    return instantOfEpoch(machineNow());
  }
}

/** Stands still for ever: for unit tests. */
export class FixedClock extends Clock {
  constructor(private readonly at: Instant) {
    super();
  }

  async now(): Promise<Instant> {
    return this.at;
  }
}
