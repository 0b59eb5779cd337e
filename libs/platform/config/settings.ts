import { Injectable } from '@nestjs/common';
import { Store } from '../db/store.js';

/** Facts about this installation that outlive a restart, such as whether it was begun as a demo. */
@Injectable()
export class Settings {
  constructor(private readonly store: Store) {}

  async get<T>(key: string): Promise<T | null> {
    const [row] = await this.store.query<{ value: T }>('select value from platform.setting where key = $1', [key]);
    return row?.value ?? null;
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.store.query(
      'insert into platform.setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
      [key, JSON.stringify(value)],
    );
  }
}
