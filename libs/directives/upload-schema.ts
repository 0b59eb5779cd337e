import { idSchema } from '@dondoc/contracts';
import { z } from 'zod';

/** ?name= of a file that is sent as its bytes: the last part of a path. */
export const fileNameSchema = z.object({
  name: z
    .string()
    .max(300)
    .transform((name) => name.normalize('NFC').split(/[/\\]/u).pop()?.trim() ?? '')
    .pipe(z.string().min(1, { error: 'Xin nhập tên tệp.' })),
});

/** POST /directives/file?id=&name=&assignerUnitId= */
export const uploadSchema = fileNameSchema.extend({
  id: idSchema,
  assignerUnitId: idSchema.nullable().default(null),
});
export type Upload = z.infer<typeof uploadSchema>;
