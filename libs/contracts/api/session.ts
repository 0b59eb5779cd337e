import { z } from 'zod';
import { idSchema, instantSchema, unitRefSchema } from '../primitives.js';

export const roleSchema = z.enum(['leader', 'monitor', 'unitHead', 'officer', 'admin']);

/** POST /session */
export const logInSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'Xin nhập địa chỉ thư điện tử.' }))
    .pipe(z.string().max(254)),
  password: z.string().min(1, { error: 'Xin nhập mật khẩu.' }).max(200),
});

export const seatSchema = z.object({
  id: idSchema,
  unit: unitRefSchema,
  role: roleSchema,
  title: z.string(),
  from: z.string(),
  to: z.string().nullable(),
});

/** GET, POST /session: who am I, what may I see in the menu. */
export const sessionSchema = z.object({
  person: z.object({ id: idSchema, name: z.string(), email: z.string() }),
  seats: z.array(seatSchema),
  /** All roles of the valid seats, for the menu. */
  roles: z.array(roleSchema),
  mustChangePassword: z.boolean(),
  office: z.object({ name: z.string(), short: z.string() }),
  demo: z.boolean(),
  now: instantSchema,
  /** Days of the calendar in force: what the screen needs to say "còn 3 ngày làm việc". */
  calendar: z.object({ confirmedUntil: z.string(), off: z.array(z.string()), work: z.array(z.string()) }),
  /** What waits for me: the number in the menu. */
  counts: z.object({ mine: z.number().int(), decisions: z.number().int() }),
});

/** PUT /session/password */
export const changePasswordSchema = z.object({
  current: z.string().min(1).max(200),
  next: z.string().min(10, { error: 'Ít nhất 10 ký tự; nên dùng một câu ngắn dễ nhớ.' }).max(200),
});

/** GET /start, without log-in: loading of the demo data, and whether the first administrator must be made. */
export const startSchema = z.object({
  ready: z.boolean(),
  demo: z.boolean(),
  empty: z.boolean(),
  progress: z.object({ done: z.number().int(), total: z.number().int(), what: z.string() }).nullable(),
  /** Demo only: the accounts to enter with one click. */
  accounts: z.array(z.object({ email: z.string(), name: z.string(), title: z.string() })),
  office: z.object({ name: z.string(), short: z.string() }).nullable(),
});

/** POST /start, only while there is no person at all: makes the office's first unit and its administrator. */
export const firstAdministratorSchema = z.object({
  officeName: z.string().trim().min(3).max(200),
  name: z.string().trim().min(2).max(100),
  email: z.email().max(254),
  password: z.string().min(10, { error: 'Ít nhất 10 ký tự; nên dùng một câu ngắn dễ nhớ.' }).max(200),
});
