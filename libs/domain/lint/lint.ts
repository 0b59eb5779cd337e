import { citationFindingsOf } from './cited.js';
import { contradictionsOf } from './contradictions.js';
import { dayFindingsOf } from './days.js';
import type { Finding, LintedDirective, LintedObligation, LintFacts } from './finding.js';
import { loadFindingsOf } from './loads.js';
import { openWorkFindingsOf } from './open-work.js';
import { handsOver, lacksProduct } from './products.js';
import { onDeadline, onDuty, wholeOf } from './remark.js';

/** A draft has no number and no day yet: that is no fault of it. */
function blanksOf({ stage, number, signedOn }: LintedDirective): readonly Finding[] {
  const blank = [number === null ? 'Số' : '', signedOn === null ? 'ngày ký' : ''].filter((word) => word !== '');
  if (stage === 'draft' || blank.length === 0) return [];
  const words = blank.join(' và ');
  const terms = signedOn === null ? '; hạn tính từ ngày ký sẽ được tính khi có ngày' : '';
  return [
    wholeOf('unnumbered', {
      sentence: `${words.charAt(0).toUpperCase()}${words.slice(1)} còn trống${terms}.`,
      suggestion: 'Có thể ghi sau, khi văn bản đã có số, ngày.',
    }),
  ];
}

const NOTHING_READ = {
  sentence: 'Hệ thống chưa nhận ra việc được giao trong văn bản này.',
  suggestion: 'Xin xem lại nội dung; việc nào có giao thì bôi đen đoạn đó để thêm nhiệm vụ.',
};

function ownersOf(obligation: LintedObligation): readonly Finding[] {
  const noOwner = onDuty('noOwner', obligation, {
    sentence: 'Chưa rõ cơ quan chủ trì.',
    suggestion: 'Xin nêu một cơ quan chịu trách nhiệm chính, ví dụ “Giao Phòng Nội vụ chủ trì …”.',
  });
  const unknown = obligation.unknownNames.map((sentence) =>
    onDuty('unitUnknown', obligation, {
      sentence,
      suggestion: 'Xin dùng tên đơn vị trong danh mục, hoặc bổ sung tên gọi này vào danh mục.',
    }),
  );
  return [...(obligation.leads.length === 0 ? [noOwner] : []), ...unknown];
}

type DatedOwners = ReadonlyMap<string, ReadonlySet<string>>;

/** Under each item, the owners that have a day there. */
function datedOwnersOf(obligations: readonly LintedObligation[]): DatedOwners {
  const owners = new Map<string, Set<string>>();
  for (const { kind, instruction, leads } of obligations) {
    if (kind !== 'dated' || instruction === null) continue;
    const known = owners.get(instruction) ?? new Set();
    owners.set(instruction, known);
    for (const unitId of leads) known.add(unitId);
  }
  return owners;
}

/** Whether another duty of the same owner under the same item has a day: it closes the item, and nobody need repeat it. */
function closedByItem({ instruction, leads }: LintedObligation, dated: DatedOwners): boolean {
  const owners = instruction === null ? undefined : dated.get(instruction);
  return owners !== undefined && leads.some((unitId) => owners.has(unitId));
}

interface Document {
  readonly dated: DatedOwners;
  readonly urgent: boolean;
}

function deliveryOf(obligation: LintedObligation, { dated, urgent }: Document): readonly Finding[] {
  if (obligation.kind === 'dated' && lacksProduct(obligation)) {
    const words = {
      sentence: 'Chưa rõ sản phẩm phải nộp.',
      suggestion: 'Xin nêu kết quả phải có khi đến hạn: báo cáo, kế hoạch, danh sách, chỉ tiêu …',
    };
    return [onDuty('noProduct', obligation, words)];
  }
  if (obligation.kind !== 'review' || obligation.deadline?.kind === 'reference') return [];
  const atOnce = urgent && obligation.deadline?.kind === 'urgent';
  if (atOnce || !handsOver(obligation) || closedByItem(obligation, dated)) return [];
  const words = {
    sentence: 'Chưa có thời hạn; hệ thống sẽ đặt ngày rà soát.',
    suggestion: 'Xin ấn định một ngày làm việc, ví dụ “chậm nhất ngày …”.',
  };
  return [onDeadline('noDeadline', obligation, words)];
}

/** What could still be written otherwise; of an issued directive nobody asks it any more. */
function wordingOf(facts: LintFacts): readonly Finding[] {
  const { obligations, urgent } = facts.directive;
  const document = { dated: datedOwnersOf(obligations), urgent };
  return [
    ...obligations.flatMap((one) => deliveryOf(one, document)),
    ...contradictionsOf(obligations),
    ...openWorkFindingsOf(obligations, facts.openWork),
    ...loadFindingsOf(obligations, facts),
  ];
}

const inOrder = (one: Finding, other: Finding): number => (one.start ?? -1) - (other.start ?? -1);

/**
 * Everything that the author of a directive, or the clerk who registers it, should look at again: first what concerns the document, then
 * in the order of the text. Nothing is refused by it. Sources: texts.md "Linter of directives", rules.md §1; what is the same work:
 * work.ts. What the facts do not bring (register, tasks, today) is not spoken of.
 */
export function lintOf(facts: LintFacts): readonly Finding[] {
  const { directive } = facts;
  const { obligations, citations } = directive;
  const located = [
    ...obligations.flatMap((one) => [...ownersOf(one), ...dayFindingsOf(one, facts)]),
    ...(directive.stage === 'issued' ? [] : wordingOf(facts)),
    ...(citations === null ? [] : citationFindingsOf(citations, directive.number)),
  ];
  const empty = directive.nothingRead ? [wholeOf('readingEmpty', NOTHING_READ)] : [];
  return [...blanksOf(directive), ...empty, ...located.sort(inOrder)];
}
