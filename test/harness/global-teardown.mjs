import fs from 'node:fs';

export default async function tearDown() {
  const { server, dir } = globalThis.dondocTestServer;
  await server.stop();
  fs.rmSync(dir, { recursive: true, force: true });
}
