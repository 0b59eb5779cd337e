import { randomBytes } from 'node:crypto';
import { machineNow } from '../ledger/machine-time.js';

let lastAt = 0;
let counter = 0;

/**
 * A UUIDv7: 48 bits of machine time in milliseconds, then a counter, then chance, so that ids of one process sort in the order of
 * their making and indexes grow at their end.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  const now = machineNow();
  if (now > lastAt) {
    lastAt = now;
    counter = bytes.readUInt16BE(6) & 0x07ff;
  } else if (++counter > 0x0fff) {
    lastAt += 1;
    counter = 0;
  }
  bytes.writeUIntBE(lastAt, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Machine time (milliseconds since 1970) at which an id of `newId` was made. */
export function madeAtOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
