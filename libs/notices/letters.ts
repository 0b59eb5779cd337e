import {
  civilDateOf,
  dateTextOf,
  isCivilDate,
  workingDaysBetween,
  workingDaysFrom,
  type Instant,
  type PlannedNotice,
} from '@dondoc/domain';
import type { MailFacts } from './mail-facts.js';
import type { MailName } from './mail/load.js';
import { linksOf, taskValuesOf, type MailTask } from './mail/task-values.js';
import type { Values } from './mail/template.js';
import { instantTextOf } from './mail/words.js';

/** A letter before it is worded: which template, with what. */
export interface Letter {
  readonly name: MailName;
  readonly values: Values;
}

export interface LetterContext {
  readonly facts: MailFacts;
  readonly baseUrl: string;
}

const AWAITED: Readonly<Record<string, string>> = {
  accept: 'Xác nhận kết quả',
  extension: 'Quyết định gia hạn',
  blocker: 'Xem vướng mắc',
  confirmRung: 'Xác nhận yêu cầu giải trình',
  weigh: 'Xem xét giải trình',
  proposal: 'Quyết định đề xuất',
};
const PROPOSALS = { criticise: 'phê bình', account: 'kiểm điểm' } as const;
const DECISIONS: Readonly<Record<string, string>> = {
  remind: 'Nhắc nhở',
  noAction: 'Khép hồ sơ, không áp dụng biện pháp',
  returnForFacts: 'Trả lại để bổ sung hồ sơ',
};
const WEIGHED = { true: 'Giải trình đủ căn cứ', false: 'Giải trình chưa đủ căn cứ' } as const;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const dayOf = (instant: unknown): string | null =>
  typeof instant === 'string' && instant.length > 10 ? dateTextOf(civilDateOf(instant as Instant)) : null;
const dateOf = (value: unknown): string =>
  typeof value === 'string' && isCivilDate(value) ? dateTextOf(value) : 'chưa ấn định';

/** The person's name in the log's words; the program itself is "Hệ thống". */
export const nameOf = ({ people }: MailFacts, id: unknown): string =>
  (typeof id === 'string' ? people.get(id)?.name : undefined) ?? 'Hệ thống';

export function unitValuesOf({ units }: MailFacts, unitId: string): Values {
  const unit = units.get(unitId);
  return { name: unit?.name ?? '', short: unit?.short ?? '' };
}

/** Links every letter may use. */
function commonOf({ facts, baseUrl }: LetterContext, notice: PlannedNotice, task: MailTask): Values {
  const links = linksOf(baseUrl, task);
  const role = notice.as === 'coordinator' ? 'phối hợp thực hiện' : 'chủ trì';
  const proposalId = facts.cases.get(notice.taskId)?.proposal?.id ?? '';
  return {
    ...taskValuesOf(task, facts, role),
    unit: unitValuesOf(facts, notice.unitId),
    decider: { name: nameOf(facts, notice.facts['actorId']) },
    actor: { name: nameOf(facts, notice.facts['actorId']) },
    reason: textOf(notice.facts['reason']),
    link: {
      task: links.page,
      report: links.report,
      mine: `${baseUrl}/viec-cua-toi`,
      inbox: `${baseUrl}/can-quyet-dinh`,
      dossier: links.page,
      proposal: `${baseUrl}/de-xuat/${proposalId}`,
      resend: `${baseUrl}/can-quyet-dinh/gui-loi/${notice.subjectId ?? ''}`,
      delivery: `${baseUrl}/can-quyet-dinh/gui-loi/${notice.subjectId ?? ''}`,
    },
  };
}

/** What is said besides the task, by kind of letter. */
function extraOf(notice: PlannedNotice, task: MailTask, { facts }: LetterContext): Values {
  const { facts: cause } = notice;
  switch (notice.kind) {
    case 'returned':
      return { submission: { at: dayOf(cause['submittedAt']) ?? '' }, verdict: { reason: textOf(cause['reason']) } };
    case 'extensionGranted':
    case 'extensionRefused':
      return { request: { on: dayOf(facts.requestedAt.get(textOf(cause['requestId']) ?? '')) } };
    case 'taskChanged':
      return changeOf(notice, facts);
    case 'explanationWeighed':
      return weighingOf(task, facts);
    case 'proposalTold':
    case 'proposalDecided':
    case 'decisionAwaited':
      return proposalOf(notice, task, facts);
    case 'deliveryFailed':
      return {};
    default:
      return {};
  }
}

function changeOf({ facts: cause, unitId }: PlannedNotice, facts: MailFacts): Values {
  if ('cause' in cause)
    return { change: 'điều chỉnh hạn', due: { from: dateOf(cause['from']), to: dateOf(cause['to']) } };
  const to = textOf(cause['to']);
  if (to !== null && to !== unitId)
    return { change: `chuyển nhiệm vụ cho ${facts.units.get(to)?.name ?? 'đơn vị khác'}`, closed: true };
  return { change: 'thu hồi nhiệm vụ', closed: true };
}

function weighingOf(task: MailTask, { cases, people }: MailFacts): Values {
  const explanation = cases.get(task.state.id)?.explanation ?? null;
  const weighed = explanation?.weighed ?? null;
  if (explanation === null || weighed === null) return {};
  return {
    decider: { name: people.get(weighed.by)?.name ?? '' },
    explain: { on: dateTextOf(civilDateOf(explanation.at)) },
    weigh: { label: WEIGHED[`${weighed.sufficient}`] },
    reason: weighed.reason,
    sufficient: weighed.sufficient,
    insufficient: !weighed.sufficient,
  };
}

function proposalOf(notice: PlannedNotice, task: MailTask, facts: MailFacts): Values {
  const kase = facts.cases.get(task.state.id);
  const proposal = kase?.proposal ?? null;
  if (kase === undefined || proposal === null) return {};
  const explanation = kase.explanation;
  const decision = proposal.decision;
  const leader = facts.seats.find(({ role }) => role === 'leader');
  return {
    ...(decision === null ? { decider: { title: leader?.title ?? 'lãnh đạo' } } : decisionOf(decision, facts)),
    proposal: { on: dateTextOf(civilDateOf(proposal.at)), kind: PROPOSALS[proposal.kind] },
    submittedSince: task.state.submission === null ? null : dateTextOf(civilDateOf(task.state.submission.at)),
    urge: {
      at:
        dayOf(facts.urges.get(task.state.id)?.at) ?? dayOf(kase.fired.find(({ rung }) => rung === 1)?.at) ?? 'chưa có',
    },
    explain: {
      askedOn: dayOf(kase.explanationAskedAt),
      summary: explanation === null ? 'chưa nhận được' : `gửi ngày ${dateTextOf(civilDateOf(explanation.at))}`,
    },
    comparable: 'xem trong hồ sơ',
  };
}

function decisionOf(decision: { by: string; decision: string; reason: string }, facts: MailFacts): Values {
  const decider = { name: nameOf(facts, decision.by) };
  if (decision.decision === 'criticise') return { decider, criticise: true, reason: null };
  return { decider, other: true, decision: { label: DECISIONS[decision.decision] ?? '' }, reason: decision.reason };
}

const SINGLE: Readonly<Partial<Record<PlannedNotice['kind'], MailName>>> = {
  assigned: 'assigned-urgent',
  coordinating: 'assigned',
  notAcknowledged: 'not-acknowledged',
  review: 'review',
  returned: 'returned',
  accepted: 'accepted',
  extensionGranted: 'extension-granted',
  extensionRefused: 'extension-refused',
  taskChanged: 'task-changed',
  explanationWeighed: 'explanation-weighed',
  proposalTold: 'proposal-told',
  proposalDecided: 'proposal-decided',
};

/** The letter about one matter at once; null where it is told in a list (`listLetterOf`, digest). */
export function singleLetterOf(notice: PlannedNotice, task: MailTask, context: LetterContext): Letter | null {
  const { today, calendar } = context.facts;
  const name =
    notice.kind === 'reminder' && task.state.dueOn !== null
      ? workingDaysBetween(calendar, today, task.state.dueOn) > 0
        ? 'due-tomorrow'
        : 'due-today'
      : notice.awaited === 'proposal'
        ? 'proposal-waits'
        : SINGLE[notice.kind];
  if (name === undefined) return null;
  return { name, values: { ...commonOf(context, notice, task), ...extraOf(notice, task, context) } };
}

/** What waits for a decision, as a list. */
export function awaitedLetterOf(notices: readonly PlannedNotice[], context: LetterContext): Letter {
  const { facts, baseUrl } = context;
  const items = notices.flatMap((notice) => {
    const task = facts.tasks.get(notice.taskId);
    return task === undefined
      ? []
      : [
          {
            ...taskValuesOf(task, facts),
            unit: unitValuesOf(facts, notice.unitId),
            ...awaitedItemOf(notice, task, facts),
          },
        ];
  });
  const copied = notices.some(({ facts: cause }) => cause['copied'] === true);
  return {
    name: 'decision-awaited',
    values: { n: items.length, items, copied, link: { inbox: `${baseUrl}/can-quyet-dinh` } },
  };
}

export function awaitedItemOf(
  notice: PlannedNotice,
  task: MailTask,
  { cases, calendar, today, now }: MailFacts,
): { what: string; since: string; waited: number } {
  const kase = cases.get(notice.taskId);
  const { submission, extension } = task.state;
  const since =
    {
      accept: submission?.at,
      extension: extension?.at,
      weigh: kase?.explanation?.at,
      proposal: kase?.proposal?.at,
      confirmRung: kase?.held?.since,
      blocker: null,
    }[notice.awaited ?? 'accept'] ?? (notice.notBefore > now ? now : notice.notBefore);
  const day = civilDateOf(since);
  return {
    what: AWAITED[notice.awaited ?? 'accept'] ?? '',
    since: dateTextOf(day),
    waited: day < today ? workingDaysBetween(calendar, day, today) : 0,
  };
}

/** Rung 1 or 2: one letter per person, rung and morning that lists its tasks (rules.md §3). */
export function rungLetterOf(notices: readonly PlannedNotice[], context: LetterContext): Letter {
  const { facts, baseUrl } = context;
  const { calendar, ladder, now, today } = facts;
  const rung = notices[0]?.rung ?? 1;
  const [second] = ladder.rungs.filter((each) => each.rung === 2);
  const dueOf = ({ taskId }: PlannedNotice): string => facts.states.get(taskId)?.dueOn ?? '9';
  const inOrder = [...notices].sort((one, other) => dueOf(one).localeCompare(dueOf(other)));
  const tasks = inOrder.flatMap((notice) => {
    const task = facts.tasks.get(notice.taskId);
    if (task === undefined) return [];
    const values = taskValuesOf(task, facts);
    const nextOn =
      task.state.dueOn === null || second === undefined
        ? null
        : dateTextOf(workingDaysFrom(calendar, task.state.dueOn, second.afterWorkingDays));
    const urge = facts.urges.get(notice.taskId);
    return [
      { ...values, task: { ...(values['task'] as Values), nextOn }, urge: { at: dayOf(urge?.at), proof: urge?.proof } },
    ];
  });
  const answerBy = workingDaysFrom(calendar, today, second?.answerWorkingDays ?? 3);
  return {
    name: rung === 2 ? 'rung-explain' : 'rung-urge',
    values: {
      n: tasks.length,
      now: instantTextOf(now),
      unit: unitValuesOf(facts, notices[0]?.unitId ?? ''),
      tasks,
      explain: { until: dateTextOf(answerBy) },
      link: { mine: `${baseUrl}/viec-cua-toi`, dossier: `${baseUrl}/viec-cua-toi` },
    },
  };
}
