/**
 * Every refusal the house can answer: slug → HTTP status and Vietnamese title (texts.md §4). A refusal is a returned value
 * `{ problem: slug, detail?, …facts }`; the HTTP edge and the command line turn it into RFC 9457 problem details.
 */
export const problems = {
  'directive-duplicate': { status: 409, title: 'Văn bản này đã được đăng ký' },
  'directive-number-taken': { status: 409, title: 'Số văn bản đã được dùng' },
  'file-unreadable': { status: 422, title: 'Chưa đọc được tệp' },
  'file-encrypted': { status: 422, title: 'Tệp có mật khẩu' },
  'file-empty': { status: 422, title: 'Tệp không có nội dung' },
  'file-too-large': { status: 413, title: 'Tệp quá lớn' },
  'file-type': { status: 415, title: 'Chưa hỗ trợ loại tệp này' },
  'file-scan': { status: 422, title: 'Tệp chỉ có ảnh chụp' },
  'archive-too-large': { status: 422, title: 'Tệp có cấu trúc bất thường' },
  'line-too-long': { status: 422, title: 'Có đoạn văn quá dài' },
  'structure-too-deep': { status: 422, title: 'Quá nhiều mục hoặc cấp mục' },
  'reading-stopped': { status: 422, title: 'Việc đọc tệp đã dừng' },
  'encoding-unknown': { status: 422, title: 'Chưa nhận ra bảng mã' },
  'reading-unconfirmed': { status: 409, title: 'Còn mục chưa xác nhận' },
  'date-invalid': { status: 422, title: 'Ngày không có trong lịch' },
  'due-before-signing': { status: 422, title: 'Hạn sớm hơn ngày ký' },
  'unit-unknown': { status: 422, title: 'Chưa có đơn vị này' },
  'unit-ended': { status: 422, title: 'Đơn vị đã kết thúc hoạt động' },
  'extension-past': { status: 422, title: 'Cần chọn ngày muộn hơn' },
  'extension-open': { status: 409, title: 'Đang có đề nghị chờ quyết định' },
  'extension-undated': { status: 409, title: 'Nhiệm vụ chưa ấn định hạn' },
  'not-your-unit': { status: 403, title: 'Nhiệm vụ thuộc đơn vị khác' },
  'state-not-allowed': { status: 409, title: 'Chưa thể làm việc này' },
  'already-decided': { status: 409, title: 'Việc này đã có quyết định' },
  'self-decision': { status: 403, title: 'Cần người khác quyết định' },
  'stale-version': { status: 409, title: 'Nội dung vừa có thay đổi' },
  'withdraw-too-late': { status: 409, title: 'Báo cáo đã được xem xét' },
  'reason-required': { status: 422, title: 'Xin ghi lý do' },
  'evidence-required': { status: 422, title: 'Cần tài liệu kèm theo' },
  'not-yet-available': { status: 501, title: 'Chức năng chưa có trong bản này' },
  'clock-past': { status: 409, title: 'Đồng hồ chỉ đi tới' },
  'login-failed': { status: 401, title: 'Chưa đăng nhập được' },
  'rate-limited': { status: 429, title: 'Xin chờ một chút' },
  'no-seat': { status: 403, title: 'Tài khoản chưa có vị trí công tác' },
  unauthenticated: { status: 401, title: 'Xin đăng nhập lại' },
  'password-weak': { status: 422, title: 'Mật khẩu cần dài hơn' },
  'password-mismatch': { status: 422, title: 'Hai lần nhập khác nhau' },
  'password-wrong': { status: 422, title: 'Mật khẩu hiện tại chưa đúng' },
  'password-change-required': { status: 403, title: 'Cần đổi mật khẩu ban đầu' },
  'email-taken': { status: 409, title: 'Thư điện tử này đã có tài khoản' },
  forbidden: { status: 403, title: 'Ông/bà chưa có quyền làm việc này' },
  'origin-rejected': { status: 403, title: 'Xin mở lại từ trang Đôn Đốc' },
  'not-found': { status: 404, title: 'Không tìm thấy trang này' },
  validation: { status: 422, title: 'Xin xem lại các ô được đánh dấu' },
  unavailable: { status: 503, title: 'Hệ thống chưa sẵn sàng' },
  starting: { status: 503, title: 'Hệ thống chưa sẵn sàng' },
  internal: { status: 500, title: 'Hệ thống gặp lỗi' },
  'wrong-use': { status: 400, title: 'Cách dùng chưa đúng' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemSlug = keyof typeof problems;

/** A refusal as returned by decisions and commands; further keys are the facts for its sentence. */
export interface Refusal {
  readonly problem: ProblemSlug;
  readonly detail?: string;
  readonly [fact: string]: unknown;
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'problem' in value && typeof value.problem === 'string';
