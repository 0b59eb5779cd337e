import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../scripts/pg.mjs';

/** One throw-away server for the whole run: nothing on it outlives the tests, so it need not be safe against a power cut. */
export default async function setUp() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'dondoc-test-'));
  fs.chmodSync(dir, 0o755);
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: 300,
    ...(process.platform === 'win32' ? {} : { file_copy_method: 'clone' }),
  };
  const server = await startPostgres({ dir, database: null, settings });
  globalThis.dondocTestServer = { server, dir };
  process.env.DONDOC_TEST_OWNER_URL = server.ownerUrl('postgres');
  process.env.DONDOC_TEST_APP_URL = server.appUrl('postgres');
}
