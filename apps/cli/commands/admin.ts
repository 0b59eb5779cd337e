import { isRefusal, logInSchema, problems, type Refusal } from '@dondoc/contracts';
import { AccountCommands, OrganisationModule } from '@dondoc/organisation';
import { PlatformModule, type Config } from '@dondoc/platform';
import type { Instant } from '@dondoc/domain';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Command, Output } from '../command.js';
import { withConfig } from '../database.js';

const USAGE = 'dondoc admin create EMAIL < MẬT-KHẨU';
const SHORTEST = 10;

@Module({})
class AdminRoot {}

/** The first line of stdin. */
async function passwordFromStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/u)[0] ?? '';
}

/** Where the demo's clock stands, if this installation has one: a seat begins in office time. */
async function virtualClockOf(url: string): Promise<Instant | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ at: Instant }>(
      `select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as at from platform.clock`,
    );
    return rows[0]?.at;
  } finally {
    await client.end();
  }
}

async function makeAdministrator(
  config: Config,
  email: string,
  password: string,
): Promise<{ readonly personId: string } | Refusal> {
  const virtualClock = await virtualClockOf(config.ownerUrl ?? '');
  const platform = PlatformModule.forRoot(config, { role: 'api', queue: 'inline', virtualClock });
  const root: DynamicModule = { module: AdminRoot, imports: [await platform, OrganisationModule] };
  const context = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  try {
    return await context.get(AccountCommands).makeAdministrator(email, password);
  } finally {
    await context.close();
  }
}

function refused(out: Output, { problem, detail }: Refusal): 1 {
  out.line({ error: { type: `/problems/${problem}`, title: problems[problem].title, detail: detail ?? '' } });
  return 1;
}

/** Makes an administrator; with nobody there yet also the office, to be named on screen. */
export const command: Command = {
  name: 'admin',
  usage: USAGE,
  async run([verb, address = '', ...rest], out) {
    const email = logInSchema.shape.email.safeParse(address);
    if (verb !== 'create' || !email.success || rest.length > 0) {
      out.note(`Thiếu EMAIL. Cách dùng: ${USAGE}`);
      return 2;
    }
    const password = await passwordFromStdin();
    if (password.length < SHORTEST) {
      return refused(out, {
        problem: 'password-weak',
        detail: `Ít nhất ${SHORTEST} ký tự; nên dùng một câu ngắn dễ nhớ.`,
      });
    }
    const made = await withConfig((config) => makeAdministrator(config, email.data, password));
    if (isRefusal(made)) return refused(out, made);
    out.note(`Đã tạo quản trị ${email.data}.`);
    out.line({ email: email.data, personId: made.personId });
    return 0;
  },
};
