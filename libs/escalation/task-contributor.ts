import { civilDateOf, may, timeOfDayOf, workingDaysFrom, type Actor, type Case } from '@dondoc/domain';
import { NoticesQueries } from '@dondoc/notices';
import { SessionContributors, type SignedIn } from '@dondoc/organisation';
import {
  TaskContributors,
  type LifeLineStep,
  type TaskContributor,
  type TaskFacts,
  type TaskPageFacts,
  type TaskVerbName,
} from '@dondoc/tasks';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EscalationQueries } from './escalation.queries.js';
import { EscalationRows } from './escalation.rows.js';
import { seesCase, seesDossier } from './sight.js';
import { SurroundingsReader, type Surroundings } from './surroundings.js';
import { caseVerbsOf } from './view/case-view.js';
import { heldViewOf } from './view/held.js';
import { HeldSentences } from './view/held-sentences.js';
import { CaseHistories } from './view/history.js';
import { awaitsExplanation, moveOf } from './view/step-words.js';
import { dayTextOf, RUNG_VERBS, RUNG_WORDS, shortDayOf } from './words.js';

/** A next step is only said when it is at most so many working days away (screens.md §7). */
const NEAR_WORKING_DAYS = 2;

/** What the ladder knows of tasks, told to the lists and pages of the tasks room. */
@Injectable()
export class LadderOfTasks implements TaskContributor, OnModuleInit {
  readonly room = 'escalation';

  constructor(
    private readonly contributors: TaskContributors,
    private readonly sessions: SessionContributors,
    private readonly rows: EscalationRows,
    private readonly queries: EscalationQueries,
    private readonly notices: NoticesQueries,
    private readonly reader: SurroundingsReader,
    private readonly histories: CaseHistories,
    private readonly sentences: HeldSentences,
  ) {}

  onModuleInit(): void {
    this.contributors.register(this);
    this.sessions.register(async (actor) => ({ counts: { decisions: await this.queries.countDecisions(actor) } }));
  }

  async facts(taskIds: readonly string[], actor: SignedIn): Promise<ReadonlyMap<string, TaskFacts>> {
    const rows = (await this.rows.openCases(taskIds)).filter(({ body }) => seesCase(actor, body));
    if (rows.length === 0) return new Map();
    const surroundings = await this.reader.read();
    return new Map(rows.map(({ task_id: id, body }) => [id, factsOf(body, actor, surroundings)]));
  }

  async page(taskId: string, actor: SignedIn): Promise<TaskPageFacts> {
    const rows = (await this.rows.casesOf(taskId)).filter(({ body }) => seesCase(actor, body));
    const kase = rows.at(-1)?.body;
    if (kase === undefined) return {};
    const surroundings = await this.reader.read();
    const [dispatches, history, sentenceOf, proposals] = await Promise.all([
      this.notices.dispatchesOf(taskId, actor),
      this.histories.ofCases(rows.map(({ id }) => id)),
      this.sentences.of([kase], surroundings),
      this.rows.proposalsOfCases([kase.id]),
    ]);
    const held = heldViewOf(kase, dispatches, sentenceOf(kase));
    return {
      ...(kase.closedAt === null ? factsOf(kase, actor, surroundings) : { caseId: kase.id }),
      proposalId: seesDossier(actor, kase.leadUnitId) ? (proposals.at(-1)?.id ?? null) : null,
      held,
      history,
      lifeLine: lifeLineOf(kase),
    };
  }

  async mayReadFile(uploadId: string, actor: SignedIn): Promise<boolean> {
    const taskIds = await this.rows.tasksOfFile(uploadId);
    const cases = await this.rows.lastCases(taskIds);
    return cases.some(({ body }) => seesCase(actor, body));
  }
}

function factsOf(kase: Case, actor: Actor, surroundings: Surroundings): TaskFacts {
  const move = moveOf(kase, surroundings);
  return {
    rung: kase.rung,
    caseId: kase.id,
    explainUntil: awaitsExplanation(kase) ? kase.explanationUntil : null,
    verbs: verbsOf(kase, actor),
    consequence: consequenceOf(kase, surroundings),
    ...(move === null ? {} : { next: move }),
  };
}

const UNPROVED = ['refused', 'bounced', 'noChannel', 'notSent'];

/** In the order of offering: what the unit owes, what the monitor must decide, what cures a failed letter. */
function verbsOf(kase: Case, actor: Actor): readonly TaskVerbName[] {
  const { leadUnitId, proposal, held } = kase;
  const verbs: TaskVerbName[] = [...caseVerbsOf(kase, actor)];
  if (proposal !== null && proposal.decision === null) {
    verbs.push(
      ...(['decideProposal', 'answerDossier'] as const).filter((verb) => may(actor, verb, { leadUnitId }) === null),
    );
  }
  const unproved = held?.reasons.some(({ code }) => UNPROVED.includes(code)) === true;
  if (unproved && may(actor, 'recordDelivery', { leadUnitId }) === null) verbs.push('recordDelivery');
  return verbs;
}

/** "07:30 thứ Sáu 18/10/2024, xem xét yêu cầu giải trình"; null where nothing follows by itself within two working days. */
function consequenceOf({ nextStepAt, rung, proposal }: Case, { now, today, calendar }: Surroundings): string | null {
  if (nextStepAt === null || nextStepAt <= now || proposal !== null) return null;
  const on = civilDateOf(nextStepAt);
  if (on > workingDaysFrom(calendar, today, NEAR_WORKING_DAYS)) return null;
  return `${timeOfDayOf(nextStepAt)} ${dayTextOf(on)}, xem xét ${RUNG_VERBS[rung + 1] ?? 'bước tiếp theo'}`;
}

const CODES = { 1: 'urged', 2: 'explain', 3: 'proposed', 4: 'proposed' } as const;

/** The rungs on the life-line: fired ones, and the one that comes or is held next. */
function lifeLineOf(kase: Case): readonly LifeLineStep[] {
  const fired = kase.fired.map(({ rung, at }) => stepOf(rung, shortDayOf(civilDateOf(at)), 'broken'));
  const next = kase.rung + 1;
  if (kase.closedAt !== null || next > 3 || CODES[next as 1] === undefined) return unique(fired);
  if (kase.held !== null && kase.held.rung === next) return unique([...fired, stepOf(next, 'đang giữ', 'held')]);
  const on = kase.nextStepAt === null ? 'chưa có' : `từ ${shortDayOf(civilDateOf(kase.nextStepAt))}`;
  return unique([...fired, stepOf(next, on, 'future')]);
}

const stepOf = (rung: number, note: string, state: LifeLineStep['state']): LifeLineStep => ({
  code: CODES[rung as keyof typeof CODES],
  label: RUNG_WORDS[rung] ?? '',
  note,
  state,
});

/** The last of each code: a rung that fired again stands once. */
const unique = (steps: readonly LifeLineStep[]): readonly LifeLineStep[] =>
  steps.filter((step, index) => steps.findLastIndex(({ code }) => code === step.code) === index);
