// npm run bench [-- --json] [--quick]: goals 1, 9 and 10 of the performance notes, and reading, as ratios in one run; only ratios travel to another machine.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { fill, prepare } from './product.mjs';
import { committedAt, hasRedis, inProcess, median, quantile, sleep, withServices } from './services.mjs';

const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const HOLD = quick ? 10_000 : 100_000;
const DUE = quick ? 4_000 : 20_000;
const RUNS = quick ? 1 : 3;
const RATE = 200;
const SECONDS = quick ? 8 : 20;
const KILLED = quick ? 4_000 : 10_000;
const LATENESS_LEAD = 9_000;
const note = (text) => process.stderr.write(`${text}\n`);

async function counted(url, sql, wanted, limit) {
  const client = new pg.Client(url);
  await client.connect();
  const until = Date.now() + limit;
  try {
    for (;;) {
      const { rows } = await client.query(sql);
      if (Number(rows[0].n) >= wanted || Date.now() > until) return rows[0];
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}

const LEDGER = 'select count(*) as n from ledger';
const LAST = `select extract(epoch from max(${committedAt('ledger')})) * 1000 as last from ledger`;
const optionsOf = (name, database, redis) => ({
  url: database.ownerUrl,
  ...(name === 'BullMQ on Redis' ? { redis: { host: redis.host, port: redis.port } } : {}),
});

/** Alarms a second of one peer: a process that starts when they are due. */
async function peerFires(name, { freshDatabase, redis }, due, hold) {
  const database = await freshDatabase();
  const options = optionsOf(name, database, redis);
  const soon = Date.now() + 3000 + Math.ceil(hold / 8);
  await (await inProcess('peer-fill.mjs', { name, options, alarms: { hold, due, soon } })).kill();
  await sleep(Math.max(0, soon - Date.now()) + 300);
  const { answer, kill } = await inProcess('peer-worker.mjs', { name, options }, { keep: true });
  const { n } = await counted(database.ownerUrl, LEDGER, due, 180_000);
  await kill();
  const { last } = await counted(database.ownerUrl, LAST, 0, 0);
  return Number(n) / ((Number(last) - answer.startedAt) / 1000);
}

async function productFires({ freshDatabase }) {
  const database = await freshDatabase();
  await prepare(database);
  const soon = Date.now() - 1000;
  await fill(
    database,
    Array.from({ length: HOLD }, (_, n) => ({ due: n < DUE ? soon : soon + 30 * 864e5 + n * 1000 })),
  );
  const { answer } = await inProcess('product-fire.mjs', database);
  const { n } = await counted(
    database.ownerUrl,
    "select count(*) as n from log.seal s join log.event e on e.id = s.event_id where e.name = 'task.overdue'",
    DUE,
    0,
  );
  if (Number(n) !== DUE) throw new Error(`the product fired and sealed ${n} of ${DUE}`);
  return answer.fired / answer.seconds;
}

/** Goal 1, and what it says of the other peers: alternating runs, medians. */
async function firing(services) {
  const rates = new Map();
  const add = (name, rate) => rates.set(name, [...(rates.get(name) ?? []), rate]);
  const names = ['pg-boss in batches', 'graphile-worker', ...(hasRedis ? ['BullMQ on Redis'] : [])];
  for (let run = 1; run <= RUNS; run += 1) {
    add('product', await productFires(services));
    for (const name of names) add(name, await peerFires(name, services, DUE, HOLD));
    note(`firing, run ${run} of ${RUNS} done`);
  }
  // An eighth of the load: at a few hundred a second the whole would take minutes.
  add(
    'BullMQ on PostgreSQL',
    await peerFires('BullMQ on PostgreSQL', services, Math.ceil(DUE / 8), Math.ceil(HOLD / 8)),
  );
  return Object.fromEntries([...rates].map(([name, values]) => [name, median(values)]));
}

const dueOver = (from) =>
  Array.from({ length: RATE * SECONDS }, (_, n) => ({ key: `l${n}`, due: Math.round(from + (n * 1000) / RATE) }));

async function peerLateness(name, { freshDatabase, redis }) {
  const database = await freshDatabase();
  const options = optionsOf(name, database, redis);
  const from = Date.now() + LATENESS_LEAD;
  await inProcess('peer-fill.mjs', { name, options, alarms: { rate: RATE, seconds: SECONDS, from } });
  const { kill } = await inProcess('peer-worker.mjs', { name, options }, { keep: true });
  await sleep(from + SECONDS * 1000 - Date.now());
  await counted(database.ownerUrl, LEDGER, RATE * SECONDS, 40_000);
  await kill();
  return latenessOf(
    database.ownerUrl,
    `select extract(epoch from ${committedAt('ledger')} - due_at) * 1000 as ms from ledger`,
  );
}

async function latenessOf(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  const values = rows.map(({ ms }) => Number(ms));
  return { handled: values.length, p50: quantile(values, 0.5), p99: quantile(values, 0.99) };
}

/** Goal 9 for the product: the whole program awake on the system's clock; an alarm is late until its effect is committed. */
async function productLateness({ freshDatabase }) {
  const database = await freshDatabase();
  await prepare(database);
  const from = Date.now() + LATENESS_LEAD;
  await fill(database, dueOver(from));
  const { kill } = await inProcess('product-server.mjs', database, { keep: true });
  await sleep(from + SECONDS * 1000 - Date.now());
  await counted(
    database.ownerUrl,
    `select count(*) as n from log.event where name = 'task.overdue'`,
    RATE * SECONDS,
    40_000,
  );
  await kill();
  return latenessOf(
    database.ownerUrl,
    `select extract(epoch from ${committedAt('f')} - f.instant) * 1000 as ms from tasks.alarm_fired f where step_id = 'overdue'`,
  );
}

/** Goal 10: three kills in the middle of the sweep; nothing lost, nothing twice, and how soon it works again. */
async function killing({ freshDatabase }) {
  const database = await freshDatabase();
  await prepare(database);
  await fill(
    database,
    Array.from({ length: KILLED }, () => ({ due: Date.now() - 1000 })),
  );
  const fired = 'select count(*) as n from tasks.alarm_fired';
  const back = [];
  for (let kill = 1; kill <= 4; kill += 1) {
    const { n: before } = await counted(database.ownerUrl, fired, 0, 0);
    const startedAt = Date.now();
    const process = await inProcess('product-server.mjs', database, { keep: true });
    await counted(database.ownerUrl, fired, Math.min(KILLED, Number(before) + 1), 30_000);
    if (kill > 1) back.push((Date.now() - startedAt) / 1000);
    const wanted = kill === 4 ? KILLED : (KILLED * kill) / 4;
    await counted(database.ownerUrl, fired, wanted, 60_000);
    await process.kill();
  }
  const { n, keys } = await counted(
    database.ownerUrl,
    `select count(*) as n, count(distinct subject_id) as keys from log.event where name = 'task.overdue'`,
    KILLED,
    0,
  );
  return { lost: KILLED - Number(keys), doubled: Number(n) - Number(keys), backSeconds: median(back) };
}

/** Reading of directives: a process of its own, first, while the machine is quiet. */
function readingFigures() {
  const script = fileURLToPath(new URL('reading.mjs', import.meta.url));
  const done = spawnSync(process.execPath, [script, '--json', ...(quick ? ['--quick'] : [])], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`reading.mjs: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

const reading = readingFigures();
note('reading done');
const results = await withServices(async (services) => {
  const fires = await firing(services);
  const late = {
    product: await productLateness(services),
    poller: await peerLateness('a look every second', services),
  };
  if (hasRedis) late.redis = await peerLateness('BullMQ on Redis', services);
  note('lateness done');
  return { fires, late, kills: await killing(services), reading };
});

const ratio = (a, b) => Number((a / b).toFixed(2));
const { fires, late, kills } = results;
const goals = [
  ...(hasRedis
    ? [
        {
          goal: 1,
          what: 'alarms a second, times BullMQ on Redis',
          ratio: ratio(fires.product, fires['BullMQ on Redis']),
          wanted: '≥ 4',
          met: fires.product >= 4 * fires['BullMQ on Redis'],
        },
      ]
    : []),
  {
    goal: 2,
    what: 'alarms a second, times pg-boss in batches',
    ratio: ratio(fires.product, fires['pg-boss in batches']),
    wanted: '≥ 1.5',
    met: fires.product >= 1.5 * fires['pg-boss in batches'],
  },
  {
    goal: 2,
    what: 'alarms a second, times graphile-worker',
    ratio: ratio(fires.product, fires['graphile-worker']),
    wanted: '≥ 3',
    met: fires.product >= 3 * fires['graphile-worker'],
  },
  {
    goal: 2,
    what: 'alarms a second, times BullMQ on PostgreSQL',
    ratio: ratio(fires.product, fires['BullMQ on PostgreSQL']),
    wanted: '≥ 15',
    met: fires.product >= 15 * fires['BullMQ on PostgreSQL'],
  },
  {
    goal: 9,
    what: 'p99 lateness, of a look every second',
    ratio: ratio(late.product.p99, late.poller.p99),
    wanted: '≤ 0.25',
    met: late.product.p99 <= 0.25 * late.poller.p99,
  },
  ...(hasRedis
    ? [
        {
          goal: 9,
          what: 'p99 lateness, of BullMQ on Redis',
          ratio: ratio(late.product.p99, late.redis.p99),
          wanted: '≤ 1',
          met: late.product.p99 <= late.redis.p99,
        },
      ]
    : []),
  {
    goal: 10,
    what: 'lost and doubled in three kills; seconds until back at work',
    ratio: Number(kills.backSeconds.toFixed(2)),
    wanted: '0, 0, ≤ 2',
    met: kills.lost === 0 && kills.doubled === 0 && kills.backSeconds <= 2,
  },
  {
    goal: 'B',
    what: 'two-page directives read a second on one core, of 500',
    ratio: ratio(reading.documentsPerSecond, 500),
    wanted: '≥ 1',
    met: reading.documentsPerSecond >= 500,
  },
  {
    goal: 'B',
    what: 'reading 5 MB, times five readings of 1 MB',
    ratio: reading.growth,
    wanted: '≤ 1.2',
    met: reading.growth <= 1.2,
  },
];
if (json) process.stdout.write(`${JSON.stringify({ goals, results, redis: hasRedis })}\n`);
else {
  if (!hasRedis) note('redis-server is not on the PATH: the comparisons with Redis did not run');
  for (const { goal, what, ratio: value, wanted, met } of goals)
    process.stdout.write(
      `goal ${String(goal).padEnd(3)} ${what.padEnd(62)} ${String(value).padStart(7)}   wanted ${wanted.padEnd(10)} ${met ? 'met' : 'NOT met'}\n`,
    );
  process.stdout.write(
    `lost ${kills.lost}, doubled ${kills.doubled}; alarms a second here: ${Object.entries(fires)
      .map(([name, rate]) => `${name} ${Math.round(rate)}`)
      .join(', ')}\n`,
  );
  process.stdout.write(
    `reading here: ${reading.documentsPerSecond} directives of ${reading.charactersPerDocument} characters a second, 1 MB in ${reading.msPerMegabyte} ms\n`,
  );
  process.stdout.write(
    `p99 lateness here, ms: product ${Math.round(late.product.p99)}, a look every second ${Math.round(late.poller.p99)}${late.redis ? `, BullMQ on Redis ${Math.round(late.redis.p99)}` : ''}\n`,
  );
}
