import { describe, expect, it } from '@jest/globals';
import {
  capitalised,
  distanceWord,
  dueWord,
  fullDateWord,
  instantWord,
  logInstantWord,
  shortInstantWord,
} from './dates.js';
import { countWord, decimalWord, differenceWord, foldedOf, percentWord, pointsWord, sizeWord } from './numbers.js';
import { shortRefOf } from './refs.js';
import { outcomeWord, statuses } from './status.js';

describe('dates as people read them', () => {
  it('names the weekday of the civil date, whatever the zone of the machine', () => {
    expect(fullDateWord('2024-10-15')).toBe('thứ Ba 15/10/2024');
    expect(fullDateWord('2024-11-24')).toBe('Chủ nhật 24/11/2024');
    expect(capitalised(fullDateWord('2024-10-15'))).toBe('Thứ Ba 15/10/2024');
  });

  it('reads the time of an instant as it stands at +07:00', () => {
    expect(instantWord('2024-10-15T07:30:00+07:00')).toBe('07:30 thứ Ba 15/10/2024');
    expect(shortInstantWord('2024-10-16T07:30:00.250+07:00')).toBe('07:30 thứ Tư 16/10');
    expect(logInstantWord('2023-12-31T16:20:00+07:00', '2024-01-02T08:00:00+07:00')).toBe('31/12/2023 16:20');
  });

  it('says the distance in working days and never "còn 0 ngày"', () => {
    expect([3, 0, -3].map(distanceWord)).toEqual(['còn 3 ngày làm việc', 'hạn hôm nay', 'quá 3 ngày làm việc']);
  });

  it('says a review date as "rà soát" and marks an unconfirmed calendar', () => {
    const task = { dueOn: null, reviewOn: '2024-10-22', workingDaysLeft: null, unconfirmedCalendar: false };
    expect(dueWord(task)).toBe('rà soát 22/10/2024');
    expect(dueWord({ ...task, reviewOn: null })).toBe('chưa ấn định hạn');
    expect(dueWord({ ...task, dueOn: '2026-03-02', unconfirmedCalendar: true })).toBe(
      'thứ Hai 02/03/2026 (lịch 2026 chưa xác nhận)',
    );
  });
});

describe('numbers as people read them', () => {
  it('writes the comma and the points for thousands, and keeps every digit', () => {
    expect(decimalWord('590161.540')).toBe('590.161,540');
    expect(decimalWord('1.31')).toBe('1,31');
    expect(differenceWord('0.20')).toBe('+0,20');
    expect(percentWord('96.9')).toBe('96,9%');
    expect(countWord(1184)).toBe('1.184');
    expect(sizeWord(412_000)).toBe('412\u00a0kB');
  });

  it('never makes a figure of what is not determined', () => {
    expect([pointsWord(null), percentWord(null)]).toEqual(['chưa xác định', 'chưa xác định']);
  });

  it('folds marks away on both sides of a search', () => {
    expect(foldedOf('Thư xin lỗi của Đội 1')).toBe('thu xin loi cua doi 1');
  });
});

describe('references and states', () => {
  it('shortens a reference for a table and keeps what tells it apart', () => {
    expect(shortRefOf('Công văn số 345/UBND-HC ngày 09/04/2024')).toBe('CV 345/UBND-HC');
    expect(shortRefOf('Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số)')).toBe(
      'CV tháng 10/2024 (chưa có số)',
    );
    expect(shortRefOf('Giấy mời số 12')).toBe('Giấy mời số 12');
  });

  it('tells open lateness and late completion apart in colour, sign and word', () => {
    expect(statuses.overdue.tone).not.toBe(statuses.late.tone);
    expect(statuses.overdue.sign).not.toBe(statuses.late.sign);
    expect(outcomeWord('notYetDue')).toBe('Chưa đến hạn');
  });
});
