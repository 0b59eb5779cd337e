import {
  calendarSchema,
  eventLineSchema,
  eventSchemas,
  ladderPolicySchema,
  readingSchema,
  reminderPolicySchema,
  scoringProfileSchema,
  taskFileSchema,
  throttlePolicySchema,
  unitsFileSchema,
} from '@dondoc/contracts';
import { z } from 'zod';
import type { Command } from '../command.js';

const usage = 'dondoc schema NAME';

const schemas: Readonly<Record<string, z.ZodType>> = {
  reading: readingSchema,
  units: unitsFileSchema,
  task: taskFileSchema,
  policy: z.union([reminderPolicySchema, throttlePolicySchema, ladderPolicySchema]),
  calendar: calendarSchema,
  profile: scoringProfileSchema,
  event: z.union(Object.entries(eventSchemas).map(([name, payload]) => z.object({ name: z.literal(name), payload }))),
  actions: eventLineSchema,
};

/** `schema NAME`: the JSON Schema of what the commands take or print. */
export const command: Command = {
  name: 'schema',
  usage: `${usage}  (${Object.keys(schemas).join(' ')})`,
  async run([name], out) {
    const schema = name === undefined ? undefined : schemas[name];
    if (schema === undefined) {
      out.note(
        name === undefined
          ? `Thiếu NAME. Cách dùng: ${command.usage}`
          : `Không có mẫu “${name}”. Cách dùng: ${command.usage}`,
      );
      return 2;
    }
    out.line(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    return 0;
  },
};
