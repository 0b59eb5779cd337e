import type { caseSchema } from '@dondoc/contracts';
import {
  may,
  rungOf,
  workingDayAtOrAfter,
  workingDaysFrom,
  type Actor,
  type Case,
  type LadderPolicy,
  type PermittedAction,
} from '@dondoc/domain';
import { NoticesQueries } from '@dondoc/notices';
import type { SignedIn } from '@dondoc/organisation';
import { TasksQueries } from '@dondoc/tasks';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { DispatchView } from '../dossier/facts.js';
import { headOf, SurroundingsReader, unitOf, unitRefOf, type Surroundings } from '../surroundings.js';
import { LadderPolicies } from '../policies.js';
import { RUNG_WORDS } from '../words.js';
import { ExplanationViews } from './explanations.js';
import { heldViewOf } from './held.js';
import { HeldSentences } from './held-sentences.js';
import { mayStillExplain } from './step-words.js';

export type CaseView = z.infer<typeof caseSchema>;
type CaseVerb = CaseView['verbs'][number];

/** Makes the page of one case for somebody who may see it. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly tasks: TasksQueries,
    private readonly notices: NoticesQueries,
    private readonly reader: SurroundingsReader,
    private readonly policies: LadderPolicies,
    private readonly explanations: ExplanationViews,
    private readonly sentences: HeldSentences,
  ) {}

  async view(kase: Case, actor: SignedIn): Promise<CaseView> {
    const surroundings = await this.reader.read();
    const [refs, dispatches, ladder, explanation, sentenceOf] = await Promise.all([
      this.tasks.refs([kase.taskId]),
      this.notices.dispatchesOf(kase.taskId, actor),
      this.policies.of(kase),
      this.explanations.ofCase(kase.id),
      this.sentences.of([kase], surroundings),
    ]);
    const ref = refs.get(kase.taskId);
    return {
      id: kase.id,
      task: { id: kase.taskId, code: ref?.code ?? '', title: ref?.title ?? '' },
      unit: unitRefOf(surroundings.units, kase.leadUnitId),
      rung: kase.rung,
      dueOn: kase.dueOn,
      openedAt: kase.openedAt,
      closedAt: kase.closedAt,
      closedBecause: kase.closedBecause,
      held: heldViewOf(kase, dispatches, sentenceOf(kase)),
      explainUntil: kase.explanationUntil,
      explanation,
      steps: stepsOf(kase, dispatches),
      confirmation: await this.confirmationOf(kase, ladder, surroundings),
      verbs: [...caseVerbsOf(kase, actor)],
      version: kase.version,
    };
  }

  /** What confirming would do now: to whom, and until when there is time to answer. */
  private async confirmationOf(
    kase: Case,
    ladder: LadderPolicy,
    surroundings: Surroundings,
  ): Promise<CaseView['confirmation']> {
    if (!waitsToBeConfirmed(kase)) return null;
    const { seats, units, calendar, today } = surroundings;
    const rung = kase.held?.rung ?? kase.rung + 1;
    const head = headOf(seats, kase.leadUnitId);
    const people = await this.reader.people([head?.personId]);
    const title = head?.title ?? unitOf(units, kase.leadUnitId).headTitle;
    const name = head === null ? '' : (people.get(head.personId)?.name ?? '');
    const days = rungOf(ladder, rung)?.answerWorkingDays ?? 0;
    return {
      rung,
      recipient: `${title} ${name}`.trim(),
      until: workingDaysFrom(calendar, workingDayAtOrAfter(calendar, today), days),
    };
  }
}

const waitsToBeConfirmed = ({ closedAt, held }: Case): boolean =>
  closedAt === null && held?.reasons.some(({ code }) => code === 'toConfirm') === true;

/** What this person may do to the case now (rules.md §§4, 6). */
export function caseVerbsOf(kase: Case, actor: Actor): readonly CaseVerb[] {
  const { explanation, leadUnitId } = kase;
  const verbs: readonly [CaseVerb, boolean, PermittedAction, readonly string[]][] = [
    ['confirmRung', waitsToBeConfirmed(kase), 'confirmRung', []],
    ['explain', mayStillExplain(kase), 'explain', []],
    [
      'weigh',
      kase.closedAt === null && explanation !== null && explanation.weighed === null,
      'weigh',
      [explanation?.by ?? ''],
    ],
  ];
  return verbs
    .filter(([, fits, action, askedBy]) => fits && may(actor, action, { leadUnitId, askedBy }) === null)
    .map(([verb]) => verb);
}

/** The rungs that fired, each with the proof that it reached the head of that day. */
function stepsOf({ fired }: Case, dispatches: readonly DispatchView[]): CaseView['steps'] {
  return fired.map(({ rung, at, headId }) => {
    const ofRung = dispatches.filter((each) => each.rung === rung);
    const letter = ofRung.find(({ person }) => person.id === headId) ?? ofRung[0];
    return { rung, at, label: RUNG_WORDS[rung] ?? '', proof: letter?.proof ?? 'chưa có bằng chứng' };
  });
}
