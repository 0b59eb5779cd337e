import { dueOf, isResolved, type Due, type DueFacts, type Unresolved } from '@dondoc/domain';
import { readDeadline } from '@dondoc/reading';
import { shippedRules } from '../../../config/index.js';
import { calendarFromFile } from '../calendar-file.js';
import type { Command, Output } from '../command.js';
import {
  isWrongUse,
  missingArgument,
  momentOf,
  optionsOf,
  type Moment,
  type Options,
  type WrongUse,
} from '../options.js';

const usage = 'dondoc due "PHRASE" [--signed D] [--received D] [--calendar FILE]';

/**
 * `due "PHRASE"`: the last allowed day of a deadline phrase, one line
 * `{deadline, dueOn, dueAt, unresolved?, unconfirmed?, explain}`. A phrase without a computable day is an answer too:
 * `dueOn` and `dueAt` are null, `unresolved` names the reason, exit 0. `--signed` and `--received` take a day, or an
 * instant for terms in hours; a year left out of the phrase is taken from them.
 */
export const command: Command = {
  name: 'due',
  usage,
  async run(args, out) {
    const options = optionsOf(args, ['signed', 'received', 'calendar'], usage);
    if (isWrongUse(options)) return refuse(options, out);
    const phrase = options.words.join(' ').trim();
    if (phrase === '') return refuse(missingArgument('PHRASE', usage), out);
    const facts = await factsOf(options);
    if (isWrongUse(facts)) return refuse(facts, out);
    answer(phrase, facts, out);
    return 0;
  },
};

function refuse({ wrong }: WrongUse, out: Output): 2 {
  out.note(wrong);
  return 2;
}

async function factsOf({ values }: Options): Promise<DueFacts | WrongUse> {
  const [signed, received] = [values.get('signed'), values.get('received')].map(
    (text): Moment | WrongUse | undefined => (text === undefined ? undefined : momentOf(text)),
  );
  if (signed !== undefined && isWrongUse(signed)) return signed;
  if (received !== undefined && isWrongUse(received)) return received;
  const file = values.get('calendar');
  const calendar = file === undefined ? shippedRules().calendar : await calendarFromFile(file);
  if (isWrongUse(calendar)) return calendar;
  return {
    calendar,
    readingRule: shippedRules().readingRule,
    signedOn: signed?.on,
    signedAt: signed?.at,
    receivedOn: received?.on,
    receivedAt: received?.at,
  };
}

function answer(phrase: string, facts: DueFacts, out: Output): void {
  const year = (facts.signedOn ?? facts.receivedOn)?.slice(0, 4);
  const deadline = readDeadline(phrase, year === undefined ? {} : { documentYear: Number(year) });
  const event = /(?:kể từ|sau) (?:ngày|khi|lúc|thời điểm) (.+)$/iu.exec(deadline?.text ?? '')?.[1];
  const due: Due | Unresolved = dueOf(deadline, { ...facts, event });
  if (isResolved(due)) {
    const { dueOn, dueAt, explain, unconfirmed } = due;
    out.line({ deadline, dueOn, dueAt, ...(unconfirmed === undefined ? {} : { unconfirmed }), explain });
    return;
  }
  const explain = `Chưa tính được hạn: ${due.why}.`;
  out.note(explain);
  out.line({ deadline, dueOn: null, dueAt: null, unresolved: due.unresolved, explain });
}
