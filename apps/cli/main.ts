import { readdir } from 'node:fs/promises';
import { isRefusal, problems } from '@dondoc/contracts';
import type { Command, ExitCode, Output } from './command.js';

const folder = new URL('./commands/', import.meta.url);

/** The commands are the files of `commands/`: adding one touches nothing else. */
async function commandNames(): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => /^[a-z-]+\.(js|ts)$/.test(file))
    .map((file) => file.replace(/\.\w+$/, ''))
    .sort();
}

async function commandOf(name: string): Promise<Command | null> {
  if (!(await commandNames()).includes(name)) return null;
  const { command } = (await import(new URL(`${name}.js`, folder).href)) as { command: Command };
  return command;
}

function outputOf(pretty: boolean): Output {
  return {
    line: (json) => void process.stdout.write(`${JSON.stringify(json, null, pretty ? 2 : undefined)}\n`),
    note: (vietnamese) => void process.stderr.write(`${vietnamese}\n`),
  };
}

async function help(out: Output): Promise<ExitCode> {
  const commands = await Promise.all((await commandNames()).map(commandOf));
  out.note('Cách dùng: dondoc LỆNH [--pretty]\n');
  for (const command of commands) if (command !== null) out.note(`  ${command.usage}`);
  out.note('\nKết quả ở stdout, mỗi dòng một đối tượng JSON; mã thoát: 0 xong, 1 có đầu vào bị từ chối, 2 dùng sai.');
  return 0;
}

/** What a command threw, told as a refusal: the settings or the database, else a mistake of ours. */
function failed(error: unknown, out: Output): ExitCode {
  // By its name: loading the platform costs a second, and most commands are pure.
  if (error instanceof Error && error.name === 'ConfigurationError') {
    out.note(error.message);
    return 1;
  }
  const type = isRefusal(error) ? error.problem : 'internal';
  const detail = error instanceof Error ? error.message : '';
  out.line({ error: { type: `/problems/${type}`, title: problems[type].title, detail } });
  if (error instanceof Error) out.note(error.stack ?? error.message);
  return 1;
}

/** Runs one command of `dondoc …` and answers its exit code (contracts.md). */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const args = argv.filter((arg) => arg !== '--pretty');
  const out = outputOf(args.length < argv.length);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    const code = await help(out);
    return name === undefined ? 2 : code;
  }
  const command = await commandOf(name);
  if (command === null) {
    out.note(`Không có lệnh “${name}”. Xem các lệnh: dondoc --help`);
    return 2;
  }
  if (rest.includes('--help')) {
    out.note(`Cách dùng: ${command.usage}`);
    return 0;
  }
  try {
    return await command.run(rest, out);
  } catch (error) {
    return failed(error, out);
  }
}
