import { ListFollower, listStylesOf } from './odt-lists.js';
import { refuse, type Extracted } from './refusals.js';
import { textOfTree, type DocumentNode } from './tree.js';
import { elementAt, xmlOf, type XmlElement } from './xml.js';
import { entryOf, inspectArchive } from './zip.js';

/** What is no text of the page: deleted passages, remarks, drawn shapes' titles. */
const UNSEEN = new Set(['text:tracked-changes', 'office:annotation', 'svg:title', 'svg:desc', 'text:sequence-decls']);
const MOST_DEPTH = 200;

const text = (value: string): DocumentNode => ({ type: 'text', value });
/** Line breaks and tabs of the file are only its layout. */
const flowing = (value: string): DocumentNode => text(value.replace(/[\r\n\t]+/gu, ' '));
const spanOf = (element: XmlElement, name: string): number => Math.max(1, Number(element.attributes[name] ?? 1) || 1);

/** content.xml as paragraphs and tables, with the numbers of its lists written out. */
class OpenDocument {
  /** The label that the next paragraph of a list begins with. */
  private label = '';

  constructor(private readonly lists: ListFollower) {}

  nodesOf(element: XmlElement, depth = 0): readonly DocumentNode[] {
    if (depth > MOST_DEPTH) return [];
    return element.children.flatMap((child) =>
      typeof child === 'string' ? this.textIn(element, child) : this.nodeOf(child, depth + 1),
    );
  }

  /** White space between the elements of a list or a table is none of the text. */
  private textIn(element: XmlElement, value: string): readonly DocumentNode[] {
    return /^(?:text:(?:p|h|span|a|ruby|meta)|text:note-citation)/u.test(element.name) || /\S/u.test(value)
      ? [flowing(value)]
      : [];
  }

  private nodeOf(element: XmlElement, depth: number): readonly DocumentNode[] {
    const { name } = element;
    if (UNSEEN.has(name)) return [];
    if (name === 'text:s') return [text(' '.repeat(Math.min(200, spanOf(element, 'text:c'))))];
    if (name === 'text:tab') return [{ type: 'tab' }];
    if (name === 'text:line-break') return [{ type: 'break' }];
    if (name === 'text:p' || name === 'text:h') return [this.paragraphOf(element, depth)];
    if (name === 'text:note')
      return [{ type: 'note', children: this.nodesOf(elementAt(element, 'text:note-body') ?? element, depth) }];
    if (name === 'text:list') return this.listOf(element, depth);
    if (name === 'text:list-item') this.label = this.lists.label(element);
    if (name === 'table:table') return [{ type: 'table', children: this.rowsOf(element, depth) }];
    return this.nodesOf(element, depth);
  }

  private listOf(element: XmlElement, depth: number): readonly DocumentNode[] {
    this.lists.enter(element);
    const children = this.nodesOf(element, depth);
    this.lists.leave();
    return children;
  }

  private paragraphOf(element: XmlElement, depth: number): DocumentNode {
    const label = this.label === '' ? [] : [text(`${this.label} `)];
    this.label = '';
    return { type: 'paragraph', children: [...label, ...this.nodesOf(element, depth)] };
  }

  /** Rows also from within head rows and groups; cells that another one covers are left out. */
  private rowsOf(element: XmlElement, depth: number): readonly DocumentNode[] {
    return element.children.flatMap((child): readonly DocumentNode[] => {
      if (typeof child === 'string') return [];
      if (child.name !== 'table:table-row') return this.rowsOf(child, depth);
      const cells = child.children.filter(
        (cell): cell is XmlElement => typeof cell !== 'string' && cell.name === 'table:table-cell',
      );
      const children = cells.map((cell) => ({
        type: 'tableCell',
        colSpan: spanOf(cell, 'table:number-columns-spanned'),
        rowSpan: spanOf(cell, 'table:number-rows-spanned'),
        children: this.nodesOf(cell, depth + 1),
      }));
      return [{ type: 'tableRow', children }];
    });
  }
}

/** Text of OpenDocument's content.xml; `styles` is its styles.xml. Throws where one is not well-formed. */
export function textOfContent(content: string, styles: string | null = null): string {
  const root = xmlOf(content);
  const lists = listStylesOf(root, styles === null ? undefined : listStylesOf(xmlOf(styles)));
  const body = elementAt(root, 'office:document-content', 'office:body');
  const children = body === null ? [] : new OpenDocument(new ListFollower(lists)).nodesOf(body);
  return textOfTree({ type: 'document', children });
}

/** OpenDocument text (.odt) → its paragraphs as those of a Word file. Refusals: those of the archive. */
export async function textOfOdt(name: string, bytes: Uint8Array): Promise<Extracted> {
  const names = await inspectArchive(name, bytes);
  if ('problem' in names) return names;
  const partOf = async (part: string): Promise<string | null> => {
    const entry = names.has(part) ? await entryOf(bytes, part) : null;
    return entry === null ? null : new TextDecoder().decode(entry);
  };
  try {
    if (/encryption-data/u.test((await partOf('META-INF/manifest.xml')) ?? '')) return refuse.encrypted(name);
    const content = await partOf('content.xml');
    if (content === null) return refuse.unreadable(name);
    return { text: textOfContent(content, await partOf('styles.xml')) };
  } catch {
    return refuse.unreadable(name);
  }
}
