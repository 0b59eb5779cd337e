import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutsOf } from './clauses.js';
import { added, asReadAgain, changed, inTextOrder, merged, nextDoubtful, rebased, respanned, split } from './desk.js';
import { sharedDoubtOf, withoutSettled } from './doubts.js';
import { dueOnOf, writeOf, type DeskObligation } from './obligation.js';
import { nextToLookAt, sureIdsOf } from './order.js';
import { paragraphsOf } from './paragraphs.js';
import { piecesOf } from './pieces.js';
import { sentenceStateOf, worstOf } from './sentence-state.js';
import { asReadWordsOf, dueWordOf, kindsWord, progressOf, progressWord, rangesWord } from './summary.js';
import { unitsWord } from './unit-choice.js';

const text =
  'Giao Phòng Nội vụ rà soát danh mục; công khai kết quả trên trang thông tin. Văn phòng báo cáo trước ngày 16/10/2024.';
const firstEnd = text.indexOf('.') + 1;

const quoteAt = (start: number, end: number) => ({ start, end, quote: text.slice(start, end) });

function obligation(id: string, start: number, end: number): DeskObligation {
  return {
    id,
    key: id,
    instruction: '1',
    title: `Việc ${id}`,
    quote: [{ start, end, quote: text.slice(start, end) }],
    kind: 'review',
    deadline: null,
    deadlineCitation: null,
    due: null,
    reviewOn: null,
    leadUnitIds: ['nv'],
    leadText: null,
    coordinatorUnitIds: [],
    coordinatorText: null,
    reportTo: null,
    via: null,
    deliverable: null,
    countable: true,
    confirmed: false,
    dropped: false,
    confidence: { level: 'sure', reasons: [] },
    asRead: null,
  };
}
const desk = [obligation('a', 0, firstEnd), obligation('b', firstEnd + 1, text.length)];

describe('paragraphs of a directive', () => {
  it('joins hand-wrapped lines and keeps items apart', () => {
    const wrapped = [
      'Chủ tịch Ủy ban nhân dân Thành phố yêu cầu Thủ trưởng các phòng thực hiện',
      'những nội dung sau:',
      '1. Tiếp tục phát huy những kết quả đạt được trong triển khai thực hiện cải',
      'cách hành chính từ đầu năm đến nay.',
      '2. Báo cáo kết quả về Phòng Nội vụ.',
    ].join('\n\n');
    expect(paragraphsOf(wrapped).map(({ start }) => wrapped.slice(start, start + 3))).toEqual(['Chủ', '1. ', '2. ']);
  });

  it('goes on after a semicolon at the end of a full line', () => {
    const wrapped = 'Phụ lục các nhiệm vụ cụ thể phải xác định rõ mục tiêu, chỉ tiêu;\nnhiệm vụ; hoạt động.';
    expect(paragraphsOf(wrapped)).toHaveLength(1);
  });

  it('takes a blank line for a break where lines are not all blank between', () => {
    const plain = 'Kính gửi: các phòng\nban thuộc Ủy ban\n\nnhững nội dung sau';
    expect(paragraphsOf(plain)).toHaveLength(2);
  });

  it('covers every character that is not white space, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Một câu dài.', 'tiếp theo', '', '  ', '1. Mục', 'A'), { maxLength: 30 }),
        (lines) => {
          const whole = lines.join('\n');
          const shown = paragraphsOf(whole)
            .map(({ start, end }) => whole.slice(start, end))
            .join('');
          expect(shown.replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
        },
      ),
    );
  });
});

describe('pieces of a paragraph', () => {
  it('cuts at every bound and names all marks over a piece', () => {
    const pieces = piecesOf({ start: 0, end: 20 }, [
      { id: 'a', start: 2, end: 10 },
      { id: 'b', start: 5, end: 30 },
    ]);
    expect(pieces.map(({ start, end, ids }) => [start, end, ids.join('')])).toEqual([
      [0, 2, ''],
      [2, 5, 'a'],
      [5, 10, 'ab'],
      [10, 20, 'b'],
    ]);
    expect(pieces.filter((piece) => piece.begins.length > 0).map((piece) => piece.begins)).toEqual([['a'], ['b']]);
  });

  it('shows the badge once for an obligation quoted in parts', () => {
    const marks = [
      { id: 'a', start: 0, end: 4 },
      { id: 'a', start: 8, end: 12 },
    ];
    expect(piecesOf({ start: 0, end: 12 }, marks).flatMap((piece) => piece.begins)).toEqual(['a']);
  });

  it('loses no character whatever the marks', () => {
    const mark = fc.record({ id: fc.constantFrom('a', 'b', 'c'), start: fc.nat(40), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const pieces = piecesOf(
          { start: 5, end: 45 },
          marks.filter((one) => one.end > one.start),
        );
        expect(pieces[0]?.start).toBe(5);
        expect(pieces.at(-1)?.end).toBe(45);
        pieces.slice(1).forEach((piece, index) => expect(piece.start).toBe(pieces[index]?.end));
      }),
    );
  });
});

describe('state of a sentence', () => {
  it('puts a missing owner before doubt, doubt before no deadline', () => {
    const base = obligation('a', 0, 3);
    const doubtful = { ...base, confidence: { level: 'unsure' as const, reasons: ['…'] } };
    expect(sentenceStateOf({ ...doubtful, leadUnitIds: [] })).toBe('missing');
    expect(sentenceStateOf(doubtful)).toBe('unsure');
    expect(sentenceStateOf({ ...doubtful, confirmed: true })).toBe('noDeadline');
    expect(sentenceStateOf({ ...base, kind: 'routine' })).toBe('routine');
    expect(sentenceStateOf({ ...base, kind: 'dated' })).toBe('sure');
    expect(worstOf(['sure', 'routine', 'noDeadline'])).toBe('noDeadline');
  });
});

describe('the desk', () => {
  it('makes a duty dated by a day and undated without one', () => {
    const dated = changed(desk, 'a', { dueOn: '2024-10-15' })[0]!;
    expect([dated.kind, dueOnOf(dated), dated.deadline]).toEqual(['dated', '2024-10-15', null]);
    const undated = changed([dated], 'a', { dueOn: null })[0]!;
    expect([undated.kind, dueOnOf(undated)]).toEqual(['review', null]);
    expect(writeOf(undated).dueOn).toBeNull();
    expect('dueOn' in writeOf(desk[0]!)).toBe(false);
  });

  it('takes the confirmation back when the content changes and counts no routine duty', () => {
    const confirmed = changed(desk, 'a', { confirmed: true });
    expect(confirmed[0]?.confirmed).toBe(true);
    const routine = changed(confirmed, 'a', { kind: 'routine' })[0];
    expect([routine?.confirmed, routine?.countable]).toEqual([false, false]);
    const dated = changed(desk, 'a', { dueOn: '2024-10-15' });
    const review = changed(dated, 'a', { kind: 'review' })[0]!;
    expect([dueOnOf(review), review.countable]).toEqual([null, true]);
  });

  it('splits at an offset without losing words and merges back', () => {
    const at = text.indexOf('công khai');
    const two = split(desk, 'a', { at, newId: 'c', text });
    expect(two.map((item) => item.id)).toEqual(['a', 'c', 'b']);
    expect(two[0]?.quote[0]?.quote).toBe('Giao Phòng Nội vụ rà soát danh mục');
    expect(two[1]?.title).toBe('Công khai kết quả trên trang thông tin.');
    const one = merged(two, { id: 'c', intoId: 'a' }, text);
    expect(one.map((item) => item.id)).toEqual(['a', 'b']);
    expect(one[0]?.quote).toEqual([quoteAt(0, firstEnd)]);
    expect(one[0]?.title).toBe(text.slice(0, firstEnd));
    expect(split(desk, 'a', { at: 0, newId: 'c', text })).toEqual(desk);
  });

  it('adds a selected sentence where it stands in the text', () => {
    const list = added([desk[1]!], { start: 0, end: 10 }, { newId: 'n', text });
    expect(list.map((item) => item.id)).toEqual(['n', 'b']);
    expect(inTextOrder([desk[1]!, desk[0]!]).map((item) => item.id)).toEqual(['a', 'b']);
    expect(sentenceStateOf(list[0]!)).toBe('missing');
  });

  it('walks to the next open and the next doubtful one, round the end', () => {
    const doubtful = [{ ...desk[0]!, confidence: { level: 'unsure' as const, reasons: [] } }, desk[1]!];
    expect(nextDoubtful(doubtful, 'b', 1)).toBe('a');
    expect(nextDoubtful(doubtful, 'a', -1)).toBeNull();
    expect(nextDoubtful(doubtful, null, 1)).toBe('a');
  });

  it('keeps what was typed while the answer was on its way', () => {
    const local = changed(desk, 'b', { title: 'Đang gõ' });
    const answered = desk.map((item) => ({ ...item, key: `o-${item.id}` }));
    expect(rebased(local, desk, answered).map((item) => item.key)).toEqual(['o-a', 'b']);
  });

  it('takes what another clerk added and lets go what he merged away', () => {
    const other = { ...desk[0]!, id: 'x' };
    const mine = changed(desk, 'b', { title: 'Đang gõ' });
    expect(rebased(mine, desk, [other, desk[1]!]).map((item) => item.id)).toEqual(['x', 'b']);
    const merging = merged(desk, { id: 'b', intoId: 'a' }, text);
    expect(rebased(merging, desk, desk).map((item) => item.id)).toEqual(['a']);
  });

  it('offers to cut a sentence after each clause', () => {
    const cuts = cutsOf(desk[0]!.quote, text);
    expect(cuts.map((cut) => text.slice(cut.at, cut.at + 9))).toEqual(['công khai']);
  });
});

describe('what was read', () => {
  const { title, quote, kind, deadline, due, reviewOn, leadUnitIds, coordinatorUnitIds } = desk[0]!;
  const asRead = {
    ...{ title, quote, kind, deadline, due, reviewOn, leadUnitIds, coordinatorUnitIds },
    ...{ reportTo: null, via: null, deliverable: null },
  };
  const list = [{ ...desk[0]!, asRead }, desk[1]!];
  const word = (ids: readonly string[]) => ids.join(', ');

  it('is told beside what a person put in its place, and stands again when asked for', () => {
    expect(asReadWordsOf(list[0]!, word)).toBeNull();
    expect(asReadWordsOf(desk[1]!, word)).toBeNull();
    const other = changed(list, 'a', { leadUnitIds: ['vp'], dueOn: '2024-10-15' });
    expect(asReadWordsOf(other[0]!, word)).toMatchObject({
      lead: 'nv',
      due: 'không nêu',
      kind: 'không nêu hạn',
      title: null,
    });
    const again = asReadAgain(other, 'a');
    expect(asReadWordsOf(again[0]!, word)).toBeNull();
    expect(writeOf(again[0]!)).toEqual(writeOf(list[0]!));
  });

  it('stays with the words when they are moved: the title follows unless a person wrote it', () => {
    const shorter = respanned(list, { id: 'a', spans: [{ start: 5, end: 30 }] }, text);
    expect([shorter[0]?.quote, asReadWordsOf(shorter[0]!, word)?.quote]).toEqual([
      [quoteAt(5, 30)],
      text.slice(0, firstEnd),
    ]);
    expect(shorter[0]?.title).toBe('Việc a');
    const made = respanned(
      [{ ...desk[0]!, title: text.slice(0, firstEnd) }],
      { id: 'a', spans: [{ start: 5, end: 17 }] },
      text,
    );
    expect(made[0]?.title).toBe('Phòng Nội vụ');
    expect(respanned(shorter, { id: 'a', spans: quote }, text)[0]?.title).toBe(title);
  });
});

describe('what to look at next', () => {
  const unsure = { level: 'unsure' as const, reasons: ['Nhóm “Các phòng” chưa có trong danh mục; hiểu là 2 đơn vị.'] };
  const list = ['a', 'b', 'c', 'd', 'e'].map((id, index) => obligation(id, index * 3, index * 3 + 2));
  const [a, b, c, d, e] = list.map((item, index) => (index % 2 === 1 ? { ...item, confidence: unsure } : item));
  const mixed = [a!, b!, c!, d!, { ...e!, leadUnitIds: [] }];

  it('is the least sure that remains, within a level in the order of the text', () => {
    const seen: string[] = [];
    let left = mixed;
    for (let id = nextToLookAt(left, null, 'doubt'); id !== null; id = nextToLookAt(left, id, 'doubt')) {
      seen.push(id);
      left = changed(left, id, { confirmed: true });
    }
    expect(seen).toEqual(['e', 'b', 'd', 'a', 'c']);
    expect(nextToLookAt(mixed, 'b', 'text')).toBe('c');
    expect(nextToLookAt(mixed, 'c', 'doubt')).toBe('e');
  });

  it('confirms in one act only what is sure and has no remark that needs a look', () => {
    expect(sureIdsOf(mixed, [])).toEqual(['a', 'c']);
    expect(sureIdsOf(mixed, [{ code: 'duePast', obligationId: 'c' }])).toEqual(['a']);
    expect(sureIdsOf(mixed, [{ code: 'noProduct', obligationId: 'c' }])).toEqual(['a', 'c']);
  });

  it('answers a doubt about a name once for all who share it, and no other doubt', () => {
    const shared = sharedDoubtOf(mixed, b!);
    expect(shared).toMatchObject({ count: 2, reason: unsure.reasons[0] });
    const settled = withoutSettled(mixed, new Set([shared!.key]));
    expect(sureIdsOf(settled, [])).toEqual(['a', 'b', 'c', 'd']);
    const plain = mixed.map((item) => ({ ...item, confidence: { level: 'unsure' as const, reasons: ['Chưa chắc.'] } }));
    expect(sharedDoubtOf(plain, plain[0]!)).toBeNull();
    const elsewhere = [b!, { ...d!, leadUnitIds: ['vp'] }];
    expect(sharedDoubtOf(elsewhere, b!)).toBeNull();
  });
});

describe('words of the review', () => {
  it('names units singly, as groups that cover them, or by number', () => {
    const units = new Map(['a', 'b', 'c', 'd'].map((id) => [id, { short: id.toUpperCase() }]));
    const group = (name: string, memberIds: string[]) => ({ id: name, name, names: [], memberIds });
    const groups = [group('Các phòng', ['a', 'b']), group('Các xã', ['c', 'd']), group('Tất cả', ['a', 'b', 'c', 'd'])];
    expect(unitsWord(['a', 'b'], { units, groups })).toBe('A, B');
    expect(unitsWord(['a', 'b', 'c', 'd'], { units, groups })).toBe('Tất cả (4 đơn vị)');
    expect(unitsWord(['a', 'b', 'c', 'd'], { units, groups: groups.slice(0, 2) })).toBe('Các phòng; Các xã (4 đơn vị)');
    expect(unitsWord(['a', 'b', 'c'], { units, groups })).toBe('3 đơn vị');
  });

  it('sums up progress, kinds and numbers', () => {
    const list = [
      { ...desk[0]!, confirmed: true },
      { ...desk[1]!, leadUnitIds: [] },
      { ...desk[1]!, id: 'x', dropped: true },
    ];
    expect(progressWord(progressOf(list))).toBe('1 xong · 1 thiếu đơn vị');
    expect(kindsWord([desk[0]!, { ...desk[1]!, kind: 'routine' }])).toBe('1 thường xuyên, 1 không nêu hạn');
    expect(rangesWord([1, 2, 3, 4, 7, 9, 10])).toBe('1–4, 7, 9, 10');
    expect(dueWordOf(changed(desk, 'a', { dueOn: '2024-10-15' })[0]!)).toBe('thứ Ba 15/10/2024');
  });
});
