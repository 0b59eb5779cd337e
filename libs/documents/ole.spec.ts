import { describe, expect, it } from '@jest/globals';
import { textOfBody } from './doc.js';
import { isSoundContainer } from './ole.js';

/** The head of a container of 512-byte sectors and its sector table in sector 0. */
function container(
  next: readonly number[],
  counts: readonly [tables: number, short: number, more: number] = [1, 0, 0],
) {
  const bytes = Buffer.alloc(512 * 8, 0xff);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeInt16LE(9, 30);
  bytes.writeInt16LE(6, 32);
  bytes.writeInt32LE(counts[0], 44);
  bytes.writeInt32LE(counts[1], 64);
  bytes.writeInt32LE(counts[2], 72);
  bytes.writeInt32LE(-2, 68);
  bytes.writeInt32LE(0, 76);
  for (const [at, value] of next.entries()) bytes.writeInt32LE(value, 512 + at * 4);
  return new Uint8Array(bytes);
}

describe('a container of the old kind', () => {
  it.each([
    ['chains that end', true, container([-3, 2, 3, -2])],
    ['a chain that goes in a circle', false, container([-3, 2, 3, 1])],
    ['a sector that follows itself', false, container([-3, 1])],
    ['more tables than the file can hold', false, container([-3, -2], [5_000, 0, 0])],
    ['a negative count', false, container([-3, -2], [1, -1, 0])],
    ['no room for anything', false, new Uint8Array(100)],
  ])('%s: %s', (_what, sound, bytes) => expect(isSoundContainer(bytes)).toBe(sound));
});

describe('the body of a Word 97 file', () => {
  it('has its tables as rows, a head in two columns one below the other, tabs of the text kept', () => {
    expect(
      textOfBody(
        'UBND\nSỞ NỘI VỤ\tCỘNG HÒA\nĐộc lập\t\nKính gửi:\tCác sở\nTT\tNội dung\tChủ trì\t\n1\tRà soát\nhồ sơ\t\t\nHết',
      ),
    ).toBe(
      'UBND\nSỞ NỘI VỤ\nCỘNG HÒA\nĐộc lập\nKính gửi:\tCác sở\n| TT | Nội dung | Chủ trì |\n| 1 | Rà soát hồ sơ |  |\nHết',
    );
  });
});
