import { citationsOf } from './citations.js';
import { headerOf } from './header/header.js';
import { signatoryOf } from './header/signatory.js';
import { readObligations } from './obligations/index.js';
import { obligationOfRow } from './obligations/rows.js';
import type { ReadCitation, ReadObligation, Reading } from './reading.js';
import { blocksOf, type Block } from './structure/blocks.js';
import { layoutOf, linesOf, type Line } from './structure/lines.js';
import type { Row } from './structure/table-parts.js';
import { siftTables } from './structure/tables.js';
import { appendixAt, footAt } from './structure/zones.js';
import { namesGiven } from './names/given.js';
import { KnownNames } from './names/known.js';
import { viewOf, type View } from './text/view.js';

/**
 * Reads a directive: head, obligations, citations (schema `vn-directive/1`). Offsets are UTF-16 into the text as given, whose line
 * ends are LF. Nothing is refused: what is not found is null or an empty list. `file` is the base name that the reading carries.
 * Time grows linearly with the text.
 */
export function read(text: string, options: { readonly file?: string } = {}): Reading {
  const view = viewOf(text);
  const lines = linesOf(view);
  const header = headerOf(view, lines);
  const foot = footAt(lines, header.bodyAt);
  const appendix = appendixAt(lines, foot);
  const { document } = header;
  const body = partOf(view, lines.slice(header.bodyAt, foot));
  const enclosed = partOf(view, lines.slice(appendix));
  const named = namesGiven(document.addressees, lines.slice(foot, appendix), [...body.blocks, ...enclosed.blocks]);
  const facts = { ...header.day, known: new KnownNames(named) };
  const context = { type: document.type, document: facts, addressees: document.addressees };
  const stated = readObligations({ ...context, blocks: body.blocks });
  const inAppendix = readObligations({ ...context, blocks: enclosed.blocks, enclosed: true });
  const rows = [...body.rows, ...enclosed.rows]
    .map((row) => obligationOfRow(view, row, facts))
    .filter((one) => one !== null);
  const obligations = withInheritedOwners(
    [...stated, ...inAppendix, ...rows].sort((a, b) => startOf(a) - startOf(b)),
    rows,
  );
  return {
    schema: 'vn-directive/1',
    file: options.file ?? '',
    document: { ...document, signatory: signatoryOf(view, lines.slice(foot, appendix)) },
    obligations: obligations.map((one, index) => ({ ...one, id: `o${index + 1}` })),
    citations: citedIn(view, lines.slice(0, header.bodyAt), [...body.blocks, ...enclosed.blocks]),
  };
}

interface Part {
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
}

function partOf(view: View, lines: readonly Line[]): Part {
  const { plain, rows } = siftTables(lines);
  return { blocks: blocksOf(view, plain, layoutOf(plain)), rows };
}

/** A row of a table without a column for owners is for those whom the duty before it is for. */
function withInheritedOwners(
  all: readonly ReadObligation[],
  rows: readonly ReadObligation[],
): readonly ReadObligation[] {
  const isRow = new Set(rows);
  const owned: ReadObligation[] = [];
  for (const one of all) {
    const before = owned.at(-1);
    const needs = one.owners.length === 0 && isRow.has(one) && before !== undefined;
    owned.push(needs ? { ...one, owners: before.owners.filter(({ role }) => role === 'lead') } : one);
  }
  return owned;
}

const startOf = (obligation: ReadObligation): number => obligation.quote[0]?.span[0] ?? 0;

/** Citations of the head's summary and of every paragraph; the document's own number is none. */
function citedIn(view: View, head: readonly Line[], blocks: readonly Block[]): readonly ReadCitation[] {
  const own = head.filter((line) => !/^số ?(?::|\d)/u.test(line.low));
  const headed = own.length === 0 ? [] : blocksOf(view, own, { width: 0, spacing: 0 });
  return [...headed, ...blocks].flatMap((block) => citationsOf(block.passage));
}
