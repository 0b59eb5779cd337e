import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import { civilDate, dueOf, isConfirmed, isWorkingDay, occurrencesOf, weekdayOf } from '@dondoc/domain';
import { command as due } from '../../apps/cli/commands/due.js';
import { command as score } from '../../apps/cli/commands/score.js';
import type { Command, ExitCode } from '../../apps/cli/command.js';
import { shippedRules } from '../../config/index.js';

const rules = shippedRules();

interface Ran {
  readonly code: ExitCode;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly notes: readonly string[];
}
async function run(command: Command, ...args: string[]): Promise<Ran> {
  const lines: Readonly<Record<string, unknown>>[] = [];
  const notes: string[] = [];
  const code = await command.run(args, {
    line: (json) => lines.push(JSON.parse(JSON.stringify(json)) as Readonly<Record<string, unknown>>),
    note: (vietnamese) => notes.push(vietnamese),
  });
  return { code, lines, notes };
}

describe('the table of rules.md §1', () => {
  it.each([
    ['trước ngày 16 tháng 10 năm 2024', [], '2024-10-15', '2024-10-16T00:00:00+07:00'],
    ['chậm nhất ngày 28/11/2023', [], '2023-11-28', '2023-11-29T00:00:00+07:00'],
    ['trong tháng 02 năm 2024', [], '2024-02-29', '2024-03-01T00:00:00+07:00'],
    ['quý IV năm 2024', [], '2024-12-31', '2025-01-01T00:00:00+07:00'],
    ['trong 05 ngày làm việc kể từ ngày ký', ['--signed', '2024-04-25'], '2024-05-06', '2024-05-07T00:00:00+07:00'],
    ['trong vòng 10 ngày kể từ ngày nhận', ['--received', '2024-02-01'], '2024-02-15', '2024-02-16T00:00:00+07:00'],
    ['trước 17 giờ 00 ngày 30/9/2024', [], '2024-09-30', '2024-09-30T17:00:00+07:00'],
    ['hằng tháng trước ngày 25', ['--signed', '2024-11-05'], '2024-11-24', '2024-11-25T00:00:00+07:00'],
  ])('%s %j is %s', async (phrase, options, dueOn, dueAt) => {
    const { code, lines } = await run(due, phrase, ...options);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ dueOn, dueAt });
    expect(lines[0]).not.toHaveProperty('unresolved');
  });

  it('leaves a term from an unsigned document open, with the reason', async () => {
    const { code, lines, notes } = await run(due, 'trong 05 ngày làm việc kể từ ngày ký');
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ dueOn: null, dueAt: null, unresolved: 'notSigned' });
    expect(notes).toEqual(['Chưa tính được hạn: chưa có ngày ký.']);
  });

  it('goes on with the months of a recurring duty', () => {
    const monthly = { kind: 'recurring', every: 'month', operator: 'before', day: 25 } as const;
    const { periods } = occurrencesOf(monthly, civilDate('2024-11-05'), civilDate('2025-01-01'), rules);
    expect(periods.map((period) => period.dueOn)).toEqual(['2024-11-24', '2024-12-24', '2025-01-24']);
  });

  it('reads five working days differently without holidays or without the working Saturday', () => {
    const term = { kind: 'term', amount: 5, unit: 'workingDay', from: 'signing' } as const;
    const dueWith = (days: typeof rules.calendar.days) =>
      dueOf(term, {
        calendar: { ...rules.calendar, days },
        readingRule: rules.readingRule,
        signedOn: civilDate('2024-04-25'),
      });
    expect(dueWith(rules.calendar.days)).toMatchObject({ dueOn: '2024-05-06' });
    expect(dueWith([])).toMatchObject({ dueOn: '2024-05-02' });
    const { days } = rules.calendar;
    expect(dueWith(days.filter(({ kind }) => kind === 'off'))).toMatchObject({ dueOn: '2024-05-07' });
  });
});

describe('the shipped calendar', () => {
  // domain.md §2.4, the weekdays off and the Saturdays worked, by year.
  const WEEKDAYS_OFF: Readonly<Record<string, string>> = {
    2023: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
    2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    2026: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    2027: '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03',
  };
  const SATURDAYS_WORKED = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'];
  const { calendar } = rules;

  it('has the days off of every year and nothing else', () => {
    for (const [year, days] of Object.entries(WEEKDAYS_OFF)) {
      const off = calendar.days.filter(
        (day) => day.kind === 'off' && day.date.startsWith(year) && weekdayOf(day.date) <= 5,
      );
      expect(off.map((day) => day.date)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
    }
    const worked = calendar.days.filter((day) => day.kind === 'work');
    expect(worked.map((day) => day.date)).toEqual(SATURDAYS_WORKED);
    for (const day of worked) expect([weekdayOf(day.date), isWorkingDay(calendar, day.date)]).toEqual([6, true]);
  });

  it('is sorted, names each day once, with a reason and a source', () => {
    const dates = calendar.days.map((day) => day.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const day of calendar.days) {
      expect(civilDate(day.date)).toBe(day.date);
      expect(day.reason.length > 0 && day.source.length > 0).toBe(true);
      expect(day.reason.normalize('NFC')).toBe(day.reason);
    }
  });

  it('marks what no source confirms', () => {
    const unconfirmed = calendar.days.filter((day) => !day.confirmed && day.date < '2027').map((day) => day.date);
    expect(unconfirmed).toEqual(['2026-08-22', '2026-08-31', '2026-11-24']);
    expect(calendar.days.some((day) => day.confirmed && day.date >= '2027')).toBe(false);
    expect(isConfirmed(calendar, civilDate('2026-12-31'))).toBe(true);
    expect(isConfirmed(calendar, civilDate('2027-01-04'))).toBe(false);
  });
});

describe('the command line', () => {
  it('marks an unconfirmed year instead of refusing it', async () => {
    const { code, lines } = await run(due, 'trong 05 ngày làm việc kể từ ngày ký', '--signed', '2028-03-01');
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ dueOn: '2028-03-08', unconfirmed: true });
  });

  it('takes an instant for a term in hours and names a missing event', async () => {
    const hours = await run(
      due,
      'trong vòng 48 giờ kể từ khi nhận được công văn này',
      '--received',
      '2024-10-08T08:15:00+07:00',
    );
    expect(hours.lines[0]).toMatchObject({ dueOn: '2024-10-10', dueAt: '2024-10-10T08:15:00+07:00' });
    const event = await run(due, 'trong 05 ngày làm việc kể từ ngày nhận được danh sách');
    expect(event.lines[0]).toMatchObject({
      unresolved: 'event',
      explain: 'Chưa tính được hạn: chưa biết ngày của sự kiện “nhận được danh sách”.',
    });
  });

  it('says that a phrase names no deadline', async () => {
    const { code, lines } = await run(due, 'báo cáo Chủ tịch UBND Thành phố');
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      deadline: null,
      unresolved: 'none',
      explain: 'Chưa tính được hạn: không có thời hạn trong cụm từ này.',
    });
  });

  it('reads another calendar and says what is wrong with one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-calendar-'));
    const file = join(folder, 'lich.json');
    const term = ['trong 01 ngày làm việc kể từ ngày ký', '--signed', '2024-10-14', '--calendar', file];
    try {
      expect(await run(due, ...term)).toMatchObject({ code: 2, lines: [], notes: [`Không tìm thấy tệp ${file}.`] });
      writeFileSync(file, JSON.stringify({ days: [{ date: '2024-10-15', kind: 'off' }] }));
      expect((await run(due, ...term)).lines[0]).toMatchObject({ dueOn: '2024-10-16' });
      writeFileSync(file, JSON.stringify({ days: [{ date: '2024-10-35', kind: 'off' }] }));
      expect((await run(due, ...term)).notes).toEqual([
        `${file} chưa đúng mẫu calendar: tại days[0], date cần dạng yyyy-MM-dd.`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('answers wrong use with a Vietnamese sentence and 2', async () => {
    expect(await run(due)).toMatchObject({
      code: 2,
      lines: [],
      notes: [expect.stringMatching(/^Thiếu PHRASE\. Cách dùng: /)],
    });
    expect((await run(due, 'ngay', '--signed', '31/02/2024')).notes).toEqual([
      'Ngày “31/02/2024” không hợp lệ; dùng dạng yyyy-MM-dd.',
    ]);
    expect((await run(due, 'ngay', '--signed')).code).toBe(2);
    expect((await run(due, 'ngay', '--sing', 'x')).notes[0]).toMatch(/^Không có tùy chọn “--sing”\./);
    expect((await run(score, '--early', '1')).notes[0]).toMatch(/^Thiếu --on-time N\. Cách dùng: /);
    const counts = ['--early', '0', '--on-time', '0', '--late', '0', '--not-yet-due'];
    expect((await run(score, ...counts, '-1')).notes).toEqual([
      '--not-yet-due cần một số nguyên từ 0, không phải “-1”.',
    ]);
    expect((await run(score, ...counts, '1', '--profile', 'x')).code).toBe(2);
  });

  it('scores seed 003 with strings only', async () => {
    const counts = ['--early', '20', '--on-time', '24', '--late', '1', '--not-yet-due=6'];
    expect(await run(score, ...counts)).toMatchObject({
      code: 0,
      notes: [],
      lines: [
        {
          points: '1.31',
          exact: '89/68',
          decimal: '1.308824',
          max: '1.5',
          projected: '1.49',
          done: '100',
          onTime: '97.8',
          profile: 'profile-par-a',
        },
      ],
    });
    const empty = await run(score, '--early', '0', '--on-time', '0', '--late', '0', '--not-yet-due', '0');
    expect(empty.lines[0]).toMatchObject({
      points: null,
      exact: null,
      decimal: null,
      projected: null,
      done: null,
      onTime: null,
    });
    expect(empty.lines[0]?.explain).toMatch(/^Chưa xác định: chưa có nhiệm vụ nào được tính trong kỳ\./);
  });
});

describe('the zone of the process', () => {
  const work = mkdtempSync(join(tmpdir(), 'dondoc-zone-'));
  afterAll(() => rmSync(work, { recursive: true }));

  /** The same sources as plain JavaScript, so that a process of another zone can run them. */
  function compile(): void {
    const domain = fileURLToPath(new URL('../../libs/domain/', import.meta.url));
    for (const room of ['time', 'deadline']) {
      cpSync(join(domain, room), join(work, room), { recursive: true, filter: (name) => !name.endsWith('.spec.ts') });
      for (const name of readdirSync(join(work, room))) {
        const source = readFileSync(join(work, room, name), 'utf8');
        const { code } = transformSync(source, {
          swcrc: false,
          jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        });
        writeFileSync(join(work, room, name.replace(/\.ts$/, '.js')), code);
      }
    }
    writeFileSync(join(work, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(work, 'days.js'),
      `import * as time from './time/index.js';
       import { dueOf } from './deadline/index.js';
       const [calendar, readingRule] = JSON.parse(process.argv[2]);
       const print = (...values) => console.log(values.join(' '));
       console.error(new Date(2024, 0, 1).getTime());
       for (let epoch = Date.UTC(2024, 0, 1); epoch < Date.UTC(2025, 0, 1); epoch += 19 * 3_600_000) {
         const at = time.instantOfEpoch(epoch), on = time.civilDateOf(at);
         const due = dueOf({ kind: 'term', amount: 5, unit: 'workingDay', from: 'signing' }, { calendar, readingRule, signedOn: on });
         print(at, time.epochOf(at), time.weekdayOf(on), time.workingDaysFrom(calendar, on, -3), due.dueAt, due.explain);
       }`,
    );
  }

  it('never matters: five zones, one answer', () => {
    compile();
    const runs = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Australia/Lord_Howe'].map(
      (TZ) =>
        spawnSync(process.execPath, [join(work, 'days.js'), JSON.stringify([rules.calendar, rules.readingRule])], {
          encoding: 'utf8',
          env: { ...process.env, TZ, NODE_OPTIONS: '' },
        }),
    );
    expect(runs.map((one) => one.status)).toEqual([0, 0, 0, 0, 0]);
    expect(new Set(runs.map((one) => one.stderr)).size).toBe(5);
    expect(runs[0]?.stdout.split('\n').length).toBeGreaterThan(400);
    expect(new Set(runs.map((one) => one.stdout)).size).toBe(1);
  });
});
