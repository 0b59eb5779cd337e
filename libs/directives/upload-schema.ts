import { idSchema } from '@dondoc/contracts';
import { z } from 'zod';

/** POST /directives/file?id=&name=&assignerUnitId= */
export const uploadSchema = z.object({
  id: idSchema,
  name: z
    .string()
    .max(300)
    .transform((name) => name.normalize('NFC').split(/[/\\]/u).pop()?.trim() ?? '')
    .pipe(z.string().min(1, { error: 'Xin nhập tên tệp.' })),
  assignerUnitId: idSchema.nullable().default(null),
});
export type Upload = z.infer<typeof uploadSchema>;
