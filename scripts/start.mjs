// npm start: all set-up, then the whole system in one process. Options: --port N, --empty, --data DIR.
import net from 'node:net';
import { checkNode, ensureBuild, ensureModules } from './set-up.mjs';
import { dataDirectory, DirectoryInUse, startPostgres } from './pg.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const USAGE = 'npm start -- [--port N] [--empty] [--data DIR]';

function fail(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function optionsOf(args) {
  const options = { empty: false };
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = args[index].split('=', 2);
    if (name === '--empty') options.empty = true;
    else if (name === '--port' || name === '--data') {
      const value = inline ?? args[(index += 1)];
      if (!value) fail(`Thiếu giá trị của ${name}. Cách dùng: ${USAGE}`, 2);
      options[name.slice(2)] = value;
    } else fail(`Không có tùy chọn “${name}”. Cách dùng: ${USAGE}`, 2);
  }
  return options;
}

const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

async function assertPortFree(port, host) {
  if (!(port > 0 && port < 65536) || (await isFree(port, host))) return;
  let free = port + 1;
  while (!(await isFree(free, host))) free += 1;
  fail(`Cổng ${port} đang được dùng. Chọn cổng khác: npm start -- --port ${free}`);
}

const begun = performance.now();
const seconds = (from, to) => ((to - from) / 1000).toFixed(1).replace('.', ',');

checkNode();
const options = optionsOf(process.argv.slice(2));
if (options.port !== undefined) process.env.PORT = options.port;
if (options.data !== undefined) process.env.DONDOC_DATA = options.data;
await assertPortFree(Number(process.env.PORT || 3000), process.env.HOST || '127.0.0.1');
ensureModules();
await ensureBuild({ web: true });
const installed = performance.now();

// From here on things run that must be stopped, in reverse order: the program, then PostgreSQL.
const running = [];
let stopping;
const stop = () =>
  (stopping ??= (async () => {
    say('Đang dừng…');
    setTimeout(() => process.exit(1), 20_000).unref();
    for (const end of running.reverse()) await end().catch((error) => process.stderr.write(`${error.message}\n`));
    say('Đã dừng.');
  })());
// A terminal, npm and a service manager may each pass on the same signal; only a later one is impatience.
const IMPATIENT_MILLISECONDS = 2_000;
let stoppingSince;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stoppingSince ??= performance.now();
    if (performance.now() - stoppingSince > IMPATIENT_MILLISECONDS) process.exit(1);
    void stop().then(() => process.exit(0));
  });
}

async function startDatabase() {
  const dir = dataDirectory();
  const server = await startPostgres({ dir });
  running.push(server.stop);
  process.env.DONDOC_DATA = dir;
  process.env.DATABASE_URL = server.appUrl('dondoc');
  process.env.DONDOC_OWNER_URL = server.ownerUrl('dondoc');
}

let shown = -1;
function onProgress(percent) {
  // Every tenth is enough for a log; a terminal sees it move.
  const step = process.stdout.isTTY ? percent : Math.floor(percent / 10) * 10;
  if (step === shown) return;
  shown = step;
  if (process.stdout.isTTY) process.stdout.write(`\rĐang nạp dữ liệu mẫu: ${step}%${step >= 100 ? '\n' : ''}`);
  else say(`Đang nạp dữ liệu mẫu: ${step}%`);
}

const ACCOUNTS = ['chutich', 'noivu', 'vhtt', 'chuyenvien.vhtt', 'vanphong', 'quantri'];

try {
  const { readConfig } = await import('../dist/libs/platform/index.js');
  readConfig(process.env); // a bad variable is told before anything is started
  if (!process.env.DATABASE_URL) await startDatabase();
  const { start } = await import('../dist/apps/server/main.js');
  const server = await start({ empty: options.empty, onProgress });
  running.push(server.stop);
  const listening = performance.now();
  say(
    `Đôn Đốc đã sẵn sàng tại ${server.url} (cài đặt ${seconds(begun, installed)} giây, khởi động ${seconds(installed, listening)} giây).`,
  );
  if (server.demo) {
    say(`Tài khoản dùng thử, mật khẩu dondoc-demo: ${ACCOUNTS.map((name) => `${name}@sadec.example`).join(', ')}`);
  }
  await server.ready;
} catch (error) {
  if (!stopping) {
    const expected = error instanceof DirectoryInUse || error.name === 'ConfigurationError';
    process.stderr.write(`${expected ? error.message : error.stack}\n`);
    if (running.length > 0) await stop();
    process.exit(1);
  }
}
