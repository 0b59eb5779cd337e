// The whole program in a process of its own, on the system's clock, until it is ended.
const { appUrl, ownerUrl } = JSON.parse(process.argv[2]);
Object.assign(process.env, {
  DATABASE_URL: appUrl,
  DONDOC_OWNER_URL: ownerUrl,
  LOG_LEVEL: 'fatal',
  PORT: '0',
  NODE_ENV: 'test',
});
const { start } = await import('../dist/apps/server/main.js');
const startedAt = Date.now();
const server = await start({ empty: true });
await server.ready;
process.stdout.write(`${JSON.stringify({ startedAt, readyAt: Date.now() })}\n`);
