import { civilDateOf, dateTextOf, workingDaysBetween, type PlannedNotice } from '@dondoc/domain';
import { awaitedItemOf, nameOf, type Letter, type LetterContext } from './letters.js';
import type { MailFacts } from './mail-facts.js';
import { DIGEST_GROUPS, digestTextOf, digestValuesOf, type DigestGroup, type DigestItem } from './mail/digest.js';
import { linksOf, outcomeTextOf, type MailTask } from './mail/task-values.js';
import { instantTextOf, taskDueTextOf } from './mail/words.js';

function reminderGroupOf(task: MailTask, { today, calendar }: MailFacts): DigestGroup {
  const { dueOn } = task.state;
  const left = dueOn === null || dueOn <= today ? 0 : workingDaysBetween(calendar, today, dueOn);
  if (left <= 0) return 'Đến hạn hôm nay';
  return left === 1 ? 'Còn 1 ngày làm việc' : left <= 3 ? 'Còn 3 ngày làm việc' : 'Còn 7 ngày làm việc';
}

/** The group of a digest in which a notice stands (texts.md §1). */
export function groupOf(notice: PlannedNotice, task: MailTask, facts: MailFacts): DigestGroup {
  switch (notice.kind) {
    case 'decisionAwaited':
      return 'Chờ ông/bà quyết định';
    case 'reminder':
      return reminderGroupOf(task, facts);
    case 'returned':
      return 'Kết quả cần bổ sung';
    case 'assigned':
      return 'Mới giao';
    case 'notAcknowledged':
      return 'Chưa tiếp nhận';
    case 'review':
      return 'Đến ngày rà soát';
    case 'coordinating':
    case 'coordinatingReminder':
      return 'Phần việc phối hợp';
    default:
      return 'Để biết';
  }
}

/** What the second line says instead of the due day. */
function noteOf(notice: PlannedNotice, task: MailTask, facts: MailFacts): string | null {
  const unit = facts.units.get(notice.unitId)?.name ?? '';
  const due = `Hạn: ${taskDueTextOf(task.state)}`;
  switch (notice.kind) {
    case 'decisionAwaited': {
      const { what, since, waited } = awaitedItemOf(notice, task, facts);
      return `${what}: ${unit}, gửi ${since}, đã chờ ${waited} ngày làm việc`;
    }
    case 'review':
      return 'Chỉ cần cho biết: đang làm, đã xong hay vướng mắc';
    case 'accepted':
      return `Đã xác nhận hoàn thành, ${outcomeTextOf(task.state, facts.now)}`;
    case 'extensionGranted':
      return `Đồng ý gia hạn · ${due}`;
    case 'extensionRefused':
      return `Giữ nguyên hạn · ${due}`;
    case 'taskChanged':
      return `Thay đổi nhiệm vụ · ${due}`;
    case 'rungCopy':
      return notice.rung === 2 ? `Đã gửi yêu cầu giải trình tới ${unit}` : `Đã đôn đốc ${unit} · ${due}`;
    case 'deliveryFailed':
      return `Thư gửi ${nameOf(facts, notice.facts['personId'])} chưa đến nơi`;
    case 'noHead':
      return `${unit} chưa có thủ trưởng trên hệ thống`;
    default:
      return null;
  }
}

const ACTIONS: Readonly<Partial<Record<DigestGroup, string>>> = {
  'Đến hạn hôm nay': 'Báo cáo kết quả',
  'Còn 1 ngày làm việc': 'Báo cáo kết quả',
  'Còn 3 ngày làm việc': 'Báo cáo kết quả',
  'Còn 7 ngày làm việc': 'Báo cáo kết quả',
  'Kết quả cần bổ sung': 'Bổ sung và báo cáo lại',
  'Mới giao': 'Xem và tiếp nhận',
  'Chưa tiếp nhận': 'Tiếp nhận',
  'Đến ngày rà soát': 'Cập nhật tiến độ',
};

function itemOf(notice: PlannedNotice, task: MailTask, { facts, baseUrl }: LetterContext): DigestItem {
  const group = groupOf(notice, task, facts);
  const links = linksOf(baseUrl, task);
  const label = ACTIONS[group] ?? 'Xem nhiệm vụ';
  const source = task.item === null ? task.directiveRef : `${task.directiveRef}, mục ${task.item}`;
  const { title, dueOn, dueAt, reviewOn } = task.state;
  const address = label === 'Báo cáo kết quả' || label === 'Bổ sung và báo cáo lại' ? links.report : links.page;
  return { group, title, source, dueOn, dueAt, reviewOn, note: noteOf(notice, task, facts), link: { label, address } };
}

const byDue = (one: DigestItem, other: DigestItem): number => {
  const day = ({ dueOn, reviewOn }: DigestItem): string => dueOn ?? reviewOn ?? '9';
  return day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0;
};

/** Each task once, in the first group that fits; within a group by due day. */
export function digestItemsOf(notices: readonly PlannedNotice[], context: LetterContext): readonly DigestItem[] {
  const first = new Map<string, DigestItem>();
  for (const notice of notices) {
    const task = context.facts.tasks.get(notice.taskId);
    if (task === undefined) continue;
    const item = itemOf(notice, task, context);
    const standing = first.get(notice.taskId);
    if (standing === undefined || DIGEST_GROUPS.indexOf(item.group) < DIGEST_GROUPS.indexOf(standing.group))
      first.set(notice.taskId, item);
  }
  return [...first.values()].sort(byDue);
}

export function digestLetterOf(notices: readonly PlannedNotice[], context: LetterContext): Letter {
  const values = digestValuesOf(digestItemsOf(notices, context), context.facts.today);
  return { name: 'digest', values: { ...values, link: { mine: `${context.baseUrl}/viec-cua-toi` } } };
}

/** The one letter after an outage of ours, in place of all that could not be sent (rules.md §4, texts.md). */
export function restoredLetterOf(
  notices: readonly PlannedNotice[],
  restoredAt: string,
  context: LetterContext,
): Letter {
  const items = digestItemsOf(notices, context);
  const { facts, baseUrl } = context;
  const outage = facts.outages.find(({ to }) => to === restoredAt);
  const moved = [...facts.states.values()].filter(
    ({ lastDueChangeCause, remindFrom }) =>
      lastDueChangeCause === 'outage' && civilDateOf(remindFrom) === civilDateOf(facts.now),
  ).length;
  return {
    name: 'after-outage',
    values: {
      n: items.length,
      replaced: notices.length,
      outage: {
        from: outage === undefined ? '' : instantTextOf(outage.from),
        to: outage === undefined ? dateTextOf(facts.today) : instantTextOf(outage.to),
      },
      digest: { groups: digestTextOf(items) },
      moved: moved === 0 ? null : moved,
      link: { mine: `${baseUrl}/viec-cua-toi` },
    },
  };
}
