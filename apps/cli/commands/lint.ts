import { basename } from 'node:path';
import { isRefusal, lintPolicySchema, problems, unitsFileSchema, type Refusal } from '@dondoc/contracts';
import { shippedRules } from '../../../config/index.js';
import { calendarFromFile } from '../calendar-file.js';
import type { Command, Output } from '../command.js';
import { draftFindingsOf, type LintingFacts } from '../linting.js';
import { isWrongUse, missingArgument, momentOf, optionsOf, type Options, type WrongUse } from '../options.js';
import { checkedFile } from '../policies.js';
import { outcomeOf } from '../reading/outcome.js';
import { officeOf } from '../scenario.js';

const usage = 'dondoc lint TỆP… [--units UNITS.json] [--calendar FILE] [--today D]';

async function factsOf({ values }: Options): Promise<LintingFacts | WrongUse> {
  const [unitsFile, calendarFile, today] = ['units', 'calendar', 'today'].map((name) => values.get(name));
  const units = unitsFile === undefined ? null : await checkedFile(unitsFile, unitsFileSchema, 'units');
  if (units !== null && isWrongUse(units)) return units;
  const calendar = calendarFile === undefined ? shippedRules().calendar : await calendarFromFile(calendarFile);
  if (isWrongUse(calendar)) return calendar;
  const moment = today === undefined ? null : momentOf(today);
  if (moment !== null && isWrongUse(moment)) return moment;
  return {
    rules: { calendar, readingRule: shippedRules().readingRule },
    policy: lintPolicySchema.parse(shippedRules().read('lint-default')),
    directory: units === null ? null : officeOf(units).directory,
    today: moment?.on ?? null,
  };
}

function refuse(file: string, { problem, detail = '' }: Refusal, out: Output): void {
  const { title } = problems[problem];
  out.line({ file, error: { type: `/problems/${problem}`, title, detail } });
  out.note(`${file}: ${title}. ${detail}`);
}

async function lintFile(path: string, facts: LintingFacts, out: Output): Promise<boolean> {
  const file = basename(path);
  const reading = await outcomeOf(path);
  if (isRefusal(reading)) {
    refuse(file, reading, out);
    return false;
  }
  const findings = draftFindingsOf(reading, facts);
  for (const { code, sentence, suggestion, start, end, obligationId } of findings) {
    out.line({ file, code, sentence, suggestion, start, end, obligation: obligationId });
  }
  out.note(
    findings.length === 0 ? `${file}: không có điều gì cần xem lại.` : `${file}: ${findings.length} điều nên xem lại.`,
  );
  return true;
}

/**
 * `lint FILE…`: what the author of a draft should look at again, one line a finding `{file, code, sentence, suggestion, start, end,
 * obligation}`; offsets are UTF-16 into the text of the file, `obligation` is its id in the reading. What needs the register or the tasks
 * of units is not said here. `--today` is the day of issue; without it that of signing. Exit 1 when a file was refused, 2 wrong use.
 */
export const command: Command = {
  name: 'lint',
  usage,
  async run(args, out) {
    const options = optionsOf(args, ['units', 'calendar', 'today'], usage);
    if (isWrongUse(options)) return wrongUse(options, out);
    const [first] = options.words;
    if (first === undefined) return wrongUse(missingArgument('TỆP', usage), out);
    const facts = await factsOf(options);
    if (isWrongUse(facts)) return wrongUse(facts, out);
    let refused = false;
    for (const path of options.words) refused = !(await lintFile(path, facts, out)) || refused;
    return refused ? 1 : 0;
  },
};

function wrongUse({ wrong }: WrongUse, out: Output): 2 {
  out.note(wrong);
  return 2;
}
