import { joinedTextOf } from './ruled-tables.js';

/**
 * A document as paragraphs, tables and what stands in them, in the shape that mammoth gives a Word file. A `note` stands where its mark
 * does and holds the paragraphs of the note.
 */
export interface DocumentNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly DocumentNode[];
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** A head or an end laid out in a table has two columns; from three on it is a table of facts. */
const TABLE_COLUMNS = 3;
const MOST_DEPTH = 60;

/**
 * Paragraphs with one empty line between them; a table of three columns and more row by row, others cell by cell. Notes are numbered in
 * their order and follow the paragraph that they belong to.
 */
export const textOfTree = (root: DocumentNode): string => new Writer().textAt(root, 0);

class Writer {
  private noted = 0;
  /** Notes whose paragraph has not ended yet. */
  private waiting: string[] = [];

  textAt(node: DocumentNode, depth: number): string {
    if (depth > MOST_DEPTH) return '';
    if (node.type === 'text') return node.value ?? '';
    if (node.type === 'tab') return '\t';
    if (node.type === 'break') return '\n';
    if (node.type === 'note') return this.markOf(node, depth);
    if (node.type === 'table') return this.textOfTable(node, depth);
    const text = (node.children ?? []).map((child) => this.textAt(child, depth + 1)).join('');
    return node.type === 'paragraph' ? `${text}\n\n${this.waiting.splice(0).join('')}` : text;
  }

  private markOf(note: DocumentNode, depth: number): string {
    const mark = String(++this.noted);
    const text = new Writer().textAt({ type: 'noteBody', children: note.children ?? [] }, depth + 1);
    this.waiting.push(`${mark} ${text.replace(/\s+/gu, ' ').trim()}\n\n`);
    return mark;
  }

  private textOfTable(table: DocumentNode, depth: number): string {
    const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
    const columns = Math.max(
      0,
      ...rows.map((row) => (row.children ?? []).reduce((sum, { colSpan = 1 }) => sum + colSpan, 0)),
    );
    if (columns < TABLE_COLUMNS || rows.length < 2)
      return rows
        .flatMap((row) => row.children ?? [])
        .map((cell) => this.textAt(cell, depth + 1))
        .join('');
    /** For each column how many more rows the cell above reaches down. */
    const reaching: number[] = [];
    return `${rows.map((row) => `${this.rowTextOf(row, reaching, depth)}\n`).join('')}\n`;
  }

  /** `| 1 | Rà soát … | Phòng Nội vụ |`; a cell that reaches down or across leaves empty ones, so that columns keep their place. */
  private rowTextOf(row: DocumentNode, reaching: number[], depth: number): string {
    const texts: string[] = [];
    const skip = (): void => {
      while ((reaching[texts.length] ?? 0) > 0) {
        reaching[texts.length] = (reaching[texts.length] ?? 0) - 1;
        texts.push('');
      }
    };
    for (const cell of row.children ?? []) {
      skip();
      const text = joinedTextOf([this.textAt(cell, depth + 1)]).trim();
      for (let across = 0; across < Math.min(cell.colSpan ?? 1, 60); across++) {
        reaching[texts.length] = (cell.rowSpan ?? 1) - 1;
        texts.push(across === 0 ? text : '');
      }
    }
    skip();
    return `| ${texts.join(' | ')} |`;
  }
}
