import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order: the same value always has the same text, however it was stored or written. */
export function canonicalJsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJsonOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJsonOf(member)}`);
  return `{${members.join(',')}}`;
}

export const sha256Of = (value: unknown): string => createHash('sha256').update(canonicalJsonOf(value)).digest('hex');
