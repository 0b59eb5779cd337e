import mammoth from 'mammoth';
import { refuse, type Extracted } from './refusals.js';
import { inspectArchive } from './zip.js';

/** Word file (.docx) → its paragraphs, one empty line between them; a table comes cell after cell. Refusals: those of the archive. */
export async function textOfDocx(name: string, bytes: Uint8Array): Promise<Extracted> {
  const names = await inspectArchive(name, bytes);
  if ('problem' in names) return names;
  if (!names.has('[Content_Types].xml')) return refuse.unreadable(name);
  try {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    });
    return { text: value };
  } catch {
    return refuse.unreadable(name);
  }
}
