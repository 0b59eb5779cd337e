// How long the product takes for all alarms that are due: sweeps as its engine runs them, and the seals of their events.
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../dist/apps/server/app.module.js';
import { readConfig } from '../dist/libs/platform/index.js';
import { Relay } from '../dist/libs/platform/log/relay.js';
import { TasksSweep } from '../dist/libs/tasks/tasks.sweep.js';
import { instantOfEpoch } from '../dist/libs/domain/index.js';

const { appUrl, ownerUrl } = JSON.parse(process.argv[2]);
const config = readConfig({ DATABASE_URL: appUrl, DONDOC_OWNER_URL: ownerUrl, LOG_LEVEL: 'error' });
const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, { role: 'worker', queue: 'inline' }), {
  logger: false,
});
const [sweep, relay] = [app.get(TasksSweep), app.get(Relay)];
const now = instantOfEpoch(Date.now());
const from = performance.now();
// As the engine's tick does it (libs/platform/engine): two batches at once, seals written meanwhile.
let fired = 0;
let working = true;
const lane = async () => {
  for (let taken = 1; taken > 0; fired += taken) taken = await sweep.sweep(now);
};
const sealing = (async () => {
  while (working) if ((await relay.run({ wait: false })) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
})();
await Promise.all([lane(), lane()]);
working = false;
await sealing;
await relay.run({ wait: true });
const seconds = (performance.now() - from) / 1000;
process.stdout.write(`${JSON.stringify({ fired, seconds })}\n`);
