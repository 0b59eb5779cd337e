import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Store } from '../db/store.js';

const QUESTIONS = {
  dondoc_events_sealed: ['Events in the chain', 'select coalesce(max(seq), 0) as n from log.seal'],
  dondoc_events_unsealed: ['Events waiting for the relay', 'select count(*) as n from log.unsealed'],
  dondoc_deliveries_open: [
    'Deliveries waiting for their consumer',
    'select count(*) as n from log.delivery where done_at is null and parked_at is null',
  ],
  dondoc_deliveries_parked: [
    'Deliveries given up after ten tries',
    'select count(*) as n from log.delivery where parked_at is not null',
  ],
  dondoc_outages: ['Outages of our own', 'select count(*) as n from log.outage'],
} as const;

/** Figures for Prometheus: of the process, and what the ledgers say when they are asked. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(store: Store) {
    collectDefaultMetrics({ register: this.registry });
    for (const [name, [help, sql]] of Object.entries(QUESTIONS)) {
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          const [row] = await store.query<{ n: number }>(sql);
          this.set(row?.n ?? 0);
        },
      });
    }
  }

  async text(): Promise<string> {
    return this.registry.metrics();
  }
}
