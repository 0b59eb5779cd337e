import { z } from 'zod';
import { idSchema } from '../primitives.js';

export const recognitionStateSchema = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);

/**
 * The text of a scan being recognised: POST /recognitions?name= (application/octet-stream: .pdf, .png, .jpg), GET and DELETE
 * /recognitions/{id} by who asked.
 */
export const recognitionSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  state: recognitionStateSchema,
  /** Known once the file is open. */
  pages: z.number().int().nullable(),
  pagesDone: z.number().int(),
  /** How sure the recogniser is of its letters, in percent; null until done. */
  confidence: z.number().int().nullable(),
  text: z.string().nullable(),
  /** Why it failed. */
  detail: z.string().nullable(),
});

/** Where a page's text stands in the directive's text (UTF-16 offsets). */
export const documentPageSchema = z.object({
  page: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});

/** GET /directives/{id}/pages: each line with its box (left, top, right, bottom as parts of the page's width and height). */
export const pagedTextSchema = z.object({
  pages: z.array(
    documentPageSchema.extend({
      lines: z.array(
        z.object({
          start: z.number().int(),
          end: z.number().int(),
          box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
        }),
      ),
    }),
  ),
});
