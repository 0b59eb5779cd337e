import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { withListNumbers } from './docx-numbers.js';
import { refuse, type Extracted } from './refusals.js';
import { textOfTree, type DocumentNode } from './tree.js';
import { inspectArchive } from './zip.js';

/** Word file (.docx) → its paragraphs, one empty line between them; a table of three columns and more row by row, others cell by cell. Refusals: those of the archive. */
export async function textOfDocx(name: string, bytes: Uint8Array): Promise<Extracted> {
  const names = await inspectArchive(name, bytes);
  if ('problem' in names) return names;
  if (!names.has('[Content_Types].xml')) return refuse.unreadable(name);
  try {
    return { text: textOfTree(await documentOf(numbered(bytes, names))) };
  } catch {
    return refuse.unreadable(name);
  }
}

/** A document of mammoth with what its notes say. */
interface WordDocument extends WordNode {
  readonly notes: { readonly resolve: (reference: WordNode) => { readonly body: readonly WordNode[] } | undefined };
}
interface WordNode extends DocumentNode {
  readonly noteId?: string;
  readonly children?: readonly WordNode[];
}

/** The notes put in the place of their marks; notes of notes are none. */
function withNotes(node: WordNode, notes: WordDocument['notes'] | null): DocumentNode {
  if (node.type === 'noteReference')
    return { type: 'note', children: (notes?.resolve(node)?.body ?? []).map((one) => withNotes(one, null)) };
  return node.children === undefined
    ? node
    : { ...node, children: node.children.map((child) => withNotes(child, notes)) };
}

/** The document before mammoth turns it into anything; its pictures are never opened. */
async function documentOf(bytes: Uint8Array): Promise<DocumentNode> {
  let found: DocumentNode = { type: 'document' };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      transformDocument: (document: WordDocument) => {
        found = withNotes(document, document.notes);
        return { ...document, children: [] };
      },
    },
  );
  return found;
}

/** The parts that hold the text and its lists; pictures and the like stay behind. */
const NEEDED = /\.(?:xml|rels)$/u;

/** The file with the numbers of its lists written out; as it is where it has no lists or they cannot be read. */
function numbered(bytes: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  const [document, numbering, styles] = ['document', 'numbering', 'styles'].map((part) => `word/${part}.xml`) as [
    string,
    string,
    string,
  ];
  if (!names.has(numbering) || !names.has(document)) return bytes;
  const parts = unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) });
  const textOfPart = (name: string): string | null => (parts[name] === undefined ? null : strFromU8(parts[name]));
  try {
    const text = withListNumbers(textOfPart(document) ?? '', textOfPart(numbering) ?? '', textOfPart(styles));
    return zipSync({ ...parts, [document]: strToU8(text) }, { level: 0 });
  } catch {
    return bytes;
  }
}
