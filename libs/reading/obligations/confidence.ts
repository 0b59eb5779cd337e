import type { FoundDeadline } from '../deadline/index.js';
import type { ReadConfidence, ReadDeadline, ReadOwner } from '../reading.js';
import type { OwnerSource } from './context.js';

interface Evidence {
  readonly draft: { readonly source: OwnerSource; readonly known: boolean };
  readonly owners: readonly ReadOwner[];
  readonly deadline: ReadDeadline | null;
  readonly found: readonly FoundDeadline[];
}

const EXPLICIT = new Set(['date', 'term', 'recurring']);
const NO_OWNER = 'Chưa rõ cơ quan chủ trì.';

/** What a clerk should look at again in one obligation, in the words of the review screen. */
export function confidenceOf({ draft, owners, deadline, found }: Evidence): ReadConfidence {
  const reasons: string[] = [];
  if (owners.length === 0) reasons.push(NO_OWNER);
  else if (draft.source === 'addressees') reasons.push('Câu không nêu cơ quan chủ trì; lấy theo nơi nhận văn bản.');
  else if (draft.source === 'preamble' && owners.length > 2)
    reasons.push('Cơ quan chủ trì lấy theo phần mở đầu văn bản.');
  if (!draft.known) reasons.push('Chưa chắc đây là việc được giao.');
  if (found.filter((one) => EXPLICIT.has(one.deadline.kind)).length > 1) reasons.push('Câu có hơn một thời hạn.');
  if (deadline?.kind === 'date' && !/\d{4}/u.test(deadline.text))
    reasons.push('Thời hạn không ghi năm; lấy theo năm của văn bản.');
  if (deadline?.kind === 'term' && !/(?:kể|tính|từ|sau|khi)/u.test(deadline.text)) {
    reasons.push('Thời hạn không nêu tính từ ngày nào; hiểu là từ ngày ký.');
  }
  if (deadline?.kind === 'reference') reasons.push('Ngày cụ thể nằm ở văn bản khác.');
  const level = owners.length === 0 ? 'missing' : reasons.length > 0 ? 'unsure' : 'sure';
  return { level, reasons };
}
