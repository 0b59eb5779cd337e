import { civilDateOf, type Deadline, type DueRules } from '@dondoc/domain';
import { Store } from '@dondoc/platform';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import {
  DIRECTIVE_COLUMNS,
  OBLIGATION_COLUMNS,
  type CitationValue,
  type DirectiveRow,
  type ObligationRow,
} from './directives.tables.js';
import { referenceOf } from './words.js';

/** How a directive is called, and whose it is. */
export interface DirectiveReference {
  readonly id: string;
  readonly ref: string;
  readonly assignerUnitId: string;
  readonly number: string | null;
  readonly signedOn: string | null;
}

/** What a screen or a letter says of the duty behind a task. */
export interface ObligationFacts {
  readonly id: string;
  readonly directiveId: string;
  readonly key: string;
  readonly title: string;
  readonly instruction: string | null;
  readonly quote: readonly CitationValue[];
  readonly deadline: Deadline | null;
  readonly deadlineText: string | null;
  readonly deliverable: string | null;
  readonly reportTo: string | null;
  readonly via: string | null;
}

/** What other rooms may know of directives and their obligations. */
@Injectable()
export class DirectivesQueries {
  constructor(
    private readonly store: Store,
    private readonly rules: RulesQueries,
  ) {}

  async references(ids: readonly string[]): Promise<ReadonlyMap<string, DirectiveReference>> {
    const rows = await this.rows(ids);
    return new Map(
      rows.map((row) => {
        const { id, assignerUnitId, number, signedOn } = row;
        return [id, { id, ref: this.refOf(row), assignerUnitId, number, signedOn }];
      }),
    );
  }

  async obligations(ids: readonly string[]): Promise<ReadonlyMap<string, ObligationFacts>> {
    const rows = await this.store.query<ObligationRow>(
      `select ${OBLIGATION_COLUMNS} from directives.obligation where id = any($1)`,
      [ids],
    );
    return new Map(
      rows.map(
        ({
          id,
          directiveId,
          key,
          title,
          instruction,
          quote,
          deadline,
          deadlineCitation,
          deliverable,
          reportTo,
          via,
        }) => [
          id,
          {
            id,
            directiveId,
            key,
            title,
            instruction,
            quote,
            deadline,
            deadlineText: deadlineCitation?.quote ?? null,
            deliverable,
            reportTo,
            via,
          },
        ],
      ),
    );
  }

  /** The sentences of obligations, their parts joined by "…". */
  async quotes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.store.query<Pick<ObligationRow, 'id' | 'quote'>>(
      'select id, quote from directives.obligation where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, quote }) => [id, quote.map((part) => part.quote).join(' … ')]));
  }

  /** A slice of the text; offsets are UTF-16, as citations give them. Null where there is no such directive. */
  async textSlice(id: string, start: number, end: number): Promise<string | null> {
    const text = await this.text(id);
    return text === null ? null : text.slice(start, end);
  }

  async text(id: string): Promise<string | null> {
    const [row] = await this.store.query<{ text: string }>('select text from directives.directive where id = $1', [id]);
    return row?.text ?? null;
  }

  async rows(ids: readonly string[]): Promise<readonly DirectiveRow[]> {
    return this.store.query<DirectiveRow>(`select ${DIRECTIVE_COLUMNS} from directives.directive where id = any($1)`, [
      ids,
    ]);
  }

  /** In the order of the text. */
  async obligationsOf(directiveId: string): Promise<readonly ObligationRow[]> {
    return this.store.query<ObligationRow>(
      `select ${OBLIGATION_COLUMNS} from directives.obligation where directive_id = $1 order by ordinal, key`,
      [directiveId],
    );
  }

  /** The rules that deadlines of this directive are understood by: today's, or those of the day of issue. */
  async rulesFor(directive: Pick<DirectiveRow, 'issuedAt'>): Promise<DueRules> {
    return this.rules.rulesOf(directive.issuedAt === null ? undefined : civilDateOf(directive.issuedAt));
  }

  /** Which of these content hashes are in the register. */
  async registeredContents(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.store.query<{ hash: string }>(
      `select content_sha256 as hash from directives.directive where content_sha256 = any($1) and state <> 'revoked'`,
      [hashes],
    );
    return new Set(rows.map(({ hash }) => hash));
  }

  refOf(row: DirectiveRow): string {
    return referenceOf(row);
  }
}
