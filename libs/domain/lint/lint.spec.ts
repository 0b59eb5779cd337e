import { describe, expect, it } from '@jest/globals';
import { civilDate, type CivilDate, type WorkingCalendar } from '../time/index.js';
import { citedAmong } from './cited.js';
import type { LintedDirective, LintedObligation, LintFacts, LintPolicy } from './finding.js';
import { lintOf } from './lint.js';
import { namedDaysOf } from './named-days.js';

const calendar: WorkingCalendar = {
  id: 'test',
  version: 1,
  source: 'test',
  effectiveFrom: civilDate('2024-01-01'),
  confirmedUntil: civilDate('2024-12-31'),
  workingHours: [['07:30', '11:30']],
  days: [{ date: civilDate('2024-09-02'), kind: 'off', reason: 'Quốc khánh', source: 'test', confirmed: true }],
};
const policy: LintPolicy = {
  kind: 'lint',
  id: 'lint-test',
  version: 1,
  source: 'test',
  effectiveFrom: civilDate('2024-01-01'),
  fewWorkingDays: 3,
  tasksPerWeek: 10,
};

let next = 0;
/** A duty of phòng Nội vụ to report, due 15/11/2024, unless said; each stands ten letters after the last. */
function duty(more: Partial<LintedObligation> & { readonly due?: string } = {}): LintedObligation {
  next += 1;
  const { due = '2024-11-15', ...rest } = more;
  const kind = more.kind ?? 'dated';
  const dueOn = kind === 'dated' ? civilDate(due) : null;
  return {
    id: `o${next}`,
    instruction: `${next}`,
    title: 'Báo cáo kết quả',
    quote: 'Phòng Nội vụ báo cáo kết quả',
    place: { start: next * 10, end: next * 10 + 5 },
    deadlinePlace: null,
    deadlineText: null,
    kind,
    deadline: dueOn === null ? null : { kind: 'date', operator: 'by', date: dueOn, dueOn },
    dueOn,
    leads: ['noivu'],
    receivers: [],
    throughs: [],
    deliverable: null,
    reportTo: null,
    unknownNames: [],
    ...rest,
  };
}

const lint = (
  obligations: readonly LintedObligation[],
  more: Partial<LintFacts> = {},
  document: Partial<LintedDirective> = {},
) =>
  lintOf({
    directive: {
      stage: 'draft',
      urgent: false,
      number: null,
      signedOn: null,
      receivedOn: null,
      obligations,
      nothingRead: obligations.length === 0,
      citations: null,
      ...document,
    },
    calendar,
    policy,
    today: civilDate('2024-10-08'),
    openWork: [],
    loads: [],
    unitNameOf: (id) => (id === 'noivu' ? 'Phòng Nội vụ' : id),
    ...more,
  });
const codes = (...given: Parameters<typeof lint>): readonly string[] => lint(...given).map(({ code }) => code);

describe('a duty', () => {
  it('with owner, product and a day far enough: nothing to say', () => {
    expect(lint([duty()])).toEqual([]);
  });

  it('without an owner, or with one that nobody knows', () => {
    expect(codes([duty({ leads: [], unknownNames: ['“Phòng X” chưa có trong danh mục.'] })])).toEqual([
      'noOwner',
      'unitUnknown',
    ]);
  });

  it('that names nothing to deliver by its day', () => {
    const vague = 'Phòng Nội vụ tăng cường tuyên truyền về văn hóa công vụ';
    expect(codes([duty({ quote: vague })])).toEqual(['noProduct']);
    expect(codes([duty({ quote: vague, kind: 'review' })])).toEqual([]);
    expect(codes([duty({ quote: vague, kind: 'routine' })])).toEqual([]);
    expect(
      codes([duty({ quote: vague })], {}, { stage: 'issued', number: '1', signedOn: civilDate('2024-10-07') }),
    ).toEqual([]);
    expect(codes([duty({ quote: `${vague}, đạt 95% công chức` })])).toEqual([]);
    expect(codes([duty({ quote: vague, deliverable: 'Kế hoạch' })])).toEqual([]);
  });

  it('that hands over a paper without any day', () => {
    const plan = { kind: 'review', quote: 'Phòng Nội vụ xây dựng kế hoạch kiểm tra công vụ' } as const;
    expect(codes([duty(plan)])).toEqual(['noDeadline']);
    expect(codes([duty({ ...plan, deadline: { kind: 'urgent' } })])).toEqual(['noDeadline']);
    expect(codes([duty({ ...plan, deadline: { kind: 'reference' } })])).toEqual([]);
    expect(codes([duty({ ...plan, kind: 'routine' })])).toEqual([]);
    expect(codes([duty({ ...plan, quote: 'Nếu có vướng mắc, báo cáo UBND Thành phố' })])).toEqual([]);
  });

  it('whose item is closed by a dated report of the same owner needs no day of its own', () => {
    const plan = { kind: 'review', quote: 'Xây dựng kế hoạch kiểm tra công vụ', instruction: '2' } as const;
    expect(codes([duty(plan), duty({ instruction: '2' })])).toEqual([]);
    expect(codes([duty(plan), duty({ instruction: '2', leads: ['tuphap'] })])).toEqual(['noDeadline']);
  });
});

describe('a day', () => {
  it.each([
    ['2024-10-27', 'dueOnDayOff', 'Hạn 27/10/2024 là ngày nghỉ (Chủ nhật); ngày làm việc trước đó là 25/10/2024.'],
    ['2024-10-01', 'duePast', 'Hạn 01/10/2024 đã qua.'],
    ['2024-10-10', 'fewDays', 'Chỉ còn 2 ngày làm việc từ ngày ban hành.'],
  ])('%s: %s', (due, code, sentence) => {
    const [finding] = lint([duty({ due, deadlinePlace: { start: 3, end: 9 } })]);
    expect(finding).toMatchObject({ code, sentence, start: 3, end: 9 });
    expect(finding?.suggestion).not.toBe('');
  });

  it('names the holiday, and what could be chosen instead', () => {
    const [finding] = lint([duty({ due: '2024-09-02' })], { today: civilDate('2024-08-01') });
    expect(finding?.sentence).toBe('Hạn 02/09/2024 là ngày nghỉ (Quốc khánh); ngày làm việc trước đó là 30/08/2024.');
    expect(finding?.suggestion).toBe('Nên ấn định ngày 30/08/2024 hoặc ngày 03/09/2024.');
  });

  it('before signing; of an issued directive nobody says that it is past', () => {
    expect(codes([duty({ due: '2024-10-01' })], {}, { signedOn: civilDate('2024-10-04'), stage: 'registered', number: '1/UBND' })).toEqual(['dueBeforeSigning']); // prettier-ignore
    expect(codes([duty({ due: '2024-10-01' })], {}, { stage: 'issued', number: '1/UBND', signedOn: civilDate('2024-09-30') })).toEqual([]); // prettier-ignore
    expect(codes([duty({ due: '2024-10-01' })], { today: null })).toEqual([]);
  });

  it('in an order for at once, by the hour, or of a period: nobody is surprised', () => {
    expect(codes([duty({ due: '2024-10-13' })], {}, { urgent: true })).toEqual([]);
    const [date, dueOn] = [civilDate('2024-10-09'), civilDate('2024-10-09')];
    const timed = { kind: 'date', operator: 'before', date, dueOn, time: '17:00' } as const;
    expect(codes([duty({ due: '2024-10-09', deadline: timed })])).toEqual([]);
    expect(codes([duty({ due: '2024-11-30', deadlineText: 'trong tháng 11 năm 2024' })])).toEqual([]);
    expect(codes([duty({ due: '2024-11-30', deadlineText: 'chậm nhất 30.11.2024' })])).toEqual(['dueOnDayOff']);
    const period = { kind: 'period', date: civilDate('2024-11-30') } as const;
    expect(codes([duty({ due: '2024-11-30', deadline: period })])).toEqual([]);
  });

  it('of a recurring duty is none', () => {
    expect(codes([duty({ due: '2024-10-27', deadline: { kind: 'recurring', every: 'month', day: 27 } })])).toEqual([]);
  });
});

describe('deadlines that contradict', () => {
  const work = 'Phòng Nội vụ lập danh sách công chức chưa hoàn chỉnh hồ sơ tuyển dụng';

  it('in one sentence', () => {
    const quote = 'Báo cáo kết quả trước ngày 16 tháng 11 năm 2024, chậm nhất ngày 20/11/2024';
    const [finding] = lint([duty({ quote })]);
    expect(finding).toMatchObject({
      code: 'deadlinesContradict',
      sentence: 'Hai thời hạn khác nhau cho cùng một việc: 15/11/2024 và 20/11/2024.',
    });
  });

  it('of the same owner for the same work, not of two owners', () => {
    const twice = [duty({ quote: work }), duty({ quote: `${work} còn lại`, due: '2024-11-22' })];
    expect(codes(twice)).toEqual(['deadlinesContradict']);
    expect(codes([duty({ quote: work }), duty({ quote: work, due: '2024-11-22', leads: ['tuphap'] })])).toEqual([]);
    expect(codes([duty({ quote: work }), duty({ quote: work })])).toEqual([]);
  });

  it('of a summary that is due before what it gathers', () => {
    const summary = duty({ quote: 'Văn phòng tổng hợp, báo cáo UBND Tỉnh', leads: ['vanphong'], due: '2024-11-20' });
    const part = (due: string) => duty({ leads: ['p1', 'p2'], receivers: ['vanphong'], due });
    const [finding] = lint([part('2024-11-25'), summary]);
    expect(finding).toMatchObject({ code: 'summaryBeforeParts', obligationId: summary.id });
    expect(finding?.sentence).toBe('Báo cáo đến hạn 20/11/2024, trong khi phần việc phải báo cáo có hạn 25/11/2024.');
    expect(codes([part('2024-11-18'), summary])).toEqual([]);
    const again = duty({ quote: 'Văn phòng tổng hợp chung, báo cáo cuối năm', leads: ['vanphong'], due: '2024-12-20' });
    expect(codes([part('2024-11-25'), summary, again])).toEqual([]);
  });

  it('of a report to the Province that is due before what comes in through its owner (seed 001)', () => {
    const outer = duty({
      quote: 'Báo cáo về UBND Tỉnh',
      reportTo: 'UBND Tỉnh',
      leads: ['vanphong'],
      due: '2024-11-28',
    });
    const inner = (due: string) => duty({ leads: ['p1', 'p2'], throughs: ['vanphong'], due });
    expect(codes([inner('2024-11-22'), outer])).toEqual([]);
    expect(codes([inner('2024-11-29'), outer])).toEqual(['summaryBeforeParts']);
  });

  it('of a report on an item that is due before the item is done', () => {
    const deed = duty({ instruction: '2', quote: 'Hoàn thành số hóa sổ hộ tịch', title: 'Số hóa', due: '2024-11-29' });
    expect(codes([deed, duty({ instruction: '2' })])).toEqual(['summaryBeforeParts']);
    expect(codes([deed, duty({ instruction: '3' })])).toEqual([]);
  });
});

describe('what is around the document', () => {
  const monday = civilDate('2024-11-11');
  const task = { kind: 'task', id: 't1', ref: 'NV-1', title: 'Việc' } as const;

  it('an owner with too much that week, this document counted in', () => {
    const loads = [{ unitId: 'noivu', monday, tasks: 10, related: [task] }];
    expect(lint([duty()], { loads })).toMatchObject([
      {
        code: 'overloaded',
        sentence: 'Phòng Nội vụ đã có 10 nhiệm vụ trong tuần 11/11/2024–17/11/2024; văn bản này giao thêm 1.',
        related: [task],
      },
    ]);
    expect(codes([duty()], { loads: [{ unitId: 'noivu', monday, tasks: 9, related: [] }] })).toEqual([]);
  });

  it('the same duty, still owed under an earlier directive', () => {
    const quote = 'Phòng Nội vụ lập danh sách công chức chưa hoàn chỉnh hồ sơ tuyển dụng';
    const earlier = { kind: 'directive', id: 'd1', ref: 'Công văn số 345/UBND-HC ngày 09/04/2024', title: '' } as const;
    const open = { obligationId: 'x', title: '', quote, leadUnitIds: ['noivu'], related: [earlier, task] };
    expect(lint([duty({ quote: `${quote}, gửi về UBND Thành phố` })], { openWork: [open] })).toMatchObject([
      { code: 'stillOpen', sentence: `Việc này còn đang thực hiện theo ${earlier.ref}.`, related: [earlier, task] },
    ]);
    expect(codes([duty({ quote })], { openWork: [{ ...open, leadUnitIds: ['tuphap'] }] })).toEqual([]);
    expect(codes([duty()], { openWork: [open] })).toEqual([]);
  });

  it('a cited document that is not in the register, or may be several; a legal basis is none', () => {
    const cited = (number: string, registered: readonly { id: string }[] = []) => ({
      text: `Công văn số ${number}`,
      number,
      start: 1,
      end: 5,
      registered: registered.map(({ id }) => ({ kind: 'directive' as const, id, ref: id, title: '' })),
    });
    const citations = [
      cited('345/UBND-HC'),
      cited('345/UBND-HC'),
      cited('30/2020/NĐ-CP'),
      cited('12/KH-UBND', [{ id: 'a' }]),
      cited('13/KH-UBND', [{ id: 'a' }, { id: 'b' }]),
      cited('99/UBND'),
    ];
    expect(codes([duty()], {}, { citations, number: '99/UBND' })).toEqual(['citedUnregistered', 'citedAmbiguous']);
  });

  it('a document in which nothing was read', () => {
    expect(codes([], {}, { stage: 'registered' })).toEqual(['unnumbered', 'readingEmpty']);
  });
});

describe('which directive a citation means', () => {
  const of = (id: string, signedOn: string | null, monthOn: string | null = null) => ({
    id,
    signedOn: signedOn as CivilDate | null,
    monthOn: monthOn as CivilDate | null,
  });
  const ids = (text: string, date: string | null, ...candidates: ReturnType<typeof of>[]) =>
    citedAmong({ text, date: date as CivilDate | null }, candidates).map(({ id }) => id);

  it('the one signed on the day named, else one of that month whose day is blank', () => {
    expect(ids('Công văn 345', '2024-04-09', of('a', '2024-04-09'), of('b', '2023-04-09'))).toEqual(['a']);
    expect(ids('Công văn 345', '2024-04-09', of('a', null, '2024-04-01'), of('b', '2023-04-09'))).toEqual(['a']);
    expect(ids('Công văn 345', '2024-04-09', of('a', '2024-04-10'))).toEqual([]);
  });

  it('a year alone, or nothing at all, may mean several', () => {
    expect(ids('Công văn 345 năm 2024', null, of('a', '2024-04-09'), of('b', '2023-04-09'))).toEqual(['a']);
    expect(ids('Công văn 345', null, of('a', '2024-04-09'), of('b', '2023-04-09'))).toEqual(['a', 'b']);
  });
});

it('days named in a sentence, never those of cited documents', () => {
  expect(
    namedDaysOf('theo Công văn số 1/UBND ngày 01/02/2024, chậm nhất là ngày 05/03/2024; trước 17 giờ 00 ngày 6/3/2024'),
  ).toEqual(['2024-03-05', '2024-03-06']);
  expect(namedDaysOf('số liệu tính đến hết ngày 30/9/2024, trước ngày 31/02/2024')).toEqual([]);
});

it.each([
  '1',
  ' ',
  '(',
  '/',
  '1/',
  'báo cáo ',
  'Phòng A ',
  'Phòng và ',
  'trước ngày ',
  'trước 17 giờ ngày 1/1/',
  'a, ',
  'tổng hợp kết quả ',
  'ban hành việc ',
])('a hostile sentence of %j is looked over at once', (piece) => {
  const quote = `Báo cáo kết quả tổng hợp ${piece.repeat(200_000 / piece.length)}`;
  const from = performance.now();
  lint(
    Array.from({ length: 5 }, (_none, index) =>
      duty({ quote, due: `2024-11-0${index + 4}`, kind: index === 4 ? 'review' : 'dated' }),
    ),
  );
  expect(performance.now() - from).toBeLessThan(1_000);
});

it('a long document is linted in time that grows with its length', () => {
  const many = Array.from({ length: 20_000 }, (_none, index) =>
    duty({ instruction: `${index % 7}`, due: '2024-11-29' }),
  );
  const from = performance.now();
  lint(many);
  expect(performance.now() - from).toBeLessThan(2_000);
});
