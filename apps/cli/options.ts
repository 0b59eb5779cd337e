import { civilDateOf, instant, isCivilDate, type CivilDate, type Instant } from '@dondoc/domain';

/** Wrong use of a command: the Vietnamese sentence for stderr; the exit code is 2. */
export interface WrongUse {
  readonly wrong: string;
}

/** What was typed after a command: named values and, in order, the words without a name. */
export interface Options {
  readonly values: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

export const isWrongUse = (answer: object): answer is WrongUse => 'wrong' in answer;

export const missingArgument = (argument: string, usage: string): WrongUse => ({
  wrong: `Thiếu ${argument}. Cách dùng: ${usage}`,
});

/** Reads `--name value` and `--name=value` of the allowed names, and the other words. */
export function optionsOf(args: readonly string[], allowed: readonly string[], usage: string): Options | WrongUse {
  const values = new Map<string, string>();
  const words: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', ...given] = arg.slice(2).split('=');
    if (!allowed.includes(name)) return { wrong: `Không có tùy chọn “--${name}”. Cách dùng: ${usage}` };
    const next = args[index + 1];
    if (given.length === 0 && (next === undefined || next.startsWith('--'))) {
      return missingArgument(`giá trị của --${name}`, usage);
    }
    if (given.length === 0) index += 1;
    values.set(name, given.length === 0 ? (next ?? '') : given.join('='));
  }
  return { values, words };
}

export interface Moment {
  readonly on: CivilDate;
  /** Where an instant was given: terms in hours need one. */
  readonly at?: Instant;
}

/** Reads a day `yyyy-MM-dd`, or an instant with its offset. */
export function momentOf(text: string): Moment | WrongUse {
  if (isCivilDate(text)) return { on: text };
  try {
    const at = instant(text);
    return { on: civilDateOf(at), at };
  } catch {
    return { wrong: `Ngày “${text}” không hợp lệ; dùng dạng yyyy-MM-dd.` };
  }
}
