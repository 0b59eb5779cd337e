import mammoth from 'mammoth';
import { refuse, type Extracted } from './refusals.js';
import { joinedTextOf } from './ruled-tables.js';
import { inspectArchive } from './zip.js';

/** What mammoth understands of a Word file, as far as text goes. */
interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly children?: readonly WordNode[];
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** A head or an end laid out in a table has two columns; from three on it is a table of facts. */
const TABLE_COLUMNS = 3;
const MOST_DEPTH = 60;

/** Word file (.docx) → its paragraphs, one empty line between them; a table of three columns and more row by row, others cell by cell. Refusals: those of the archive. */
export async function textOfDocx(name: string, bytes: Uint8Array): Promise<Extracted> {
  const names = await inspectArchive(name, bytes);
  if ('problem' in names) return names;
  if (!names.has('[Content_Types].xml')) return refuse.unreadable(name);
  try {
    return { text: textOfNode(await documentOf(bytes), 0) };
  } catch {
    return refuse.unreadable(name);
  }
}

/** The document before mammoth turns it into anything; its pictures are never opened. */
async function documentOf(bytes: Uint8Array): Promise<WordNode> {
  let found: WordNode = { type: 'document' };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      transformDocument: (document: WordNode) => {
        found = document;
        return { ...document, children: [] };
      },
    },
  );
  return found;
}

function textOfNode(node: WordNode, depth: number): string {
  if (depth > MOST_DEPTH) return '';
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  if (node.type === 'table') return textOfTable(node, depth);
  const text = (node.children ?? []).map((child) => textOfNode(child, depth + 1)).join('');
  return node.type === 'paragraph' ? `${text}\n\n` : text;
}

function textOfTable(table: WordNode, depth: number): string {
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
  const columns = Math.max(
    0,
    ...rows.map((row) => (row.children ?? []).reduce((sum, { colSpan = 1 }) => sum + colSpan, 0)),
  );
  if (columns < TABLE_COLUMNS || rows.length < 2)
    return rows
      .flatMap((row) => row.children ?? [])
      .map((cell) => textOfNode(cell, depth + 1))
      .join('');
  /** For each column how many more rows the cell above reaches down. */
  const reaching: number[] = [];
  return `${rows.map((row) => `${rowTextOf(row, reaching, depth)}\n`).join('')}\n`;
}

/** `| 1 | Rà soát … | Phòng Nội vụ |`; a cell that reaches down or across leaves empty ones, so that columns keep their place. */
function rowTextOf(row: WordNode, reaching: number[], depth: number): string {
  const texts: string[] = [];
  const skip = (): void => {
    while ((reaching[texts.length] ?? 0) > 0) {
      reaching[texts.length] = (reaching[texts.length] ?? 0) - 1;
      texts.push('');
    }
  };
  for (const cell of row.children ?? []) {
    skip();
    const text = joinedTextOf([textOfNode(cell, depth + 1)]).trim();
    for (let across = 0; across < Math.min(cell.colSpan ?? 1, 60); across++) {
      reaching[texts.length] = (cell.rowSpan ?? 1) - 1;
      texts.push(across === 0 ? text : '');
    }
  }
  skip();
  return `| ${texts.join(' | ')} |`;
}
