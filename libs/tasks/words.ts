import { civilDateOf, dateTextOf, timeOfDayOf, weekdayTextOf, type CivilDate, type Instant } from '@dondoc/domain';

/** Small letters without diacritics, for search: "Sa Đéc" → "sa dec". */
export const foldedOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();

/** "15/10/2024 07:30". */
export const instantTextOf = (instant: Instant): string =>
  `${dateTextOf(civilDateOf(instant))} ${timeOfDayOf(instant)}`;

/** "thứ Ba 15/10/2024". */
export const dayTextOf = (date: CivilDate): string => `${weekdayTextOf(date)} ${dateTextOf(date)}`;

/** "15/10": only inside one year and paragraph. */
export const shortDayTextOf = (date: CivilDate): string => dateTextOf(date).slice(0, 5);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const codeOf = (number: number): string => `NV-${number}`;

/** The number in "NV-2107", "nv2107" or "2107"; null where it is no code. */
export function numberOfCode(code: string): number | null {
  const digits = /^(?:nv)?[- ]?(\d{1,9})$/i.exec(code.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** States in words (texts.md §3). */
export const STATE_WORDS = {
  assigned: 'Chưa tiếp nhận',
  acknowledged: 'Đang thực hiện',
  submitted: 'Chờ xác nhận',
  returned: 'Cần bổ sung',
  accepted: 'Hoàn thành',
  suspended: 'Tạm dừng',
  recalled: 'Đã thu hồi',
  superseded: 'Đã thay thế',
} as const;

/** Outcomes inside a sentence (texts.md §1, `{{task.outcome}}`). */
export const OUTCOME_WORDS = {
  early: 'trước hạn',
  onTime: 'đúng hạn',
  late: 'trễ hạn',
  awaiting: 'chờ xác nhận',
  notYetDue: 'trong hạn',
  overdue: 'quá hạn',
  undated: 'chưa ấn định hạn',
  suspended: 'tạm dừng',
  recalled: 'thu hồi',
  superseded: 'thay thế',
  routine: 'thường xuyên',
} as const;

export const ROLE_WORDS = {
  leader: 'Lãnh đạo',
  monitor: 'Người theo dõi',
  unitHead: 'Thủ trưởng đơn vị',
  officer: 'Người thực hiện',
  admin: 'Quản trị',
} as const;

/** Verbs inside the title "Chưa thể …" (texts.md §4, state-not-allowed). */
export const VERB_WORDS: Readonly<Record<string, string>> = {
  acknowledge: 'tiếp nhận',
  nameOfficer: 'phân công người thực hiện',
  submit: 'báo cáo kết quả',
  withdraw: 'rút báo cáo',
  accept: 'xác nhận hoàn thành',
  return: 'trả lại để bổ sung',
  askExtension: 'đề nghị gia hạn',
  withdrawExtension: 'rút đề nghị',
  decideExtension: 'quyết định gia hạn',
  reassign: 'chuyển đơn vị',
  changeDeadline: 'điều chỉnh hạn',
  recall: 'thu hồi',
  acknowledgeCoordination: 'tiếp nhận phần việc phối hợp',
};
