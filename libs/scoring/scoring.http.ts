import {
  cardSchema,
  civilDateSchema,
  contributionSchema,
  isRefusal,
  pageSchema,
  type Refusal,
} from '@dondoc/contracts';
import type { CivilDate } from '@dondoc/domain';
import { CurrentActor, NOT_FOUND, scopeOf, type SignedIn } from '@dondoc/organisation';
import { cursorOf, pageOf, Paged, valuesOfCursor, type Page, type PageRequest } from '@dondoc/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { cardKeyOf, type CardKey } from './card-key.js';
import type { JudgedTask } from './cards.js';
import { ScoringPages, type CardView, type Contribution } from './scoring.pages.js';
import { keysOf, ScoringQueries, type MadeCard } from './scoring.queries.js';

const asOfQuery = z.object({ asOf: civilDateSchema.optional() });
const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() });
const contributionsQuery = asOfQuery.extend({ outcome: z.string().max(20).optional() });
const cardsSchema = pageSchema(cardSchema);
const contributionsSchema = pageSchema(contributionSchema);

@ApiTags('scorecards')
@Controller('api/v1/scorecards')
export class ScoringController {
  constructor(
    private readonly scoring: ScoringQueries,
    private readonly pages: ScoringPages,
  ) {}

  /** The cards of a year that this person may see: a unit its own, leader and monitor all. */
  @Get()
  @ApiOperation({ operationId: 'listScorecards' })
  @ApiOkResponse({ standardSchema: cardsSchema })
  async list(
    @Query({ schema: yearQuery }) query: z.infer<typeof yearQuery>,
    @CurrentActor() actor: SignedIn,
  ): Promise<Page<CardView>> {
    const year = query.year ?? (await this.scoring.years())[0];
    if (year === undefined) return { data: [], page: { next: null } };
    const [tasks, names] = await Promise.all([this.scoring.year(year), this.pages.names()]);
    const cards: CardView[] = [];
    for (const key of keysOf(tasks).filter((each) => maySee(actor, each))) {
      const card = await this.scoring.cardFrom(tasks, key);
      if (card !== null) cards.push(this.pages.view(card, names));
    }
    return { data: cards, page: { next: null } };
  }

  @Get(':key')
  @ApiOperation({ operationId: 'getScorecard' })
  @ApiOkResponse({ standardSchema: cardSchema })
  async one(
    @Param('key') text: string,
    @Query({ schema: asOfQuery }) query: z.infer<typeof asOfQuery>,
    @CurrentActor() actor: SignedIn,
  ): Promise<CardView | Refusal> {
    const card = await this.cardFor(actor, text, query.asOf);
    return isRefusal(card) ? card : this.pages.view(card, await this.pages.names());
  }

  /** The tasks behind each figure: what each gives to the card, and why it counts. */
  @Get(':key/contributions')
  @ApiOperation({ operationId: 'listContributions' })
  @ApiOkResponse({ standardSchema: contributionsSchema })
  async contributions(
    @Param('key') text: string,
    @Query({ schema: contributionsQuery }) query: z.infer<typeof contributionsQuery>,
    @Paged() page: PageRequest,
    @CurrentActor() actor: SignedIn,
  ): Promise<Page<Contribution> | Refusal> {
    const card = await this.cardFor(actor, text, query.asOf);
    if (isRefusal(card)) return card;
    const judged = card.tasks
      .filter(({ outcome }) => query.outcome === undefined || outcome.outcome === query.outcome)
      .sort((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
    const [after] = valuesOfCursor(page.after) ?? [];
    const rest = typeof after === 'string' ? judged.filter((each) => positionOf(each) > after) : judged;
    const { data, page: next } = pageOf(
      rest.slice(0, page.size + 1),
      page,
      (last) => cursorOf([positionOf(last)]),
      judged.length,
    );
    return { data: await this.pages.contributions(card, data), page: next };
  }

  private async cardFor(actor: SignedIn, text: string, asOf?: CivilDate): Promise<MadeCard | Refusal> {
    const key = cardKeyOf(text);
    if (key === null || !maySee(actor, key)) return NOT_FOUND;
    return (await this.scoring.card(key, asOf)) ?? NOT_FOUND;
  }
}

function maySee(actor: SignedIn, key: CardKey): boolean {
  const scope = scopeOf(actor);
  return scope.all || (key.assessedUnitId !== null && scope.unitIds.includes(key.assessedUnitId));
}

/** By due day; undated ones last. */
const positionOf = ({ task }: JudgedTask): string => `${task.dueOn ?? '9999-99-99'} ${task.id}`;
