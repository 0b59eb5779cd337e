import { describe, expect, it } from '@jest/globals';
import { readDeadline } from './index.js';

const YEAR = 2024;
const meaning = (phrase: string, documentYear: number | undefined = YEAR): unknown => {
  const found = readDeadline(phrase, documentYear === undefined ? {} : { documentYear });
  if (found === null) return null;
  const { text, span, ...deadline } = found;
  return deadline;
};
const before = (date: string, dueOn: string): object => ({ kind: 'date', operator: 'before', date, dueOn });
const by = (date: string): object => ({ kind: 'date', operator: 'by', date, dueOn: date });
const on = (date: string): object => ({ kind: 'date', operator: 'on', date, dueOn: date });
const every = (unit: string, more: object = {}): object => ({ kind: 'recurring', every: unit, ...more });
const term = (amount: number, unit: string, from: string): object => ({ kind: 'term', amount, unit, from });

describe('a named day', () => {
  it.each([
    ['trước ngày 16 tháng 10 năm 2024', before('2024-10-16', '2024-10-15')],
    ['trước ngày 01 tháng 3 năm 2024', before('2024-03-01', '2024-02-29')],
    ['trước 30/9/2026', before('2026-09-30', '2026-09-29')],
    ['trước ngày 15.4.2024', before('2024-04-15', '2024-04-14')],
    ['chậm nhất ngày 28 tháng 11 năm 2023', by('2023-11-28')],
    ['chậm nhất là ngày 31 tháng 5 năm 2024', by('2024-05-31')],
    ['muộn nhất là ngày 06/02/2026', by('2026-02-06')],
    ['không muộn hơn ngày 20/3/2025', by('2025-03-20')],
    ['không để kéo dài quá ngày 30 tháng 6 năm 2024', by('2024-06-30')],
    ['hạn cuối là ngày 22/11/2025', by('2025-11-22')],
    ['thời hạn hoàn thành: 31.12.2024', by('2024-12-31')],
    ['đến hết ngày 31/12/2025', by('2025-12-31')],
    ['chậm nhất ngày 15/02/2026 (28 tháng Chạp)', by('2026-02-15')],
    ['trong ngày 20/01/2026', on('2026-01-20')],
    ['vào ngày 18/01/2026', on('2026-01-18')],
    ['ngay trong đêm 21/7', on('2024-07-21')],
    ['25/02/2024 là hạn cuối', by('2024-02-25')],
    ['trong ngày mai, 07/9', on('2024-09-07')],
    ['trước năm 2026', before('2026-01-01', '2025-12-31')],
    ['trong quý II, III năm 2024', by('2024-09-30')],
    ['khoản nợ từ năm 2016 trở về trước trong quý III năm 2024', by('2024-09-30')],
    ['trước ngày thành lập Đảng 03/02/2026', before('2026-02-03', '2026-02-02')],
    ['chậm nhất là hết ngày làm việc 13/3/2026', by('2026-03-13')],
    ['trong tuần thứ 2 tháng 4/2024', by('2024-04-14')],
    ['chậm nhất là ngày 03-02-2026 (tức 40 ngày trước ngày bầu cử)', by('2026-02-03')],
    ['chậm nhất thứ Sáu tuần sau (ngày 25/7)', by('2024-07-25')],
    ['trước hôm nay, ngày 11 tháng 9', before('2024-09-11', '2024-09-10')],
    ['trước ngày 20/8', before('2024-08-20', '2024-08-19')],
    ['TRƯỚC NGÀY 16\u00a0THÁNG\n10 NĂM 2024', before('2024-10-16', '2024-10-15')],
  ])('%s', (phrase, expected) => expect(meaning(phrase)).toEqual(expected));

  it('with a time of day keeps that day as the last one', () => {
    expect(meaning('trước 19 giờ 00 ngày 21/7/2025')).toEqual({ ...before('2025-07-21', '2025-07-21'), time: '19:00' });
    expect(meaning('chậm nhất 14 giờ 00 ngày 23/02/2026')).toEqual({ ...by('2026-02-23'), time: '14:00' });
    expect(meaning("trước 17h00' ngày 20/3/2024")).toEqual({ ...before('2024-03-20', '2024-03-20'), time: '17:00' });
    expect(meaning('trước 17h00 ngày 30/9/2024')).toEqual({ ...before('2024-09-30', '2024-09-30'), time: '17:00' });
  });

  it('without a year needs the document’s', () => {
    expect(meaning('trước ngày 20/8', undefined)).toEqual(before('2024-08-20', '2024-08-19'));
    expect(readDeadline('trước ngày 20/8')).toBeNull();
  });

  it('that does not exist is none', () => expect(meaning('trước ngày 31/02/2024')).toBeNull());
});

describe('days that are counted back from an event', () => {
  it.each([
    'chậm nhất 03 ngày làm việc trước ngày tổ chức kỳ họp',
    'trước kỳ họp ít nhất 10 ngày',
    'niêm yết 07 ngày trước ngày lấy phiếu',
  ])('%s: no term that runs forward', (phrase) => expect(meaning(phrase)).toBeNull());
});

describe('several days and spans', () => {
  it.each([
    ['trong hai ngày 07 và 08/7/2024', '2024-07-08'],
    ['vào các ngày 12, 13, 14 tháng 9 năm 2024', '2024-09-14'],
    ['từ 15 - 25/11/2024', '2024-11-25'],
  ])('%s', (phrase, date) => expect(meaning(phrase)).toEqual({ kind: 'period', date }));

  it.each([
    ['từ ngày 15 đến ngày 25 hằng tháng', every('month', { operator: 'by', day: 25 })],
    ['chậm nhất là ngày làm việc cuối cùng của tháng', every('month', { operator: 'by', day: 31 })],
    ['mỗi năm 02 lần vào tháng 6 và tháng 12', every('halfYear')],
    ['trước 16 giờ 00 ngày thứ Sáu hằng tuần', every('week', { operator: 'before', day: 'fri' })],
  ])('%s', (phrase, expected) => expect(meaning(phrase)).toEqual(expected));
});

describe('a month, a quarter, a year', () => {
  it.each([
    ['trong tháng 6 năm 2024', by('2024-06-30')],
    ['trong tháng 02 năm 2024', by('2024-02-29')],
    ['trong tháng 6/2024', by('2024-06-30')],
    ['đến hết tháng 8 năm 2026', by('2026-08-31')],
    ['trong quý III năm 2024', by('2024-09-30')],
    ['quý IV/2024', by('2024-12-31')],
    ['trong 6 tháng đầu năm 2025', by('2025-06-30')],
    ['cuối năm', by('2024-12-31')],
    ['trước tháng 7/2025', before('2025-07-01', '2025-06-30')],
    ['trong nửa đầu tháng 12', by('2024-12-15')],
    ['trong tuần thứ hai của tháng 11', by('2024-11-14')],
    ['trong 2 tháng cuối năm', by('2024-12-31')],
  ])('%s', (phrase, expected) => expect(meaning(phrase)).toEqual(expected));

  it.each([
    ['từ nay đến cuối năm 2024', '2024-12-31'],
    ['từ ngày 15/12/2025 đến hết ngày 10/3/2026', '2026-03-10'],
    ['từ tháng 10 đến tháng 12 năm 2024', '2024-12-31'],
  ])('%s is a period', (phrase, date) => expect(meaning(phrase)).toEqual({ kind: 'period', date }));
});

describe('what comes again', () => {
  it.each([
    ['hằng ngày', every('day')],
    ['vào lúc 6 giờ 00 và 18 giờ 00 hằng ngày', every('day')],
    ['mỗi ngày hai lượt', every('day')],
    ['02 giờ/lần', every('hour', { interval: 2 })],
    ['hai tuần một lần', every('week', { interval: 2 })],
    ['mỗi tuần một kỳ', every('week')],
    ['trước 16 giờ thứ Hai hàng tuần', every('week', { operator: 'before', day: 'mon' })],
    ['hằng tuần (trước 15 giờ thứ Sáu)', every('week', { operator: 'before', day: 'fri' })],
    ['hàng tháng', every('month')],
    ['định kỳ hằng tháng, trước ngày 18', every('month', { operator: 'before', day: 18 })],
    ['chậm nhất ngày 25 hàng tháng', every('month', { operator: 'by', day: 25 })],
    ['vào ngày 10 hằng tháng', every('month', { operator: 'on', day: 10 })],
    ['định kỳ hàng quý', every('quarter')],
    ['mỗi quý một lần', every('quarter')],
    ['hằng quý, trước ngày 10 tháng đầu quý sau', every('quarter', { operator: 'before', day: 10 })],
    ['hằng tháng gửi trước ngày 05 của tháng sau', every('month', { operator: 'before', day: 5 })],
    ['mỗi ngày một lần, liên tục trong 07 ngày', every('day')],
    ['hằng năm trước ngày 31/01.', every('year', { operator: 'before', day: 31, month: 1 })],
    ['định kỳ 02 tuần', every('week', { interval: 2 })],
    ['hai ngày một chuyến', every('day', { interval: 2 })],
    ['trước ngày 15 của tháng cuối quý', every('quarter', { operator: 'before', day: 15 })],
    ['6 tháng, năm', every('halfYear')],
    ['6 tháng một lần', every('halfYear')],
    ['định kì hằng tháng', every('month')],
    ['6 tháng một lần, chậm nhất ngày 20 của tháng cuối kỳ', every('halfYear', { operator: 'by', day: 20 })],
    ['hai tháng một lần, vào ngày 15', every('month', { interval: 2, operator: 'on', day: 15 })],
    ['mỗi tuần một lần, vào ngày thứ Hai, công khai', every('week', { operator: 'on', day: 'mon' })],
    ['trước ngày 05/12 hằng năm', every('year', { operator: 'before', day: 5, month: 12 })],
  ])('%s', (phrase, expected) => expect(meaning(phrase)).toEqual(expected));
});

describe('a term', () => {
  it.each([
    ['trong 05 ngày làm việc kể từ ngày ký', term(5, 'workingDay', 'signing')],
    ['chậm nhất sau 15 ngày kể từ ngày Kế hoạch này được ký ban hành', term(15, 'day', 'signing')],
    ['trong vòng 10 ngày kể từ ngày nhận', term(10, 'day', 'receipt')],
    ['trong vòng 48 giờ kể từ khi nhận được công văn này', term(48, 'hour', 'receipt')],
    ['trong 05 ngày làm việc kể từ ngày nhận được danh sách', term(5, 'workingDay', 'event')],
    ['trong 03 ngày làm việc kể từ ngày nhận đủ báo cáo', term(3, 'workingDay', 'event')],
    ['trong vòng 24 giờ kể từ khi phát hiện', term(24, 'hour', 'event')],
    ['trong vòng năm ngày kể từ ngày ký ban hành Chỉ thị này', term(5, 'day', 'signing')],
    ['trong 05 ngày làm việc kể từ ngày ra Thông báo này', term(5, 'workingDay', 'signing')],
    ['trong vòng 24 giờ sau khi ra quyết định xử phạt', term(24, 'hour', 'event')],
    ['trong vòng 06 tiếng đồng hồ sau khi bão tan', term(6, 'hour', 'event')],
    ['trong vòng 10 ngày làm việc tiếp theo', term(10, 'workingDay', 'event')],
    ['Khi nhận được phản ánh của người dân, trong thời hạn 05 ngày làm việc', term(5, 'workingDay', 'event')],
  ])('%s', (phrase, expected) => expect(meaning(phrase)).toEqual(expected));
});

describe('words without a day', () => {
  it.each(['khẩn trương', 'ngay', 'ngay khi có dấu hiệu sạt lở', 'trong thời gian sớm nhất', 'sớm hoàn thành'])(
    '%s urges',
    (phrase) => expect(meaning(phrase)).toEqual({ kind: 'urgent' }),
  );

  it.each([
    'theo đúng thời hạn yêu cầu',
    'đúng thời gian quy định',
    'thời gian theo quy định của Luật Ngân sách nhà nước',
    'định kỳ, đột xuất theo yêu cầu của Ủy ban nhân dân Thành phố',
    'trước ngày khai giảng năm học 2024 - 2025',
    'trước Tết Nguyên đán Ất Tỵ',
    'chậm nhất vào kỳ họp thường lệ cuối năm 2024',
    'theo lịch do Sở Y tế thông báo',
    'theo khung thời gian của Sở',
  ])('%s points elsewhere', (phrase) => expect(meaning(phrase)).toEqual({ kind: 'reference' }));

  it.each([
    'theo quy định',
    'kịp thời',
    'thường xuyên',
    'trực ban 24/24',
    'phục vụ 24/7',
    'từ 17 giờ 00 ngày 21/7/2025',
    '',
  ])('%s is none', (phrase) => expect(meaning(phrase)).toBeNull());
});

it('tells where the words stand', () => {
  const phrase = 'gửi báo cáo trước\nngày 16 tháng 10 năm 2024.';
  const found = readDeadline(phrase);
  expect(found?.text).toBe('trước ngày 16 tháng 10 năm 2024');
  expect(phrase.slice(...(found?.span ?? [0, 0]))).toBe('trước\nngày 16 tháng 10 năm 2024');
});
