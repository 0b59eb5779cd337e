import type { historyLineSchema } from '@dondoc/contracts';
import type { Case, Decision, HeldReason } from '@dondoc/domain';
import { EventQueries, type EventRow } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { personOf, SurroundingsReader, type PersonName } from '../surroundings.js';
import { decisionWordOf, PROPOSAL_WORDS, RUNG_VERBS, weighingWordOf } from '../words.js';
import { HeldSentences } from './held-sentences.js';

export type HistoryLine = z.infer<typeof historyLineSchema>;
type Wording = Pick<HistoryLine, 'sentence' | 'detail' | 'tone'>;

interface Told {
  readonly kase: Case;
  readonly actor: string;
  readonly payload: EventRow['payload'];
  readonly sentenceOf: (reason: HeldReason) => string;
}

const plain = (sentence: string, detail: string | null = null): Wording => ({ sentence, detail, tone: 'plain' });

const CLOSED: Readonly<Record<string, string>> = {
  sufficient: 'Giải trình đủ căn cứ; lần quá hạn này đã khép lại.',
  noAction: 'Lãnh đạo quyết định khép hồ sơ; lần quá hạn này đã khép lại.',
};

function closed({ kase }: Told): Wording | null {
  const sentence = CLOSED[kase.closedBecause ?? ''];
  return sentence === undefined ? null : plain(sentence);
}

function held({ kase, sentenceOf }: Told): Wording | null {
  if (kase.held === null || kase.held.reasons.length === 0) return null;
  return {
    sentence: `Chưa ${RUNG_VERBS[kase.held.rung] ?? ''}.`,
    detail: kase.held.reasons.map(sentenceOf).join(' '),
    tone: 'held',
  };
}

function decided({ kase, actor, payload }: Told): Wording {
  const decision = (kase.proposal?.decision?.decision ?? payload['decision']) as Decision;
  const reason = kase.proposal?.decision?.reason ?? payload['reason'];
  return plain(
    `${actor} quyết định: ${decisionWordOf(decision, kase.proposal?.kind ?? 'criticise')}.`,
    typeof reason === 'string' ? reason : null,
  );
}

/**
 * One sentence for each event of a case (texts.md "Life-line"). Events without one are not shown: of a rung its letters tell, each with
 * its proof (room notices), and its dossier.
 */
const WORDINGS: Readonly<Record<string, (told: Told) => Wording | null>> = {
  'escalation.rungHeld': held,
  'escalation.rungConfirmed': ({ actor, kase }) =>
    plain(`${actor} xác nhận gửi ${RUNG_VERBS[kase.confirmedRung ?? kase.rung] ?? ''}.`),
  'escalation.explained': ({ actor, kase }) => plain(`${actor} giải trình.`, kase.explanation?.text ?? null),
  'escalation.weighed': ({ actor, kase }) =>
    plain(
      `${actor} ghi ý kiến: ${weighingWordOf(kase.explanation?.weighed?.sufficient === true)}.`,
      kase.explanation?.weighed?.reason ?? null,
    ),
  'escalation.proposed': ({ kase }) => ({
    sentence: `Hồ sơ đề xuất ${PROPOSAL_WORDS[kase.proposal?.kind ?? 'criticise']} được trình lãnh đạo.`,
    detail: null,
    tone: 'bad',
  }),
  'escalation.answered': ({ actor }) => plain(`${actor} gửi ý kiến về hồ sơ.`),
  'escalation.decided': decided,
  'escalation.closed': closed,
};

/** The log of cases in sentences, newest first. */
@Injectable()
export class CaseHistories {
  constructor(
    private readonly events: EventQueries,
    private readonly reader: SurroundingsReader,
    private readonly sentences: HeldSentences,
  ) {}

  async ofCases(caseIds: readonly string[]): Promise<readonly HistoryLine[]> {
    const events = (await Promise.all(caseIds.map((id) => this.events.ofSubject('case', id)))).flat();
    const surroundings = await this.reader.read();
    const cases = events.map(({ payload }) => payload['case'] as Case);
    const [people, sentenceOf] = await Promise.all([
      this.reader.people(events.flatMap(personsOf)),
      this.sentences.of(cases, surroundings),
    ]);
    return events
      .flatMap((event) => {
        const kase = event.payload['case'] as Case;
        const wording = WORDINGS[event.name]?.({
          kase,
          actor: actorOf(event, people),
          payload: event.payload,
          sentenceOf: sentenceOf(kase),
        });
        return wording === null || wording === undefined
          ? []
          : [{ eventId: event.id, name: event.name, at: event.occurredAt, ...wording }];
      })
      .reverse();
  }
}

const personsOf = ({ actor }: EventRow): readonly (string | undefined)[] =>
  actor === 'system' ? [] : [actor.personId, actor.onBehalfOf];

function actorOf({ actor }: EventRow, people: ReadonlyMap<string, PersonName>): string {
  if (actor === 'system') return 'Hệ thống';
  const name = personOf(people, actor.personId).name;
  return actor.onBehalfOf === undefined ? name : `${name} (thay ${personOf(people, actor.onBehalfOf).name})`;
}
