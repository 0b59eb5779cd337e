import { readFile } from 'node:fs/promises';
import { ladderPolicySchema, reminderPolicySchema, throttlePolicySchema } from '@dondoc/contracts';
import type { LadderPolicy, ReminderPolicy, ThrottlePolicy } from '@dondoc/domain';
import { z } from 'zod';
import { shippedRules } from '../../config/index.js';
import { isWrongUse, type WrongUse } from './options.js';

export interface Policies {
  readonly reminders: ReminderPolicy;
  readonly throttle: ThrottlePolicy;
  readonly ladder: LadderPolicy;
}

const fileSchema = z.union([
  z.discriminatedUnion('kind', [reminderPolicySchema, throttlePolicySchema, ladderPolicySchema]),
  z.object({
    reminders: reminderPolicySchema.optional(),
    throttle: throttlePolicySchema.optional(),
    ladder: ladderPolicySchema.optional(),
  }),
]);

const shipped = (): Policies => ({
  reminders: shippedRules().read('reminders-default') as ReminderPolicy,
  throttle: shippedRules().read('throttle-default') as ThrottlePolicy,
  ladder: shippedRules().read('ladder-default') as LadderPolicy,
});

/** Reads a JSON file and checks it against a schema; the refusal says where and why. */
export async function checkedFile<T extends z.ZodType>(
  file: string,
  schema: T,
  name: string,
): Promise<z.infer<T> | WrongUse> {
  let body: unknown;
  try {
    body = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      return { wrong: `${file} chưa đúng mẫu ${name}: tại đầu tệp, nội dung không phải JSON.` };
    return { wrong: `Không tìm thấy tệp ${file}.` };
  }
  const checked = schema.safeParse(body);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  return {
    wrong: `${file} chưa đúng mẫu ${name}: tại ${issue?.path.join('.') || 'đầu tệp'}, ${issue?.message ?? ''}.`,
  };
}

/** The shipped policies, with those of the file in their place: one policy, or several by name. */
export async function policiesFrom(file: string | undefined): Promise<Policies | WrongUse> {
  if (file === undefined) return shipped();
  const given = await checkedFile(file, fileSchema, 'policy');
  if (isWrongUse(given)) return given;
  if ('kind' in given) return { ...shipped(), [given.kind]: given };
  const { reminders, throttle, ladder } = given;
  return { ...shipped(), ...(reminders && { reminders }), ...(throttle && { throttle }), ...(ladder && { ladder }) };
}
