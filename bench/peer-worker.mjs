// One peer at work in a process of its own until it is ended.
import { peers } from './peers.mjs';

const { name, options } = JSON.parse(process.argv[2]);
const peer = await peers[name](options);
const startedAt = Date.now();
await peer.work();
process.stdout.write(`${JSON.stringify({ startedAt })}\n`);
