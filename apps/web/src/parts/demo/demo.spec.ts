import { describe, expect, it } from '@jest/globals';
import { happenedWord } from './happened.js';

const at = (sentence: string) =>
  ({ at: '2024-10-16T07:30:00+07:00', sentence, taskId: null }) as Parameters<
    typeof happenedWord
  >[0]['happened'][number];

describe('what a move of the clock did', () => {
  it('says few facts in full and many as a number, then the letters', () => {
    expect(happenedWord({ happened: [at('2 nhiệm vụ quá hạn')], letters: 4 })).toBe('2 nhiệm vụ quá hạn. 4 thư.');
    expect(happenedWord({ happened: [at('a'), at('b'), at('c')], letters: 0 })).toBe('3 sự kiện. Không có thư nào.');
    expect(happenedWord({ happened: [], letters: 0 })).toBe('không có gì.');
    expect(happenedWord({ happened: [], letters: 2 })).toBe('2 thư.');
  });
});
