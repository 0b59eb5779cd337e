import { citedAmong } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { DIRECTIVE_COLUMNS, type CitedDocument, type DirectiveRow, type DirectiveState } from './directives.tables.js';
import { scopeParameters, VISIBLE } from './visibility.js';
import { numberKeyOf, referenceOf } from './words.js';

/** A directive of the register as other documents name it. */
export interface CitedDirective {
  readonly id: string;
  readonly ref: string;
  readonly summary: string | null;
  readonly state: DirectiveState;
}

/** A citation, and the directives of the register that it may mean: one is sure, several are ambiguous. */
export interface ResolvedCitation extends CitedDocument {
  readonly directives: readonly CitedDirective[];
  /** The document names its own number. */
  readonly itself: boolean;
}

type Citing = Pick<DirectiveRow, 'id' | 'number' | 'signedOn' | 'citations'>;

/**
 * Which directive of the register each citation means (citedAmong of the domain), looked up when it is asked for: a document may be
 * registered after those that cite it. Revoked ones are not meant. A citation of oneself leads nowhere.
 */
@Injectable()
export class CitationQueries {
  constructor(private readonly store: Store) {}

  async resolved(citing: Citing): Promise<readonly ResolvedCitation[]> {
    const keys = [...new Set(citing.citations.map(({ number }) => numberKeyOf(number)))];
    const found = keys.length === 0 ? [] : await this.withNumbers(keys);
    const byKey = new Map<string, DirectiveRow[]>();
    for (const row of found) {
      const key = numberKeyOf(row.number ?? '');
      byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    return citing.citations.map((citation) => {
      const candidates = (byKey.get(numberKeyOf(citation.number)) ?? []).filter(({ id }) => id !== citing.id);
      return {
        ...citation,
        directives: citedAmong(citation, candidates).map(citedDirectiveOf),
        itself: namesItself(citing, citation),
      };
    });
  }

  /**
   * The same of a directive that this person may read, the one meant left out where it is out of their sight; null where there is no
   * such directive. Several stay several: which of them the person may see proves nothing.
   */
  async seenFrom(actor: SignedIn, directiveId: string): Promise<readonly ResolvedCitation[] | null> {
    const [citing] = await this.visible(actor, [directiveId]);
    if (citing === undefined) return null;
    const resolved = await this.resolved(citing);
    const ids = resolved.flatMap(({ directives }) => directives.map(({ id }) => id));
    const seen = new Set((await this.visible(actor, ids)).map(({ id }) => id));
    return resolved.map((one) =>
      one.directives.length === 1 ? { ...one, directives: one.directives.filter(({ id }) => seen.has(id)) } : one,
    );
  }

  /** Directives that cite this one and no other, newest first, as far as this person may see them. */
  async citing(actor: SignedIn, directiveId: string): Promise<readonly CitedDirective[]> {
    const [row] = await this.visible(actor, [directiveId]);
    const digits = /^\s*(\d+)/u.exec(row?.number ?? '')?.[1];
    if (row === undefined || digits === undefined) return [];
    const maybe = await this.store.query<DirectiveRow>(
      `select ${DIRECTIVE_COLUMNS} from directives.directive where ${VISIBLE} and state <> 'revoked' and id <> $3
         and jsonb_path_exists(citations, '$[*].number ? (@ starts with $digits)', jsonb_build_object('digits', $4::text))
       order by registered_at desc, id desc`,
      [...scopeParameters(actor), directiveId, digits],
    );
    const key = numberKeyOf(row.number ?? '');
    const all = maybe.some(({ citations }) => citations.some(({ number }) => numberKeyOf(number) === key))
      ? await this.withNumbers([key])
      : [];
    return maybe
      .filter(({ id, citations }) =>
        citations.some((citation) => {
          if (numberKeyOf(citation.number) !== key) return false;
          const meant = citedAmong(
            citation,
            all.filter((one) => one.id !== id),
          );
          return meant.length === 1 && meant[0]?.id === directiveId;
        }),
      )
      .map(citedDirectiveOf);
  }

  private visible(actor: SignedIn, ids: readonly string[]): Promise<DirectiveRow[]> {
    return this.store.query<DirectiveRow>(
      `select ${DIRECTIVE_COLUMNS} from directives.directive where ${VISIBLE} and id = any($3)`,
      [...scopeParameters(actor), ids],
    );
  }

  private withNumbers(keys: readonly string[]): Promise<DirectiveRow[]> {
    return this.store.query<DirectiveRow>(
      `select ${DIRECTIVE_COLUMNS} from directives.directive where number_key = any($1) and state <> 'revoked' order by registered_at, id`,
      [keys],
    );
  }
}

const citedDirectiveOf = (row: DirectiveRow): CitedDirective => ({
  id: row.id,
  ref: referenceOf(row),
  summary: row.summary,
  state: row.state,
});

function namesItself({ number, signedOn }: Citing, citation: CitedDocument): boolean {
  if (number === null || numberKeyOf(number) !== numberKeyOf(citation.number)) return false;
  return citation.date === null || signedOn === null || citation.date === signedOn;
}
