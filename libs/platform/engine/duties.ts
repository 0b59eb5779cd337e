import type { Instant } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';
import { assertName } from '../ledger/ledger.js';
import type { Decorates } from '../log/consumers.js';

export interface SweepOptions {
  /** `<room>.<what it does>`, unique in the house. */
  readonly name: string;
  /** The ledger: the engine reads `min(column)` of this table to know when to wake. */
  readonly table: string;
  readonly column: string;
  /** Only these rows are of the ledger; without parameters. */
  readonly where?: string;
}

export interface HandoverOptions extends SweepOptions {
  readonly queue: 'dispatch';
  /** How many ids one job carries: 50 to 100, or BullMQ becomes the ceiling (performance.md). */
  readonly batch: number;
}

export interface SweepDuty extends SweepOptions {
  /** Handles one batch (at most 500 rows) in a transaction of its own and answers how many rows it took. */
  readonly run: (now: Instant) => Promise<number>;
}

export interface HandoverDuty extends HandoverOptions {
  /** Works on rows outside any transaction of the engine; leases them first. */
  readonly run: (ids: readonly string[]) => Promise<unknown>;
}

const SWEEP = Symbol('dondoc:sweep');
const HANDOVER = Symbol('dondoc:handover');

const mark =
  (key: symbol, options: object) => (_target: object, _name: string | symbol, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(key, options, descriptor.value as object);
  };

/**
 * Makes a method `(now: Instant) => Promise<number>` of a provider a sweep: called while rows of the ledger are due at office time
 * `now`; it claims with `Ledger.claimDue`, moves the column on and appends events.
 */
export const Sweep = (options: SweepOptions): Decorates<(now: Instant) => Promise<number>> => mark(SWEEP, options);

/**
 * Makes a method `(ids: string[]) => Promise<void>` of a provider the receiver of due rows: it takes them with `Ledger.lease`, does
 * what cannot be rolled back, and records the answer. The table has columns `id` and `lease_until`.
 */
export const Handover = (options: HandoverOptions): Decorates<(ids: string[]) => Promise<unknown>> =>
  mark(HANDOVER, options);

export const sweepOf = (method: object): SweepOptions | undefined =>
  Reflect.getMetadata(SWEEP, method) as SweepOptions | undefined;
export const handoverOf = (method: object): HandoverOptions | undefined =>
  Reflect.getMetadata(HANDOVER, method) as HandoverOptions | undefined;

/** Every sweep and hand-over of the program, as found at boot. */
@Injectable()
export class Duties {
  readonly sweeps: SweepDuty[] = [];
  readonly handovers: HandoverDuty[] = [];

  addSweep(duty: SweepDuty): void {
    this.assertNew(duty);
    this.sweeps.push(duty);
  }

  addHandover(duty: HandoverDuty): void {
    this.assertNew(duty);
    this.handovers.push(duty);
  }

  handover(name: string): HandoverDuty | undefined {
    return this.handovers.find((duty) => duty.name === name);
  }

  private assertNew({ name, table, column }: SweepOptions): void {
    assertName(table);
    assertName(column);
    if ([...this.sweeps, ...this.handovers].some((duty) => duty.name === name))
      throw new Error(`${name} is registered twice`);
  }
}
