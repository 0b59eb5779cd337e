import {
  cardSchema,
  civilDateSchema,
  contributionSchema,
  isRefusal,
  pageSchema,
  type Refusal,
} from '@dondoc/contracts';
import { civilDateOf, type CivilDate } from '@dondoc/domain';
import { CurrentActor, OrganisationQueries, scopeOf, unitRefOf, type SignedIn } from '@dondoc/organisation';
import { TasksQueries } from '@dondoc/tasks';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { cardKeyOf, type CardKey } from './card-key.js';
import { contributionTo, type JudgedTask } from './cards.js';
import { ScoringPages } from './scoring.pages.js';
import { ScoringQueries, type MadeCard } from './scoring.queries.js';

type CardView = z.infer<typeof cardSchema>;
type Contribution = z.infer<typeof contributionSchema>;

const asOfQuery = z.object({ asOf: civilDateSchema.optional() });
const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() });
const contributionsQuery = asOfQuery.extend({ outcome: z.string().max(20).optional() });
const cardsSchema = pageSchema(cardSchema);
const contributionsSchema = pageSchema(contributionSchema);

@ApiTags('scorecards')
@Controller('scorecards')
export class ScoringController {
  constructor(
    private readonly scoring: ScoringQueries,
    private readonly pages: ScoringPages,
    private readonly organisation: OrganisationQueries,
    private readonly tasks: TasksQueries,
  ) {}

  /** The cards of a year that this person may see: a unit its own, leader and monitor all. */
  @Get()
  @ApiOperation({ operationId: 'listScorecards' })
  @ApiOkResponse({ standardSchema: cardsSchema })
  async list(
    @Query({ schema: yearQuery }) query: z.infer<typeof yearQuery>,
    @CurrentActor() actor: SignedIn,
  ): Promise<z.infer<typeof cardsSchema>> {
    const year = query.year ?? (await this.scoring.years())[0];
    if (year === undefined) return { data: [], page: { next: null } };
    const keys = (await this.scoring.keys(year)).filter((key) => this.maySee(actor, key));
    const cards: CardView[] = [];
    for (const key of keys) {
      const card = await this.scoring.card(key);
      if (card) cards.push(await this.pages.view(card));
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
    return isRefusal(card) ? card : this.pages.view(card);
  }

  /** The tasks behind each figure: what each gives to the card, and why it counts. */
  @Get(':key/contributions')
  @ApiOperation({ operationId: 'listContributions' })
  @ApiOkResponse({ standardSchema: contributionsSchema })
  async contributions(
    @Param('key') text: string,
    @Query({ schema: contributionsQuery }) query: z.infer<typeof contributionsQuery>,
    @CurrentActor() actor: SignedIn,
  ): Promise<z.infer<typeof contributionsSchema> | Refusal> {
    const card = await this.cardFor(actor, text, query.asOf);
    if (isRefusal(card)) return card;
    const judged = card.tasks.filter(({ outcome }) => query.outcome === undefined || outcome.outcome === query.outcome);
    const units = await this.organisation.units();
    const refs = await this.tasks.refs(judged.map(({ task }) => task.id));
    const data = judged
      .map((entry) =>
        contributionView(card, entry, refs.get(entry.task.id)?.code ?? '', unitRefOf(units, entry.task.leadUnitId)),
      )
      .sort((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1));
    return { data, page: { next: null, total: data.length } };
  }

  private async cardFor(actor: SignedIn, text: string, asOf?: CivilDate): Promise<MadeCard | Refusal> {
    const key = cardKeyOf(text);
    if (!key || !this.maySee(actor, key)) return { problem: 'not-found' };
    return (await this.scoring.card(key, asOf)) ?? { problem: 'not-found' };
  }

  private maySee(actor: SignedIn, key: CardKey): boolean {
    const scope = scopeOf(actor);
    return 'all' in scope || (key.assessedUnitId !== null && scope.unitIds.includes(key.assessedUnitId));
  }
}

function contributionView(card: MadeCard, judged: JudgedTask, code: string, unit: Contribution['unit']): Contribution {
  const { task, outcome } = judged;
  const { credit, points } = contributionTo(card, judged, card.profile);
  return {
    taskId: task.id,
    code,
    title: task.title,
    unit,
    outcome: outcome.outcome,
    dueOn: task.dueOn,
    completedOn: task.completedAt === null ? null : civilDateOf(task.completedAt),
    credit,
    points,
    why: outcome.afterExtension ? 'Đúng hạn sau gia hạn.' : '',
  };
}
