import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Consumers, consumesOf } from '../log/consumers.js';
import { Duties, handoverOf, sweepOf } from './duties.js';

/** Finds every @Consumes, @Sweep and @Handover method of the program at boot, so that the platform imports no room. */
@Injectable()
export class Wiring implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly consumers: Consumers,
    private readonly duties: Duties,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const provider = instance as Record<string, unknown>;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(provider) as object)) {
        const method = provider[name];
        if (typeof method === 'function') this.wire(provider, method as (...args: never[]) => Promise<never>);
      }
    }
  }

  private wire(provider: object, method: (...args: never[]) => Promise<never>): void {
    const consumes = consumesOf(method);
    const sweep = sweepOf(method);
    const handover = handoverOf(method);
    const bound = method.bind(provider) as (...args: unknown[]) => Promise<never>;
    if (consumes !== undefined) this.consumers.register(consumes, bound);
    if (sweep !== undefined) this.duties.addSweep({ ...sweep, run: bound });
    if (handover !== undefined) this.duties.addHandover({ ...handover, run: (ids) => bound([...ids]) });
  }
}
