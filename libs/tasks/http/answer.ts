import { taskStateSchema } from '@dondoc/contracts';
import { z } from 'zod';

/** What a command on a task answers: enough to know that it was done and which version stands now. */
export const taskAnswerSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  state: taskStateSchema,
  version: z.number().int(),
});
