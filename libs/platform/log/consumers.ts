import { eventNames, type EventName } from '@dondoc/contracts';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../db/store.js';
import type { EventRow } from './event.js';

export interface ConsumesOptions {
  /** `<room>.<what it does>`, unique in the house: deliveries are kept under this name. */
  readonly consumer: string;
  readonly events: readonly EventName[];
  /** The method takes all events of a transaction at once, `(tx, events)`; for consumers that can work on a set. */
  readonly batch?: boolean;
}

type One = (tx: Tx, event: EventRow) => Promise<void>;
type Many = (tx: Tx, events: readonly EventRow[]) => Promise<void>;

const KEY = Symbol('dondoc:consumes');

/**
 * Makes a method of a provider the consumer of events: `(tx, event) => Promise<void>`. It runs once per event, in the order of
 * their seals, in a transaction that also marks the delivery done; what it throws backs that delivery off and parks it at last.
 */
export function Consumes(options: ConsumesOptions & { readonly batch: true }): Decorates<Many>;
export function Consumes(options: ConsumesOptions): Decorates<One>;
export function Consumes(options: ConsumesOptions): Decorates<never> {
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(KEY, options, descriptor.value as object);
  };
}

export type Decorates<Method> = <T extends Method>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<T>,
) => void;

export const consumesOf = (method: object): ConsumesOptions | undefined =>
  Reflect.getMetadata(KEY, method) as ConsumesOptions | undefined;

export interface Consumer {
  readonly name: string;
  readonly events: readonly EventName[];
  readonly handle: Many;
}

/** Every consumer of the program, as found at boot. */
@Injectable()
export class Consumers {
  private readonly byName = new Map<string, Consumer>();
  private readonly byEvent = new Map<EventName, Consumer[]>();

  /** Throws on a name that is taken and on an event that is not in contracts/events.ts: the program must not start. */
  register(options: ConsumesOptions, method: (...args: never[]) => Promise<void>): void {
    if (this.byName.has(options.consumer)) throw new Error(`consumer ${options.consumer} is registered twice`);
    for (const name of options.events) {
      if (!eventNames.includes(name))
        throw new Error(`consumer ${options.consumer} asks for the unknown event ${name}`);
    }
    const consumer: Consumer = {
      name: options.consumer,
      events: options.events,
      handle: options.batch === true ? (method as unknown as Many) : oneByOne(method as unknown as One),
    };
    this.byName.set(consumer.name, consumer);
    for (const name of options.events) this.byEvent.set(name, [...this.of(name), consumer]);
  }

  of(event: EventName): readonly Consumer[] {
    return this.byEvent.get(event) ?? [];
  }

  get(name: string): Consumer | undefined {
    return this.byName.get(name);
  }

  all(): readonly Consumer[] {
    return [...this.byName.values()];
  }
}

const oneByOne =
  (method: One): Many =>
  async (tx, events) => {
    for (const event of events) await method(tx, event);
  };
