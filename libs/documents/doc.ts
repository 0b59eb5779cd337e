import WordExtractor from 'word-extractor';
import { refuse, type Extracted } from './refusals.js';
import { isSoundContainer } from './ole.js';
import { joinedTextOf } from './ruled-tables.js';

/** A head or an end laid out in a table has two columns; from three on it is a table of facts. */
const TABLE_COLUMNS = 3;
/** Stands in the header of an encrypted Word file, or as a stream of the container. */
const ENCRYPTED = 0x0100;

/** Word 97 file (.doc) → its text, tables as in .docx. Refusals: file-unreadable, file-encrypted. */
export async function textOfDoc(name: string, bytes: Uint8Array): Promise<Extracted> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isSoundContainer(bytes)) return refuse.unreadable(name);
  if (isEncrypted(content)) return refuse.encrypted(name);
  try {
    const document = await new WordExtractor().extract(content);
    return { text: textOfBody(document.getBody({ filterUnicode: false })) };
  } catch {
    return refuse.unreadable(name);
  }
}

/** A new Word file with a password lies in a container of the old kind; an old one has a flag in its first bytes. */
function isEncrypted(content: Buffer): boolean {
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return true;
  const header = content.indexOf(Buffer.from([0xec, 0xa5]), 512);
  if (header < 0 || header % 512 !== 0 || header + 12 > content.length) return false;
  return (content.readUInt16LE(header + 10) & ENCRYPTED) !== 0;
}

/**
 * The body with its tables as rows: the reader ends a cell with a tab and a row with a line end behind it; a tab within a line is one of
 * the text.
 */
export function textOfBody(body: string): string {
  const text: string[] = [];
  let at = 0;
  let columns = 0;
  for (let end = body.indexOf('\t\n'); end >= 0; end = body.indexOf('\t\n', at)) {
    const part = body.slice(at, end);
    const from = part.split('\t').length === columns ? 0 : firstRowIn(part);
    const cells = part.slice(from).split('\t');
    text.push(part.slice(0, from), rowTextOf(cells));
    columns = cells.length;
    at = end + 2;
  }
  text.push(body.slice(at));
  return text.join('');
}

/** Where the first row of a table begins, behind the paragraphs above it: in the last line, unless the last cell alone fills that. */
function firstRowIn(part: string): number {
  const last = part.lastIndexOf('\n') + 1;
  return part.includes('\t', last) ? last : part.lastIndexOf('\n', Math.max(0, part.indexOf('\t'))) + 1;
}

const rowTextOf = (cells: readonly string[]): string =>
  cells.length < TABLE_COLUMNS
    ? `${cells.join('\n')}\n`
    : `| ${cells.map((cell) => joinedTextOf(cell.split('\n')).trim()).join(' | ')} |\n`;
