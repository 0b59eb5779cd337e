import { civilDateOf, type CivilDate, type Instant } from '@dondoc/domain';
import { OrganisationQueries } from '@dondoc/organisation';
import { Store } from '@dondoc/platform';
import { read, type Reading } from '@dondoc/reading';
import { Injectable } from '@nestjs/common';
import { labelledOf, sameValue } from './corpus-label.js';
import { DirectivesQueries } from './directives.queries.js';
import {
  DIRECTIVE_COLUMNS,
  type DirectiveRow,
  type ObligationRow,
  type ObligationValues,
} from './directives.tables.js';

/** One value that a person changed; units by name. */
export interface ReadingChange {
  readonly field: string;
  readonly read: unknown;
  readonly confirmed: unknown;
}

/** What was read of one obligation against what was confirmed. */
export interface ObligationChange {
  readonly id: string;
  readonly change: 'kept' | 'changed' | 'added' | 'dropped';
  readonly changes: readonly ReadingChange[];
  /** Chosen by a person and not named in the text: these are no part of the label. */
  readonly unnamed: readonly string[];
}

/** A reviewed directive as a labelled document, with what people changed. */
export interface LabelledDirective {
  readonly id: string;
  /** Safe as the name of a file: number and year, else the id. */
  readonly name: string;
  readonly ref: string;
  readonly issuedAt: Instant;
  readonly text: string;
  readonly label: Reading;
  readonly obligations: readonly ObligationChange[];
  readonly changed: boolean;
}

const FIELDS = [
  'instruction',
  'title',
  'quote',
  'kind',
  'deadline',
  'leadUnitIds',
  'coordinatorUnitIds',
  'reportTo',
  'via',
  'deliverable',
  'countable',
] as const satisfies readonly (keyof ObligationValues)[];

type NameOf = (unitId: string) => string;

function shown(values: ObligationValues, field: (typeof FIELDS)[number], nameOf: NameOf): unknown {
  const value = values[field];
  if (field === 'leadUnitIds' || field === 'coordinatorUnitIds') return values[field].map(nameOf).sort();
  return field === 'quote' ? values.quote.map(({ start, end, quote }) => ({ text: quote, span: [start, end] })) : value;
}

function changeOf(row: ObligationRow, unnamed: readonly string[], nameOf: NameOf): ObligationChange {
  const { key: id, asRead } = row;
  if (row.dropped) return { id, change: 'dropped', changes: [], unnamed: [] };
  if (asRead === null) return { id, change: 'added', changes: [], unnamed };
  const changes = FIELDS.map((field) => ({
    field,
    read: shown(asRead, field, nameOf),
    confirmed: shown(row, field, nameOf),
  })).filter((one) => !sameValue(one.read, one.confirmed));
  return { id, change: changes.length === 0 ? 'kept' : 'changed', changes, unnamed };
}

/** "345/UBND-HC" of 2024 → "345-UBND-HC-2024". */
export function fileNameOf({ id, number, signedOn }: Pick<DirectiveRow, 'id' | 'number' | 'signedOn'>): string {
  const words = (number ?? '').normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
  const safe = words.replace(/^-+|-+$/gu, '').slice(0, 80);
  if (safe === '') return id;
  return signedOn === null ? `${safe}-${id.slice(0, 8)}` : `${safe}-${signedOn.slice(0, 4)}`;
}

/** Reviewed directives as new documents for the corpus of readings. */
@Injectable()
export class CorpusQueries {
  constructor(
    private readonly store: Store,
    private readonly queries: DirectivesQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  /**
   * Every issued directive from that civil day on (all of them without one), oldest first: to be issued each of its obligations must have
   * been confirmed or set aside. One at a time, so that a large register does not fill the memory.
   */
  async *labelled(since: CivilDate | null): AsyncGenerator<LabelledDirective> {
    const ids = await this.store.query<{ id: string }>(
      `select id from directives.directive where state = 'issued' and ($1::date is null or issued_at >= $1::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
       order by issued_at, id`,
      [since],
    );
    const taken = new Set<string>();
    for (const { id } of ids) {
      const one = await this.labelledOne(id);
      const name = taken.has(one.name.toLowerCase()) ? `${one.name}-${id.slice(0, 8)}` : one.name;
      taken.add(name.toLowerCase());
      yield { ...one, name, label: { ...one.label, file: `${name}.txt` } };
    }
  }

  private async labelledOne(id: string): Promise<LabelledDirective> {
    const [directive] = await this.store.query<DirectiveRow & { text: string; issuedAt: Instant }>(
      `select ${DIRECTIVE_COLUMNS}, text from directives.directive where id = $1`,
      [id],
    );
    if (directive === undefined) throw new Error(`directive ${id} is gone`);
    const { text, issuedAt } = directive;
    const [rows, directory, units] = await Promise.all([
      this.queries.obligationsOf(id),
      this.organisation.directoryOn(civilDateOf(directive.registeredAt)),
      this.organisation.units(),
    ]);
    const name = fileNameOf(directive);
    const reading = read(text, { file: `${name}.txt` });
    const { reading: label, unnamed } = labelledOf({ directive, text, reading, directory }, rows);
    const nameOf = (unitId: string): string => units.get(unitId)?.name ?? unitId;
    const obligations = rows.map((row) => changeOf(row, unnamed[row.key] ?? [], nameOf));
    const changed = obligations.some(({ change }) => change !== 'kept');
    return { id, name, ref: this.queries.refOf(directive), issuedAt, text, label, obligations, changed };
  }
}
