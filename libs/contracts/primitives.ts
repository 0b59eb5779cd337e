import { instant, isCivilDate, isInstant, type CivilDate, type Instant } from '@dondoc/domain';
import { z } from 'zod';

/** A civil date of Asia/Ho_Chi_Minh, `YYYY-MM-DD`; 31/02 is refused. */
export const civilDateSchema = z
  .string()
  .refine((text): text is CivilDate => isCivilDate(text), { error: 'Ngày không có trong lịch; dùng dạng yyyy-MM-dd.' })
  .meta({ format: 'date' });

/** A canonical instant at +07:00 (see libs/domain/time). */
export const instantSchema = z
  .string()
  .refine((text): text is Instant => isInstant(text), {
    error: 'Thời điểm chưa đúng dạng; ví dụ 2024-10-15T07:30:00+07:00.',
  })
  .meta({ format: 'date-time' });

/** Any ISO 8601 instant with an offset, made canonical: what people write into files. */
export const anyInstantSchema = z
  .string()
  .transform((text, context): Instant => {
    try {
      return instant(text);
    } catch {
      context.addIssue('Thời điểm chưa đúng dạng; ví dụ 2024-10-15T07:30:00+07:00.');
      return z.NEVER;
    }
  })
  .meta({ format: 'date-time' });

/** Ids are UUIDs made by whoever writes first, so that a repeated POST is harmless. */
export const idSchema = z.uuid({ error: 'Mã chưa đúng dạng UUID.' });

/** Free text of a person: trimmed, NFC, never empty. */
export const textSchema = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'Xin nhập nội dung.' })
        .max(max, { error: `Tối đa ${max} ký tự.` }),
    );

export const reasonSchema = textSchema(2000);

/** One page of a list: `next` is what `page[after]` takes; null on the last page. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({
    data: z.array(item),
    page: z.object({ next: z.string().nullable(), total: z.number().int().optional() }),
    /** Office time of the figures. */
    asOf: instantSchema.optional(),
  });

/** Who did something, in words for the screen. */
export const personRefSchema = z.object({ id: idSchema, name: z.string() });
export const unitRefSchema = z.object({ id: idSchema, name: z.string(), short: z.string() });
