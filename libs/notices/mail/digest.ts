import { dateTextOf, type CivilDate, type Instant } from '@dondoc/domain';
import { taskDueTextOf } from './words.js';

/** Groups of a digest in their order (texts.md §1). */
export const DIGEST_GROUPS = [
  'Chờ ông/bà quyết định',
  'Đến hạn hôm nay',
  'Kết quả cần bổ sung',
  'Còn 1 ngày làm việc',
  'Còn 3 ngày làm việc',
  'Còn 7 ngày làm việc',
  'Mới giao',
  'Chưa tiếp nhận',
  'Đến ngày rà soát',
  'Phần việc phối hợp',
  'Để biết',
] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

/** One task of a digest. `note` replaces the due text of the second line where the group says something else. */
export interface DigestItem {
  readonly group: DigestGroup;
  readonly title: string;
  readonly source: string;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly reviewOn: CivilDate | null;
  readonly note: string | null;
  readonly link: { readonly label: string; readonly address: string } | null;
}

const dueNoteOf = (item: DigestItem): string => {
  if (item.note !== null) return item.note;
  const due = taskDueTextOf(item);
  return item.dueOn === null ? `Chưa ấn định hạn${due.replace('chưa ấn định', '')}` : `Hạn: ${due}`;
};

/** The groups of a digest as text: numbered through, capitals for heads, empty groups left out. Items come in their final order. */
export function digestTextOf(items: readonly DigestItem[]): string {
  const lines: string[] = [];
  let number = 0;
  for (const group of DIGEST_GROUPS) {
    const own = items.filter((item) => item.group === group);
    if (own.length === 0) continue;
    lines.push(`${group.toUpperCase()} (${own.length})`);
    for (const item of own) {
      number += 1;
      lines.push(
        `${number}. ${item.title}`,
        `   ${[item.source, dueNoteOf(item)].filter((part) => part !== '').join(' · ')}`,
      );
      if (item.link !== null) lines.push(`   ${item.link.label}: ${item.link.address}`);
    }
  }
  return lines.join('\n');
}

/** The values of a digest's subject: how many, and how many are due on the next due day. */
export function digestValuesOf(items: readonly DigestItem[], today: CivilDate): Record<string, unknown> {
  const days = items.flatMap(({ dueOn }) => (dueOn !== null && dueOn >= today ? [dueOn] : [])).sort();
  const next = days[0];
  return {
    today: dateTextOf(today),
    n: items.length,
    next: next === undefined ? null : dateTextOf(next),
    m: days.filter((day) => day === next).length,
    digest: { groups: digestTextOf(items) },
  };
}
