import { isCivilDate } from '@dondoc/domain';
import type { Command, ExitCode, Output } from '../command.js';
import { scoreFolder } from '../corpus/scoring.js';
import { isWrongUse, missingArgument, optionsOf, type WrongUse } from '../options.js';

const SCORE = 'dondoc corpus score THƯ-MỤC [--read THƯ-MỤC] [--misses]';
const EXPORT = 'dondoc corpus export THƯ-MỤC [--since NGÀY] [--changed]';
const usage = `${SCORE}
  ${EXPORT}  (nguyên văn các văn bản đã rà soát rời hệ thống thành tệp)`;

interface Asked {
  readonly folder: string;
  readonly value: string | null;
  readonly flagged: boolean;
}

/** The folder, the one option with a value and the one without. */
function askedOf(
  args: readonly string[],
  { option, flag, use }: { readonly option: string; readonly flag: string; readonly use: string },
): Asked | WrongUse {
  const rest = args.filter((arg) => arg !== flag);
  const options = optionsOf(rest, [option], use);
  if (isWrongUse(options)) return options;
  const [folder] = options.words;
  if (folder === undefined) return missingArgument('THƯ-MỤC', use);
  return { folder, value: options.values.get(option) ?? null, flagged: rest.length < args.length };
}

function wrong(out: Output, sentence: string): ExitCode {
  out.note(sentence);
  return 2;
}

async function score(args: readonly string[], out: Output): Promise<ExitCode> {
  const asked = askedOf(args, { option: 'read', flag: '--misses', use: SCORE });
  if (isWrongUse(asked)) return wrong(out, asked.wrong);
  return scoreFolder({ folder: asked.folder, readings: asked.value, misses: asked.flagged }, out);
}

async function exportAll(args: readonly string[], out: Output): Promise<ExitCode> {
  const asked = askedOf(args, { option: 'since', flag: '--changed', use: EXPORT });
  if (isWrongUse(asked)) return wrong(out, asked.wrong);
  const { folder, value: since, flagged: changed } = asked;
  if (since !== null && !isCivilDate(since)) return wrong(out, `Ngày “${since}” không hợp lệ; dùng dạng yyyy-MM-dd.`);
  // The rooms with a database are heavy; scoring needs none of them.
  const { exportCorpus } = await import('../corpus/exporting.js');
  return exportCorpus({ folder, since, changed }, out);
}

/**
 * `corpus score DIR`: one object with the figures of SCHEMA.md, with `--misses` one line more for each difference. `corpus export DIR`:
 * what people confirmed as new labelled documents. Exit codes as everywhere (contracts.md).
 */
export const command: Command = {
  name: 'corpus',
  usage,
  async run([verb, ...args], out) {
    if (verb === 'score') return score(args, out);
    if (verb === 'export') return exportAll(args, out);
    return wrong(out, `Cách dùng: ${usage}`);
  },
};
