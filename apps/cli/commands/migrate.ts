import { migrate, migrateQueue } from '@dondoc/platform';
import { migrations } from '../../../config/migrations/index.js';
import type { Command } from '../command.js';
import { withConfig } from '../database.js';

/** Brings the database up to date: the house's migrations, then BullMQ's. */
export const command: Command = {
  name: 'migrate',
  usage: 'dondoc migrate',
  async run(_args, out) {
    const applied = await withConfig(async ({ ownerUrl = '', redisUrl }) => {
      const names = await migrate(ownerUrl, migrations);
      if (redisUrl === undefined) await migrateQueue(ownerUrl);
      return names;
    });
    out.line({ applied });
    return 0;
  },
};
