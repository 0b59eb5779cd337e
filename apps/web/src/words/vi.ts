import type { Role, TaskVerb } from '../api/types.js';

/** Words that several pages use; a page's own sentences live with the page (texts.md §3). */
export const roleWords: Readonly<Record<Role, string>> = {
  leader: 'Lãnh đạo',
  monitor: 'Người theo dõi',
  unitHead: 'Thủ trưởng đơn vị',
  officer: 'Người thực hiện',
  admin: 'Quản trị',
};

export const verbWords: Readonly<Record<TaskVerb, string>> = {
  acknowledge: 'Tiếp nhận',
  nameOfficer: 'Phân công người thực hiện',
  submit: 'Báo cáo kết quả',
  withdraw: 'Rút báo cáo',
  accept: 'Xác nhận hoàn thành',
  return: 'Trả lại để bổ sung',
  askExtension: 'Đề nghị gia hạn',
  withdrawExtension: 'Rút đề nghị',
  decideExtension: 'Quyết định gia hạn',
  confirmRung: 'Xác nhận yêu cầu giải trình',
  recordDelivery: 'Ghi nhận giao trực tiếp',
  explain: 'Giải trình',
  weigh: 'Ghi ý kiến về giải trình',
  decideProposal: 'Quyết định',
  answerDossier: 'Xem hồ sơ',
  reassign: 'Chuyển đơn vị',
  changeDeadline: 'Điều chỉnh hạn',
  recall: 'Thu hồi',
  acknowledgeCoordination: 'Tiếp nhận phần phối hợp',
};

export const rungWords = ['', 'Đôn đốc', 'Yêu cầu giải trình', 'Đề xuất phê bình', 'Đề xuất kiểm điểm'] as const;

export const nothingChanged = 'Chưa có gì thay đổi.';
