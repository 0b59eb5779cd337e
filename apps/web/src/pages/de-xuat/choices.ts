import type { DecideProposal, Proposal } from '../../api/types.js';

export interface Choice {
  readonly decision: DecideProposal['decision'];
  readonly label: string;
  readonly follows: string;
}

/** What a leader may decide, the lightest first (texts.md §3: rung 4 names its own measure). */
export function choicesOf(kind: Proposal['kind']): readonly Choice[] {
  const measure = kind === 'criticise' ? 'Phê bình' : 'Giao tổ chức kiểm điểm';
  return [
    {
      decision: 'noAction',
      label: 'Khép hồ sơ, không áp dụng biện pháp',
      follows: 'Lần quá hạn này khép lại; nhiệm vụ vẫn phải hoàn thành.',
    },
    { decision: 'remind', label: 'Nhắc nhở', follows: 'Ghi nhận và báo đơn vị; nhiệm vụ được theo dõi tiếp.' },
    {
      decision: 'criticise',
      label: measure,
      follows: 'Văn bản được ký ngoài hệ thống; ở đây chỉ ghi quyết định và báo đơn vị.',
    },
    {
      decision: 'returnForFacts',
      label: 'Trả lại để bổ sung hồ sơ',
      follows: 'Người theo dõi bổ sung; hồ sơ mở lại cho hai bên.',
    },
  ];
}
