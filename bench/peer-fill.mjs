// Fills one peer with its timers, in a process of its own, so that nothing of it stays behind.
import { peers } from './peers.mjs';

const { name, options, alarms } = JSON.parse(process.argv[2]);
const { hold, due, soon, rate, seconds, from } = alarms;
const items =
  hold === undefined
    ? Array.from({ length: rate * seconds }, (_, n) => ({ key: `l${n}`, due: Math.round(from + (n * 1000) / rate) }))
    : Array.from({ length: hold }, (_, n) => ({ key: `a${n}`, due: n < due ? soon : soon + 30 * 864e5 + n * 1000 }));
const peer = await peers[name](options);
await peer.fill(items);
process.stdout.write(`${JSON.stringify({ filled: items.length })}\n`);
