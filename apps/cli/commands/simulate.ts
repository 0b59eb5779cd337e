import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { eventLineSchema, isRefusal, problems, scriptedOf, unitsFileSchema } from '@dondoc/contracts';
import { instant, simulate, type Instant, type ScriptedEvent } from '@dondoc/domain';
import { textOf } from '@dondoc/documents';
import { read } from '@dondoc/reading';
import { shippedRules } from '../../../config/index.js';
import { calendarFromFile } from '../calendar-file.js';
import type { Command, Output } from '../command.js';
import { isWrongUse, missingArgument, momentOf, optionsOf, type Options, type WrongUse } from '../options.js';
import { checkedFile, policiesFrom } from '../policies.js';
import { ASSIGNER, issuedOf, officeOf } from '../scenario.js';

const usage =
  'dondoc simulate DIRECTIVE --units UNITS.json --from INSTANT --until INSTANT [--signed D] [--events FILE] [--policy FILE] [--calendar FILE]';

/**
 * `simulate DIRECTIVE`: the follow-up of a directive on a virtual clock, one line an event `{at, name, task?, unit?, …}`, names as in the
 * event catalogue; what the script may not do is a line `refused` and makes the exit code 1.
 */
export const command: Command = {
  name: 'simulate',
  usage,
  async run(args, out) {
    const options = optionsOf(args, ['units', 'from', 'until', 'signed', 'events', 'policy', 'calendar'], usage);
    const given = isWrongUse(options) ? options : await inputsOf(options);
    if (isWrongUse(given)) {
      out.note(given.wrong);
      return 2;
    }
    return play(given, out);
  },
};

type Inputs = Exclude<Awaited<ReturnType<typeof inputsOf>>, WrongUse>;

async function inputsOf({ values, words: [file] }: Options) {
  if (file === undefined) return missingArgument('DIRECTIVE', usage);
  const [from, until] = [momentFrom(values.get('from'), '--from'), momentFrom(values.get('until'), '--until')];
  const signed = values.get('signed');
  const signedOn = signed === undefined ? { on: null } : momentOf(signed);
  const calendarFile = values.get('calendar');
  const calendar = calendarFile === undefined ? shippedRules().calendar : await calendarFromFile(calendarFile);
  const policies = await policiesFrom(values.get('policy'));
  const unitsFile = values.get('units');
  const units =
    unitsFile === undefined
      ? missingArgument('--units UNITS.json', usage)
      : await checkedFile(unitsFile, unitsFileSchema, 'units');
  const script = await scriptFrom(values.get('events'));
  const text = await directiveText(file);
  for (const input of [from, until, signedOn, calendar, policies, units, script, text]) {
    if (typeof input === 'object' && isWrongUse(input)) return input;
  }
  return { file, from, until, signedOn, calendar, policies, units, script, text } as {
    file: string;
    from: Instant;
    until: Instant;
    signedOn: Exclude<typeof signedOn, WrongUse>;
    calendar: Exclude<typeof calendar, WrongUse>;
    policies: Exclude<typeof policies, WrongUse>;
    units: Exclude<typeof units, WrongUse>;
    script: Exclude<typeof script, WrongUse>;
    text: string;
  };
}

/** An instant with its offset; without one it is office time, and a day is its beginning. */
function momentFrom(text: string | undefined, name: string): Instant | WrongUse {
  if (text === undefined) return missingArgument(`${name} INSTANT`, usage);
  const full = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text;
  const seconds = /T\d\d:\d\d$/.test(full) ? `${full}:00` : full;
  try {
    return instant(/(Z|[+-]\d\d:\d\d)$/.test(seconds) ? seconds : `${seconds}+07:00`);
  } catch {
    return { wrong: `Ngày “${text}” không hợp lệ; dùng dạng yyyy-MM-dd.` };
  }
}

async function directiveText(file: string): Promise<string | WrongUse> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return { wrong: `Không tìm thấy tệp ${file}.` };
  }
  const answer = await textOf(path.basename(file), bytes);
  return isRefusal(answer) ? { wrong: `${problems[answer.problem].title}: ${file}.` } : answer.text;
}

interface Script {
  readonly events: readonly ScriptedEvent[];
  readonly refused: readonly object[];
}

async function scriptFrom(file: string | undefined): Promise<Script | WrongUse> {
  if (file === undefined) return { events: [], refused: [] };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return { wrong: `Không tìm thấy tệp ${file}.` };
  }
  const events: ScriptedEvent[] = [];
  const refused: object[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const event = lineOf(line, index + 1);
    if ('refusal' in event) refused.push(event.refusal);
    else events.push(event);
  }
  return { events, refused };
}

function lineOf(line: string, number: number): ScriptedEvent | { readonly refusal: object } {
  const refuse = (detail: string) => ({
    refusal: { line: number, error: { type: '/problems/wrong-use', title: 'Cách dùng chưa đúng', detail } },
  });
  let body: unknown;
  try {
    body = JSON.parse(line);
  } catch {
    return refuse(`Dòng ${number}: không phải JSON.`);
  }
  const checked = eventLineSchema.safeParse(body);
  if (checked.success) return scriptedOf(checked.data);
  const verb = (body as { do?: unknown } | null)?.do;
  return refuse(
    typeof verb === 'string'
      ? `Dòng ${number}: chưa biết hành động “${verb}”, hoặc còn thiếu điều cần cho nó.`
      : `Dòng ${number}: chưa đúng mẫu actions.`,
  );
}

function play({ file, from, until, signedOn, calendar, policies, units, script, text }: Inputs, out: Output): 0 | 1 {
  const office = officeOf(units);
  const rules = { calendar, readingRule: shippedRules().readingRule };
  const unknown = (name: string, candidates: readonly string[]) =>
    out.note(
      `“${name}” chưa có trong danh mục.${candidates.length > 0 ? ` Gần giống: ${candidates.join(', ')}.` : ''}`,
    );
  const reading = read(text, { file: path.basename(file) });
  const facts = { directory: office.directory, calendar, from, reviewEvery: policies.reminders.reviewEvery, unknown };
  const obligations = reading.obligations.map((obligation) => issuedOf(obligation, facts));
  const signed = signedOn.on ?? reading.document.signedOn;
  const events = simulate({
    obligations,
    ...office,
    assigner: ASSIGNER,
    from,
    until,
    signedOn: signed,
    script: script.events,
    rules,
    ...policies,
  });
  for (const line of script.refused) out.line(line);
  for (const event of events) out.line(event);
  return script.refused.length > 0 || events.some(({ name }) => name === 'refused') ? 1 : 0;
}
