import type { findingSchema } from '@dondoc/contracts';
import {
  civilDateOf,
  lintOf,
  unitWeeksOf,
  type DueRules,
  type Instant,
  type LintedDirective,
  type OpenWork,
} from '@dondoc/domain';
import { OrganisationQueries } from '@dondoc/organisation';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { ResolvedCitation } from '../citations.js';
import { DirectivesQueries } from '../directives.queries.js';
import type { Understood } from '../understanding.js';
import { FindingContributors, type BurdenQuestion, type OpenObligation } from './contributors.js';
import { lintedDirectiveOf, type LintableDirective, type LintableObligation } from './linted.js';

export type FindingView = z.infer<typeof findingSchema>;

/** A directive of the register, or a draft that nobody keeps (`id` null). */
export interface Lintable {
  readonly id: string | null;
  readonly stage: LintedDirective['stage'];
  readonly directive: LintableDirective;
  readonly nothingRead: boolean;
  /** Those left out are not handed in. */
  readonly obligations: readonly LintableObligation[];
  readonly understood: ReadonlyMap<string, Understood | null>;
  readonly citations: readonly ResolvedCitation[];
}

/** Brings together what the linter of the domain needs to know, and asks it. */
@Injectable()
export class DirectiveFindings {
  constructor(
    private readonly rules: RulesQueries,
    private readonly organisation: OrganisationQueries,
    private readonly queries: DirectivesQueries,
    private readonly contributors: FindingContributors,
  ) {}

  async of(
    lintable: Lintable,
    { rules, now }: { readonly rules: DueRules; readonly now: Instant },
  ): Promise<FindingView[]> {
    const today = civilDateOf(now);
    const [policy, directory, units] = await Promise.all([
      this.rules.lint(today),
      this.organisation.directoryOn(today),
      this.organisation.units(),
    ]);
    const directive = lintedDirectiveOf(lintable.directive, lintable.obligations, { ...lintable, directory });
    const burden = await this.burdenOf(lintable, directive);
    const findings = lintOf({
      directive,
      calendar: rules.calendar,
      policy,
      today,
      ...burden,
      unitNameOf: (id) => units.get(id)?.name ?? id,
    });
    return findings.map((finding) => ({ ...finding, related: [...finding.related] }));
  }

  /** What the owners have to do already. Once issued it is too late to ask. */
  private async burdenOf({ id, stage }: Lintable, { obligations }: LintedDirective) {
    const question: BurdenQuestion = {
      unitIds: [...new Set(obligations.filter(({ kind }) => kind !== 'routine').flatMap(({ leads }) => leads))],
      weeks: unitWeeksOf(obligations),
      exceptDirectiveId: id,
    };
    if (stage === 'issued' || question.unitIds.length === 0) return { openWork: [], loads: [] };
    const [open, loads] = await Promise.all([
      this.contributors.openObligations(question),
      this.contributors.loads(question),
    ]);
    return { openWork: await this.openWorkOf(open), loads };
  }

  private async openWorkOf(open: readonly OpenObligation[]): Promise<readonly OpenWork[]> {
    const [quotes, directives] = await Promise.all([
      this.queries.quotes(open.map(({ obligationId }) => obligationId)),
      this.queries.references([...new Set(open.map(({ directiveId }) => directiveId))]),
    ]);
    return open.flatMap(({ obligationId, directiveId, title, leadUnitIds, task }) => {
      const directive = directives.get(directiveId);
      if (directive === undefined) return [];
      const quote = quotes.get(obligationId) ?? '';
      const earlier = { kind: 'directive', id: directive.id, ref: directive.ref, title: '' } as const;
      return [{ obligationId, title, quote, leadUnitIds, related: [earlier, task] }];
    });
  }
}
