import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Stretch } from './paragraphs.js';
import { freeSegmentAfter, segmentBeside, segmentsOf } from './segments.js';
import { edgeDragged, edgeMoved, joined } from './spans.js';

const text = '1. Rà soát danh mục; công khai kết quả.\n2. Báo cáo UBND Thành phố trước ngày 16/10/2024.';
const at = (words: string): Stretch => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const wordsOf = (spans: readonly Stretch[]) => spans.map(({ start, end }) => text.slice(start, end));

describe('ends of the words of an obligation', () => {
  it('move by a word, over separators, and leave one word at least', () => {
    const spans = [at('danh mục')];
    const longer = edgeMoved(spans, { edge: 'end', by: 1 }, text);
    expect(wordsOf(longer)).toEqual(['danh mục; công']);
    expect(edgeMoved(longer, { edge: 'end', by: -1 }, text)).toEqual(spans);
    expect(wordsOf(edgeMoved(spans, { edge: 'start', by: -1 }, text))).toEqual(['soát danh mục']);
    const one = edgeMoved(spans, { edge: 'start', by: 1 }, text);
    expect(wordsOf(one)).toEqual(['mục']);
    expect(edgeMoved(one, { edge: 'start', by: 1 }, text)).toEqual(one);
    expect(edgeMoved(one, { edge: 'end', by: -1 }, text)).toEqual(one);
  });

  it('follow a dragged handle from word to word', () => {
    const spans = [at('công khai')];
    expect(wordsOf(edgeDragged(spans, { edge: 'end', at: at('kết').start + 2 }, text))).toEqual(['công khai kết']);
    expect(wordsOf(edgeDragged(spans, { edge: 'start', at: at('soát').start + 1 }, text))).toEqual([
      'soát danh mục; công khai',
    ]);
  });

  it('pass whole parts of a quote in parts', () => {
    const spans = [at('danh mục'), at('Báo cáo')];
    expect(wordsOf(edgeDragged(spans, { edge: 'start', at: at('Báo').start }, text))).toEqual(['Báo cáo']);
    expect(wordsOf(edgeDragged(spans, { edge: 'end', at: at('danh').end }, text))).toEqual(['danh']);
    expect(wordsOf(edgeDragged(spans, { edge: 'end', at: at('kết').end }, text))).toEqual(['danh mục']);
    expect(wordsOf(edgeDragged(spans, { edge: 'end', at: at('UBND').end }, text))).toEqual([
      'danh mục',
      'Báo cáo UBND',
    ]);
  });

  it('stay in order and inside the text, whatever is done', () => {
    const place = fc.integer({ min: 0, max: text.length - 1 });
    fc.assert(
      fc.property(place, fc.array(fc.record({ edge: fc.constantFrom('start', 'end'), at: place })), (from, moves) => {
        let spans: readonly Stretch[] = edgeDragged([at('danh mục'), at('Báo cáo')], { edge: 'start', at: from }, text);
        for (const move of moves) spans = edgeDragged(spans, move, text);
        const flat = spans.flatMap(({ start, end }) => [start, end]);
        expect(flat.length).toBeGreaterThan(0);
        expect(flat).toEqual([...flat].sort((a, b) => a - b));
        for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
      }),
    );
  });

  it('joins neighbours with nothing but separators between them', () => {
    expect(wordsOf(joined([at('công khai kết quả'), at('danh mục')], text))).toEqual(['danh mục; công khai kết quả']);
    expect(joined([at('Báo cáo'), at('danh mục')], text)).toHaveLength(2);
  });
});

describe('clauses to choose without a mouse', () => {
  const segments = segmentsOf(text);

  it('are cut at stops and semicolons, without the marks of items', () => {
    expect(wordsOf(segments)).toEqual([
      'Rà soát danh mục',
      'công khai kết quả.',
      'Báo cáo UBND Thành phố trước ngày 16/10/2024.',
    ]);
  });

  it('are offered from the first that no task has', () => {
    const [first, second, third] = segments;
    expect(freeSegmentAfter(segments, 0, [first!])).toEqual(second);
    expect(freeSegmentAfter(segments, third!.start, segments)).toEqual(third);
    expect(freeSegmentAfter(segments, text.length, [])).toEqual(first);
    expect([segmentBeside(segments, first!, 1), segmentBeside(segments, first!, -1)]).toEqual([second, first]);
  });
});
