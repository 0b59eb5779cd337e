import type { inboxItemSchema } from '@dondoc/contracts';
import { civilDateOf, dateTextOf, may, outcomeOf, type Actor, type Case, type TaskState } from '@dondoc/domain';
import type { z } from 'zod';
import { deciderOf, unitOf, unitRefOf, type Surroundings } from '../surroundings.js';
import { PROPOSAL_WORDS, RUNG_WORDS, shortDayOf, shortened, waitedOf, workingDaysLateOf } from '../words.js';

export type InboxItem = z.infer<typeof inboxItemSchema>;
export type InboxGroup = InboxItem['group'];

/** What blocks others first (screens.md §7, screen 6). */
export const GROUP_ORDER: readonly InboxGroup[] = [
  'failedDelivery',
  'rung',
  'explanation',
  'result',
  'extension',
  'proposal',
  'ownUnit',
];

type Deciding = 'confirmRung' | 'weigh' | 'accept' | 'decideExtension' | 'decideProposal';

/** Something that waits for a decision, before it is known who asks. */
export interface Matter {
  readonly group: Exclude<InboxGroup, 'ownUnit' | 'failedDelivery'>;
  readonly decide: Deciding;
  readonly subjectId: string;
  readonly since: InboxItem['since'];
  readonly task: TaskState;
  readonly title: string;
  readonly sub: string;
  readonly askedBy: readonly string[];
  /** Who must decide it: a monitor of another unit, else the leader. */
  readonly decider: 'monitor' | 'leader';
}

export interface TaskName {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

const named = (surroundings: Surroundings, task: TaskState): string =>
  `${unitOf(surroundings.units, task.leadUnitId).short}, ${shortened(task.title)}`;

function lateWordsOf(task: TaskState, { calendar, today }: Surroundings): string {
  return task.dueOn === null ? '' : `quá hạn ${workingDaysLateOf(task.dueOn, today, calendar)} ngày làm việc`;
}

/** What of a case waits: its rung to confirm, its explanation to weigh, its proposal to decide. */
export function mattersOfCase(kase: Case, task: TaskState, surroundings: Surroundings): readonly Matter[] {
  const decider = deciderOf(surroundings, kase.leadUnitId).who;
  const name = named(surroundings, task);
  const { held, explanation, proposal } = kase;
  if (proposal !== null && proposal.decision === null) {
    const title = `Đề xuất ${PROPOSAL_WORDS[proposal.kind]}: ${name}`;
    return [
      matter({
        group: 'proposal',
        decide: 'decideProposal',
        subjectId: proposal.id,
        since: proposal.at,
        task,
        title,
        sub: proposalSubOf(kase, task),
        decider: 'leader',
      }),
    ];
  }
  if (explanation !== null && explanation.weighed === null) {
    const sub = `gửi ${dateTextOf(civilDateOf(explanation.at))}, ${lateWordsOf(task, surroundings)}`;
    return [
      matter({
        group: 'explanation',
        decide: 'weigh',
        subjectId: kase.id,
        since: explanation.at,
        task,
        title: `Giải trình: ${name}`,
        sub,
        askedBy: [explanation.by],
        decider,
      }),
    ];
  }
  if (held?.reasons.some(({ code }) => code === 'toConfirm') === true) {
    const title = `${RUNG_WORDS[held.rung] ?? ''}: ${name}`;
    return [
      matter({
        group: 'rung',
        decide: 'confirmRung',
        subjectId: kase.id,
        since: held.since,
        task,
        title,
        sub: lateWordsOf(task, surroundings),
        decider,
      }),
    ];
  }
  return [];
}

/** What of a task waits: its result, its request for more time. */
export function mattersOfTask(task: TaskState, surroundings: Surroundings): readonly Matter[] {
  const decider = deciderOf(surroundings, task.leadUnitId).who;
  const title = `${shortened(task.title)}: ${unitOf(surroundings.units, task.leadUnitId).short}`;
  const { submission, extension } = task;
  const matters: Matter[] = [];
  if (task.state === 'submitted' && submission !== null) {
    const sub = `nộp ${shortDayOf(civilDateOf(submission.at))}, ${wouldBeOf(task, surroundings)}`;
    matters.push(
      matter({
        group: 'result',
        decide: 'accept',
        subjectId: submission.id,
        since: submission.at,
        task,
        title,
        sub,
        askedBy: [submission.by],
        decider,
      }),
    );
  }
  if (extension !== null) {
    const from = task.dueOn === null ? '' : `${shortDayOf(task.dueOn)} → `;
    const sub = `${from}${dateTextOf(extension.until)}, ${extension.first ? 'lần đầu' : 'đã có lần không đồng ý'}`;
    matters.push(
      matter({
        group: 'extension',
        decide: 'decideExtension',
        subjectId: extension.id,
        since: extension.at,
        task,
        title,
        sub,
        askedBy: [extension.by],
        decider,
      }),
    );
  }
  return matters;
}

const matter = (given: Omit<Matter, 'askedBy'> & { readonly askedBy?: readonly string[] }): Matter => ({
  askedBy: [],
  ...given,
});

const GRADES = { early: 'trước hạn', onTime: 'đúng hạn', late: 'sau hạn' } as const;

function wouldBeOf(task: TaskState, { now }: Surroundings): string {
  if (task.dueOn === null) return 'không ấn định hạn';
  return GRADES[outcomeOf(task, now).wouldBe ?? 'onTime'];
}

/** "từ 24/10 · đơn vị đã giải trình, đã nộp 25/10". */
function proposalSubOf({ proposal, explanation }: Case, task: TaskState): string {
  const words = [explanation === null ? 'đơn vị chưa giải trình' : 'đơn vị đã giải trình'];
  if (task.submission !== null) words.push(`đã nộp ${shortDayOf(civilDateOf(task.submission.at))}`);
  return `từ ${proposal === null ? '' : shortDayOf(civilDateOf(proposal.at))} · ${words.join(', ')}`;
}

/** The entry for one person; null where it is not theirs: to the leader goes only what nobody else may decide. */
export function itemFor(
  matter: Matter,
  actor: Actor,
  around: { surroundings: Surroundings; name: TaskName | undefined },
): InboxItem | null {
  const { surroundings, name } = around;
  const subject = { leadUnitId: matter.task.leadUnitId, askedBy: matter.askedBy };
  const refused = may(actor, matter.decide, subject);
  const monitors = actor.seats.some(({ role }) => role === 'monitor');
  if (refused !== null && !(refused.problem === 'self-decision' && monitors)) return null;
  if (refused === null && !monitors && matter.decider !== 'leader') return null;
  const own = refused !== null;
  return {
    id: matter.subjectId,
    group: own ? 'ownUnit' : matter.group,
    title: matter.title,
    sub: own ? 'chỉ lãnh đạo xác nhận được' : matter.sub,
    waited: waitedOf(matter.since, surroundings.now, surroundings.calendar),
    since: matter.since,
    task:
      name === undefined
        ? { id: matter.task.id, code: '', title: matter.task.title }
        : { id: name.id, code: name.code, title: name.title },
    unit: unitRefOf(surroundings.units, matter.task.leadUnitId),
    subjectId: matter.subjectId,
    decidable: !own,
  };
}
