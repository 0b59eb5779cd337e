import { instant, isInstant, type Instant } from '@dondoc/domain';
import { z } from 'zod';

/** A setting that cannot be used: the message is Vietnamese and complete (texts.md §4 "configuration"). */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `cần bắt đầu bằng ${protocols.map((protocol) => `${protocol}//`).join(' hoặc ')}`,
  });

const instantText = z.string().transform((text, context): Instant => {
  try {
    return isInstant(text) ? text : instant(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'không phải một thời điểm' });
    return z.NEVER;
  }
});

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `cần là một trong ${values.join(', ')}` });

const port = z.coerce
  .number({ error: 'không phải số' })
  .pipe(
    z
      .number()
      .int({ error: 'cần là số nguyên' })
      .min(0, { error: 'cần từ 0 đến 65535' })
      .max(65535, { error: 'cần từ 0 đến 65535' }),
  );

/** Each variable with an example for its error; an empty one counts as not set. */
const variables = {
  NODE_ENV: { schema: z.string().default('development'), example: 'production' },
  HOST: { schema: z.string().default('127.0.0.1'), example: '127.0.0.1' },
  PORT: { schema: port.default(3000), example: '3000' },
  DATABASE_URL: {
    schema: url('postgres:', 'postgresql:').optional(),
    example: 'postgres://dondoc:matkhau@localhost:5432/dondoc',
  },
  DONDOC_OWNER_URL: {
    schema: url('postgres:', 'postgresql:').optional(),
    example: 'postgres://chu:matkhau@localhost:5432/dondoc',
  },
  REDIS_URL: { schema: url('redis:', 'rediss:').optional(), example: 'redis://localhost:6379' },
  SMTP_URL: { schema: url('smtp:', 'smtps:').optional(), example: 'smtp://localhost:25' },
  MAIL_FROM: { schema: z.string().default('Đôn Đốc <don-doc@localhost>'), example: 'Đôn Đốc <don-doc@co-quan.gov.vn>' },
  BASE_URL: { schema: url('http:', 'https:').optional(), example: 'https://don-doc.co-quan.gov.vn' },
  DONDOC_DATA: { schema: z.string().optional(), example: '/var/lib/dondoc' },
  DONDOC_ROLE: { schema: oneOf(['all', 'api', 'worker']).default('all'), example: 'all' },
  DONDOC_DEMO_CLOCK: { schema: instantText.optional(), example: '2024-10-08T07:00:00+07:00' },
  TRUST_PROXY: { schema: z.string().optional(), example: 'loopback' },
  LOG_LEVEL: {
    schema: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    example: 'info',
  },
  ZALO_APP_ID: { schema: z.string().optional(), example: '1234567890' },
  ZALO_APP_SECRET: { schema: z.string().optional(), example: '…' },
  ZALO_OA_SECRET: { schema: z.string().optional(), example: '…' },
  ZALO_BASE_URL: { schema: url('http:', 'https:').optional(), example: 'https://business.openapi.zalo.me' },
} as const;

type Variable = keyof typeof variables;
type Values = { readonly [name in Variable]: z.infer<(typeof variables)[name]['schema']> };

/** The program's settings; where each comes from is in contracts.md, "Environment". */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Undefined only for the launcher, which starts the embedded server and sets it. */
  readonly databaseUrl: string | undefined;
  /** The owner's, for migrations; the program's own where there is only one user. */
  readonly ownerUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Undefined: the built-in mailbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Where people reach the application; the start of every link in a mail. */
  readonly baseUrl: string;
  readonly dataDirectory: string | undefined;
  readonly role: 'all' | 'api' | 'worker';
  /** A virtual clock that starts there on the first start. */
  readonly demoClock: Instant | undefined;
  readonly trustProxy: string | undefined;
  readonly logLevel: Values['LOG_LEVEL'];
  readonly zalo: {
    readonly appId: string | undefined;
    readonly appSecret: string | undefined;
    readonly oaSecret: string | undefined;
    readonly baseUrl: string | undefined;
  };
}

function valueOf<N extends Variable>(name: N, env: NodeJS.ProcessEnv): Values[N] {
  const { schema, example } = variables[name];
  const checked = schema.safeParse(env[name] === '' ? undefined : env[name]);
  if (checked.success) return checked.data as Values[N];
  const why = checked.error.issues[0]?.message ?? '';
  throw new ConfigurationError(`Biến ${name} có giá trị chưa hợp lệ: ${why}. Ví dụ: ${example}`);
}

/** Reads and checks the environment. Throws ConfigurationError on the first variable that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const value = <N extends Variable>(name: N) => valueOf(name, env);
  const production = value('NODE_ENV') === 'production';
  if (production && value('DONDOC_DEMO_CLOCK') !== undefined)
    throw new ConfigurationError(refusedInProduction('đồng hồ mẫu'));
  if (production && value('SMTP_URL') === undefined)
    throw new ConfigurationError('Ở chế độ production cần đặt SMTP_URL.');
  return {
    production,
    host: value('HOST'),
    port: value('PORT'),
    databaseUrl: value('DATABASE_URL'),
    ownerUrl: value('DONDOC_OWNER_URL') ?? value('DATABASE_URL'),
    redisUrl: value('REDIS_URL'),
    smtpUrl: value('SMTP_URL'),
    mailFrom: value('MAIL_FROM'),
    baseUrl: (value('BASE_URL') ?? `http://localhost:${value('PORT')}`).replace(/\/$/, ''),
    dataDirectory: value('DONDOC_DATA'),
    role: value('DONDOC_ROLE'),
    demoClock: value('DONDOC_DEMO_CLOCK'),
    trustProxy: value('TRUST_PROXY'),
    logLevel: value('LOG_LEVEL'),
    zalo: {
      appId: value('ZALO_APP_ID'),
      appSecret: value('ZALO_APP_SECRET'),
      oaSecret: value('ZALO_OA_SECRET'),
      baseUrl: value('ZALO_BASE_URL'),
    },
  };
}

/** The words for what production does not have: demo data, demo accounts, the virtual clock, the built-in mailbox. */
export const refusedInProduction = (what: string): string => `Ở chế độ production không dùng được ${what}.`;
