import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

/** `npm run fuzz` in small; the long run is 10,000 documents. */
describe('hostile documents', () => {
  it('none crashes the readers, takes long, stands at a wrong place or is refused without a reason', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/fuzz.mjs', '--documents', '200', '--seed', '1'], {
      encoding: 'utf8',
    });
    const figures = JSON.parse(stdout);
    expect(figures.faults).toEqual([]);
    expect(figures).toMatchObject({ seed: 1, documents: 210, faultCount: 0 });
    expect(figures.read).toBeGreaterThan(60);
    expect(Object.keys(figures.refused).length).toBeGreaterThan(4);
    expect(status).toBe(0);
  });

  it('says how it is used', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/fuzz.mjs', '--documents', 'many'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('npm run fuzz');
  });
});
