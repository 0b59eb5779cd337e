import { namesAt } from '../clauses/name-list.js';
import type { Name } from '../names/name.js';
import { startsName } from '../names/names.js';
import { hardestOf, timeElsewhere, type FoundDeadline } from '../deadline/index.js';
import type { Quoted, ReadDeadline, ReadObligation, ReadOwner } from '../reading.js';
import type { Cell, ColumnKind, Row } from '../structure/table-parts.js';
import { passageOf, quotations, quoted, quotedAt, type Passage } from '../text/passage.js';
import type { View } from '../text/view.js';
import { wordsOf, type Word } from '../text/words.js';
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

/** A duty has so many words before any unit. */
const FIRST_UNIT = 3;
/** The units of a row take no more names and words; what is longer is no row, and the bound keeps the work linear. */
const MOST_UNITS = 40;
const LONGEST_UNITS = 160;
/** Behind these a unit belongs to what the duty says. */
const WITHIN_DUTY = new Set('tại,của,với,về,gửi,trong,đến,cho,do,và,thuộc,qua,cùng,là,giữa,theo,từ'.split(','));

/** All names from a word on, as long as they stand side by side. */
function namesFrom(words: readonly Word[], from: number): readonly Name[] {
  const found: Name[] = [];
  for (let at = from; at < words.length && found.length < MOST_UNITS;) {
    const { names, end } = namesAt(words, at);
    if (names.length === 0) break;
    found.push(...names);
    at = words[end]?.mark === true ? end + 1 : end;
  }
  return found;
}

/** Where the columns of units begin: the first name from which names stand side by side up to the day or the end, else the first of all. */
function unitsAt(words: readonly Word[], found: FoundDeadline | null): number {
  const day = found === null ? -1 : words.findIndex(({ from }) => from >= found.from);
  const end = day < 0 ? words.length : day;
  let first = words.length;
  for (let at = FIRST_UNIT; at < words.length; at++) {
    const names = startsName(words, at) ? namesAt(words, at) : null;
    if (names === null || names.names.length === 0) continue;
    const before = words[at - 1]?.low ?? '';
    const within = WITHIN_DUTY.has(before) || /^\d+$/u.test(before);
    const capital = words[at]?.capital === true;
    if (capital) first = Math.min(first, at);
    if (capital && !within && reaches(words, at, end)) return at;
    if (capital || within) at = names.end - 1;
  }
  return first;
}

function reaches(words: readonly Word[], at: number, end: number): boolean {
  if (end - at > LONGEST_UNITS) return false;
  const last = namesFrom(words, at).at(-1)?.end ?? at;
  return last <= end && words.slice(last, end).every(({ mark }) => mark);
}

/** Columns that ran together: the duty up to the first unit, its units, then the day. */
function ofFlat(view: View, row: Row, document: DocumentFacts): Found | null {
  const sentences = sentencesOf(passageOf(view, row.ranges), document, true);
  const { words, passage } = sentences;
  const found = hardestOf(sentences.deadlines);
  const at = unitsAt(words, found);
  const { names, end } = namesAt(words, at);
  const [lead, ...others] = names.length > 0 ? names : [];
  if (lead === undefined && found === null) return null;
  const next = namesFrom(words, end);
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
