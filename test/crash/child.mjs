// One process of the compiled program, to be killed: says when it is up. Its settings come in the environment.
const { start } = await import('../../dist/apps/server/main.js');
const server = await start({ empty: true });
await server.ready;
process.send?.('ready');
