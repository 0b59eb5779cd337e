import { civilDateOf, timeOfDayOf, type Case, type Instant, type TaskState } from '@dondoc/domain';
import type { DispatchView, DossierFacts } from './facts.js';
import { RUNG_WORDS, shortDayOf, weighingWordOf } from '../words.js';

/** One line of "Ghi nhận của hệ thống": a day or a span of days, and what happened. */
export interface RecordLine {
  readonly on: string;
  readonly sentence: string;
}
interface DatedLine extends RecordLine {
  readonly at: Instant;
}

const line = (at: Instant, sentence: string): DatedLine => ({ at, on: shortDayOf(civilDateOf(at)), sentence });

function assigned(task: TaskState): DatedLine {
  const acknowledged =
    task.acknowledgedAt === null ? 'chưa tiếp nhận' : `tiếp nhận ${shortDayOf(civilDateOf(task.acknowledgedAt))}`;
  return line(task.assignedAt, `Giao; ${acknowledged}`);
}

const ARRIVED = ['accepted', 'deliveredByHand'];
const arrived = ({ state }: DispatchView): boolean => ARRIVED.includes(state);

/** Reminders before the due day stand in one line: "10–15/10  Nhắc 3 lần, cả 3 lần đã nhận". */
function reminders(dispatches: readonly DispatchView[], dueAt: Instant | null): readonly DatedLine[] {
  const sent = dispatches
    .filter(({ rung, at }) => rung === null && at !== null && (dueAt === null || at < dueAt))
    .sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1));
  const [first, last] = [sent[0]?.at, sent.at(-1)?.at];
  if (!first || !last) return [];
  const received = sent.filter(arrived).length;
  const words =
    received === sent.length
      ? sent.length === 1
        ? 'đã nhận'
        : `cả ${sent.length} lần đã nhận`
      : `${received} lần đã nhận`;
  const [from, to] = [civilDateOf(first), civilDateOf(last)];
  const on =
    from === to
      ? shortDayOf(from)
      : `${shortDayOf(from).slice(0, from.slice(0, 7) === to.slice(0, 7) ? 2 : 5)}–${shortDayOf(to)}`;
  return [{ at: first, on, sentence: `Nhắc ${sent.length} lần, ${words}` }];
}

function rungs(kase: Case, dispatches: readonly DispatchView[]): readonly DatedLine[] {
  return kase.fired
    .filter(({ rung }) => rung <= 2)
    .map(({ rung, at, headId }) => {
      const letter = dispatches.find((each) => each.rung === rung && each.person.id === headId && arrived(each));
      const opened = !letter?.openedAt ? '' : `, mở ${timeOfDayOf(letter.openedAt)}`;
      const proof =
        letter === undefined
          ? 'chưa có bằng chứng'
          : `thư đã nhận ${letter.at === null ? '' : timeOfDayOf(letter.at)}${opened}`;
      return line(at, `${RUNG_WORDS[rung] ?? ''}, ${proof}`);
    });
}

function explanations({ explanation }: Case): readonly DatedLine[] {
  if (explanation === null) return [];
  const weighed = explanation.weighed;
  return [
    line(explanation.at, 'Có giải trình'),
    ...(weighed === null ? [] : [line(weighed.at, weighingWordOf(weighed.sufficient))]),
  ];
}

function submissions({ submissions: handedIn }: DossierFacts): readonly DatedLine[] {
  return handedIn.flatMap(({ at, withdrawnAt, verdict }) => [
    line(at, withdrawnAt === null ? 'Đơn vị nộp kết quả' : 'Đơn vị nộp kết quả, sau đó rút lại'),
    ...(verdict === null
      ? []
      : [
          line(verdict.at, verdict.decision === 'accept' ? 'Kết quả được xác nhận' : 'Kết quả được trả lại để bổ sung'),
        ]),
  ]);
}

/** What the system recorded, in the order of time. */
export function recordOf(facts: DossierFacts): readonly RecordLine[] {
  const { kase, task, dispatches } = facts;
  return [
    assigned(task),
    ...reminders(dispatches, task.dueAt),
    ...rungs(kase, dispatches),
    ...explanations(kase),
    ...submissions(facts),
    ...facts.extensions.map(({ at, until }) => line(at, `Đơn vị đề nghị gia hạn đến ${shortDayOf(until)}`)),
    ...facts.outages.map(({ from }) => line(from, 'Hệ thống gián đoạn')),
  ]
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ on, sentence }) => ({ on, sentence }));
}

/** What did not happen belongs to the record too (screens.md §7, screen 7). */
export function absentOf({ extensions, outages, task }: DossierFacts): readonly string[] {
  const absent: string[] = [];
  if (extensions.length === 0) absent.push('Không xin gia hạn.');
  if (!task.stoppedPeriods.some(({ cause }) => cause === 'blocker') && task.blocker === null)
    absent.push('Không báo vướng mắc.');
  if (outages.length === 0) absent.push('Hệ thống không gián đoạn.');
  return absent;
}
