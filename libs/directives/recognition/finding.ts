import type { findingSchema } from '@dondoc/contracts';
import type { z } from 'zod';

type FindingView = z.infer<typeof findingSchema>;

/** Why nothing that was read from a recognised text is sure. */
export const RECOGNISED_REASON = 'Chữ nhận dạng từ bản quét; xin đối chiếu.';

/** The first remark on a directive whose text was recognised; none for the others. */
export function recognitionFindingsOf(confidence: number | null): readonly FindingView[] {
  if (confidence === null) return [];
  return [
    {
      code: 'textRecognised',
      sentence: `Nội dung được nhận dạng từ bản quét (độ tin cậy ${confidence}%).`,
      suggestion: 'Xin đối chiếu với bản gốc, trước hết là số, ngày, tên cơ quan và thời hạn.',
      start: null,
      end: null,
      obligationId: null,
      related: [],
    },
  ];
}
