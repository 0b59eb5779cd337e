import { namesAt } from '../clauses/name-list.js';
import type { Name } from '../names/name.js';
import { startsName } from '../names/names.js';
import { hardestOf, timeElsewhere } from '../deadline/index.js';
import type { Quoted, ReadDeadline, ReadObligation, ReadOwner } from '../reading.js';
import type { Cell, ColumnKind, Row } from '../structure/table-parts.js';
import { passageOf, quotations, quoted, quotedAt, type Passage } from '../text/passage.js';
import type { View } from '../text/view.js';
import { wordsOf } from '../text/words.js';
import { confidenceOf } from './confidence.js';
import { listedNames } from './listed-names.js';
import { nameQuoted, quotedDeadline, sentencesOf, type DocumentFacts } from './sentence.js';
import { isStanding } from './standing.js';

interface Found {
  readonly quote: readonly Quoted[];
  readonly owners: readonly ReadOwner[];
  readonly deadline: ReadDeadline | null;
  readonly standing: boolean;
}

const passageOfCell = (view: View, cell: Cell): Passage => passageOf(view, [{ from: cell.from, to: cell.to }]);

/** Units in a cell. */
function ownersIn(view: View, cell: Cell, role: ReadOwner['role']): readonly ReadOwner[] {
  const passage = passageOfCell(view, cell);
  const words = wordsOf(passage);
  return listedNames(words, 0, words.length).map(({ at, end, group }) => ({
    ...quoted(passage, words[at]?.from ?? 0, words[end - 1]?.to ?? 0),
    role,
    group,
  }));
}

function deadlineIn(view: View, cell: Cell, document: DocumentFacts): ReadDeadline | null {
  const sentences = sentencesOf(passageOfCell(view, cell), document, true);
  const found = hardestOf(sentences.deadlines) ?? timeElsewhere(sentences.passage.low);
  return found === null ? null : quotedDeadline(sentences, found);
}

function ofCells(view: View, row: Row, document: DocumentFacts): Found | null {
  const byKind = (kind: ColumnKind): readonly Cell[] =>
    row.cells.filter((cell) => cell.kind === kind && cell.to > cell.from);
  const [task] = byKind('task');
  const content = row.cells.filter((cell) => cell.kind !== 'number' && cell.to > cell.from);
  const first = content[0];
  const last = content.at(-1);
  if (task === undefined || first === undefined || last === undefined) return null;
  const leads = byKind('lead').flatMap((cell) => ownersIn(view, cell, 'lead'));
  const helpers = byKind('coordinating').flatMap((cell) => ownersIn(view, cell, 'coordinating'));
  const dates = byKind('deadline').map((cell) => deadlineIn(view, cell, document));
  const sentences = sentencesOf(passageOfCell(view, task), document);
  const deadline = dates.find((one) => one !== null) ?? null;
  if (leads.length === 0 && byKind('deadline').length === 0) return null;
  const always = byKind('deadline').some((cell) => /thường xuyên/u.test(view.low.slice(cell.from, cell.to)));
  const standing =
    deadline === null && (always || isStanding(sentences.words, { from: 0, to: sentences.words.length }, null));
  const quote = quotedAt(view, view.start[first.from] ?? 0, view.end[last.to - 1] ?? 0);
  return { quote: [quote], owners: [...leads, ...helpers], deadline, standing };
}

/** Columns that ran together: the duty up to the first unit, its units, then the day. */
function ofFlat(view: View, row: Row, document: DocumentFacts): Found | null {
  const sentences = sentencesOf(passageOf(view, row.ranges), document, true);
  const { words, passage } = sentences;
  const found = hardestOf(sentences.deadlines);
  let at = 3;
  while (at < words.length && !(words[at]?.capital === true && startsName(words, at))) at++;
  const { names } = namesAt(words, at);
  const [lead, ...others] = names.length > 0 ? names : [];
  if (lead === undefined && found === null) return null;
  const next = namesAt(words, names.at(-1)?.end ?? words.length).names;
  const owner = (name: Name, role: ReadOwner['role']): ReadOwner => ({
    ...nameQuoted(sentences, name),
    role,
    group: name.group,
  });
  const owners = [
    ...(lead === undefined ? [] : [owner(lead, 'lead')]),
    ...[...others, ...next].map((name) => owner(name, others.includes(name) ? 'lead' : 'coordinating')),
  ];
  const deadline = found === null ? null : quotedDeadline(sentences, found);
  const always = /thường xuyên/u.test(passage.low.slice(-40));
  const standing =
    deadline === null && (always || isStanding(words, { from: 0, to: Math.min(at, words.length) }, null));
  return { quote: quotations(passage, 0, passage.text.length), owners, deadline, standing };
}

/** The duty that a row of a table states; null for titles and empty rows (decision "a table row is quoted whole"). */
export function obligationOfRow(view: View, row: Row, document: DocumentFacts): ReadObligation | null {
  const found = row.flat ? ofFlat(view, row, document) : ofCells(view, row, document);
  if (found === null) return null;
  const evidence = {
    draft: { source: 'clause' as const, known: true },
    owners: found.owners,
    deadline: found.deadline,
    found: [],
  };
  return {
    id: '',
    instruction: row.label === null || row.label === '' ? null : row.label,
    quote: found.quote,
    owners: found.owners,
    reportTo: [],
    via: [],
    deadline: found.deadline,
    standing: found.standing,
    confidence: confidenceOf(evidence),
  };
}
