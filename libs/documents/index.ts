import type { Refusal } from '@dondoc/contracts';
import { fromOldFonts } from './encodings.js';
import { textOfForeign } from './foreign.js';
import type { Following, Recognised } from './ocr.js';
import { LONGEST_LINE, MOST_BYTES, refuse, type Extracted } from './refusals.js';
import { textOfPlain } from './text.js';

export type { Following, Recognised } from './ocr.js';
export type { LineSpan, PageSpan } from './page-text.js';
export { recognisableKindOf } from './picture.js';
export { READABLE, type Extracted, type ExtractedText } from './refusals.js';

const LEGACY_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ARCHIVE = [0x50, 0x4b];
const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

/**
 * By the name's end, and by what the bytes say where the name promises something else. The readers of formats are heavy: each is loaded
 * when the first file of its kind comes.
 */
async function extract(name: string, bytes: Uint8Array): Promise<Extracted> {
  const extension = /\.([^.]+)$/u.exec(name.toLowerCase())?.[1] ?? '';
  // a Word file with a password is a container of the old kind under the new name
  if (extension === 'docx' && startsWith(bytes, LEGACY_CONTAINER)) return refuse.encrypted(name);
  if (extension === 'docx') return (await import('./docx.js')).textOfDocx(name, bytes);
  if (extension === 'pdf') return textOfForeign({ kind: 'pdf', name, bytes });
  if (extension === 'doc') return textOfWord(name, bytes);
  if (extension === 'odt') return (await import('./odt.js')).textOfOdt(name, bytes);
  if (extension === 'eml') return (await import('./eml.js')).textOfMail(name, bytes, extract);
  return extension === 'txt' || extension === 'md' ? textOfPlain(name, bytes) : refuse.type(name);
}

/** Under the old name there may be a file of the new kind, or plain text. */
async function textOfWord(name: string, bytes: Uint8Array): Promise<Extracted> {
  if (startsWith(bytes, LEGACY_CONTAINER)) return textOfForeign({ kind: 'doc', name, bytes });
  if (startsWith(bytes, ARCHIVE)) return (await import('./docx.js')).textOfDocx(name, bytes);
  return refuse.unreadable(name);
}

/** The first line that is longer than a person's document has; null when there is none. */
function longLine(name: string, text: string): Extracted | null {
  let from = 0;
  for (let line = 1; from <= text.length; line++) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    if (to - from > LONGEST_LINE) return refuse.line(name, line, to - from);
    from = to + 1;
  }
  return null;
}

/**
 * The text of an uploaded file with LF line ends, ready for the reader. Refusals, with their sentences: file-too-large (20 MB),
 * file-empty, file-type, file-unreadable, file-encrypted, file-scan, archive-too-large, line-too-long, encoding-unknown,
 * reading-stopped. Never throws.
 */
export async function textOf(name: string, bytes: Uint8Array): Promise<Extracted> {
  if (bytes.byteLength > MOST_BYTES) return refuse.tooLarge(name, bytes.byteLength);
  if (bytes.byteLength === 0) return refuse.empty(name);
  const found = await extract(name, bytes);
  if ('problem' in found) return found;
  const text = textOfPaste(name, fromOldFonts(found.text));
  if ('problem' in text) return text;
  // letters of VNI are two characters each: places would no longer fit
  return text.text.length === found.text.length ? { ...found, ...text } : text;
}

/** A text as it was pasted in, with LF line ends; `name` is what it is called. Refusals: file-empty, line-too-long. */
export function textOfPaste(name: string, pasted: string): Extracted {
  const text = pasted.replace(/\r\n?/gu, '\n');
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse.empty(name);
  return longLine(name, text) ?? { text };
}

/** The text of a scan; see `recognise` in ocr.ts. Heavy: loaded when the first one comes. */
export async function recogniseText(
  bytes: Uint8Array,
  name: string,
  following: Following,
): Promise<Recognised | Refusal | null> {
  return (await import('./ocr.js')).recognise(bytes, name, following);
}

/** A page of a PDF as a PNG in colours, counted from 1; null where there is none. Takes a tenth of a second: run it in a thread. */
export async function pageImageOf(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
  return (await import('./raster.js')).pagePictureOf(bytes, page);
}
