import { criterionSixOf, type OutcomeCounts } from '@dondoc/domain';
import { DEFAULT_PROFILE, shippedRules } from '../../../config/index.js';
import type { Command } from '../command.js';
import { isWrongUse, missingArgument, optionsOf, type Options, type WrongUse } from '../options.js';

const usage =
  'dondoc score --early N --on-time N --late N --not-yet-due N [--overdue N] [--undated N] [--awaiting N] [--profile ID]';

const REQUIRED = { early: 'early', 'on-time': 'onTime', late: 'late', 'not-yet-due': 'notYetDue' } as const;
const OPTIONAL = { overdue: 'overdue', undated: 'undated', awaiting: 'awaiting' } as const;

/**
 * `score`: criterion (6) from counts, one line `{points, exact, decimal, max, projected, done, onTime, profile,
 * explain}`. All numbers are strings with a point; `done` and `onTime` are per cent of what is due ("100", "97.8");
 * null where not determined. Awaiting results are projected as on time. `explain` is all the sentences in one string.
 */
export const command: Command = {
  name: 'score',
  usage,
  run(args, out) {
    const options = optionsOf(args, [...Object.keys(REQUIRED), ...Object.keys(OPTIONAL), 'profile'], usage);
    const answer = isWrongUse(options) ? options : scoreOf(options);
    if (isWrongUse(answer)) {
      out.note(answer.wrong);
      return Promise.resolve(2);
    }
    out.line(answer);
    return Promise.resolve(0);
  },
};

function countsOf({ values, words }: Options): OutcomeCounts | WrongUse {
  if (words[0] !== undefined) return { wrong: `Không hiểu “${words[0]}”. Cách dùng: ${usage}` };
  const counts = { early: 0, onTime: 0, late: 0, awaiting: 0, notYetDue: 0, overdue: 0, undated: 0 };
  for (const option of Object.keys(REQUIRED)) {
    if (!values.has(option)) return missingArgument(`--${option} N`, usage);
  }
  for (const [option, outcome] of Object.entries({ ...REQUIRED, ...OPTIONAL })) {
    const text = values.get(option) ?? '0';
    if (!/^\d{1,9}$/.test(text)) return { wrong: `--${option} cần một số nguyên từ 0, không phải “${text}”.` };
    counts[outcome] = Number(text);
  }
  return counts;
}

function scoreOf(options: Options): WrongUse | Readonly<Record<string, string | null>> {
  const counts = countsOf(options);
  if (isWrongUse(counts)) return counts;
  const id = options.values.get('profile') ?? DEFAULT_PROFILE;
  const profile = shippedRules().profile(id);
  if (profile === undefined) {
    return { wrong: `Không có bộ quy tắc “${id}”; có: ${shippedRules().profileIds.join(', ')}.` };
  }
  const { points, exact, decimal, max, projected, done, explain } = criterionSixOf(counts, profile);
  const { points: why, projected: whyProjected, done: whyDone, source } = explain;
  const sentences = projected === null ? [why, source] : [why, whyProjected, whyDone, source];
  return {
    points,
    exact,
    decimal,
    max,
    projected,
    done: done.donePercent,
    onTime: done.onTimePercent,
    profile: profile.id,
    explain: sentences.join(' '),
  };
}
