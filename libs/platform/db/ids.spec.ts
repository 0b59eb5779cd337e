import { describe, expect, it } from '@jest/globals';
import { machineNow } from '../ledger/machine-time.js';
import { madeAtOf, newId } from './ids.js';

describe('ids', () => {
  it('are UUIDv7, unique, and sort in the order of their making', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids.slice(0, 100))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tell when they were made', () => {
    expect(Math.abs(madeAtOf(newId()) - machineNow())).toBeLessThan(1_000);
  });
});
