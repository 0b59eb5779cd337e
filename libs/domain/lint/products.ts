import type { LintedObligation } from './finding.js';

const low = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
/** Without days and the numbers of documents: what other figures there are is a measure of the work. */
const dayless = (words: string): string =>
  words.replace(
    /(?<!\d)\d[\d./-]{0,30}\/\S{1,60}|(?:ngày|tháng|năm|quý|giờ|phút|đêm|sáng|chiều|đợt|số|khoản|điểm|điều|mục) (?:\d|[ivx])[\d./]*/gu,
    '',
  );
const oneOf = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.trim().split(/,\s+/u).join('|')})(?!\\p{L})`, 'u');

/** A thing that can be handed over, or an end that can be seen. */
const PRODUCT =
  oneOf(`báo cáo, kế hoạch, danh sách, danh mục, văn bản, công văn, tờ trình, quyết định, đề án, phương án, quy chế,
  quy trình, hồ sơ, biên bản, dự thảo, đề xuất, số liệu, kết quả, ý kiến, giải trình, thư xin lỗi, nghị quyết, hợp đồng, biểu, phụ lục,
  bảng, hướng dẫn, thông báo, dự toán, quyết toán, hội nghị, tập huấn, lễ, hội thi, cam kết, phiếu, giấy, sổ, đơn`);
const END =
  oneOf(`hoàn thành, hoàn tất, hoàn thiện, xong, ban hành, trình, gửi, nộp, công bố, công khai, niêm yết, dứt điểm, giải ngân,
  thành lập, kiện toàn, cập nhật, ký, bàn giao, thu hồi, phê duyệt, duyệt, khắc phục, giải quyết, xử lý, chi trả, thanh toán, lắp đặt,
  khởi công, bố trí, chuyển, nghiệm thu, rà soát, thống kê, xác minh, thẩm định, kiểm tra, đối chiếu, tiếp nhận, cung cấp, đăng ký,
  mở, đưa vào, di dời, tháo dỡ, xây dựng, thi hành, tổ chức, thu gom, trả lời, cấp, hoàn trả, thông xe`);

/** Verbs that name an effort, not an end. */
const EFFORT =
  oneOf(`tăng cường, đẩy mạnh, nâng cao, quan tâm, chú trọng, chủ động, phát huy, quán triệt, tuyên truyền, triển khai,
  thực hiện, phối hợp, theo dõi, đôn đốc, chỉ đạo, tạo điều kiện, tập trung, tham mưu, vận động, hỗ trợ, tiếp tục, nghiêm túc`);

/** Whether the words order an effort and name neither what is to be delivered ("báo cáo") nor an end ("hoàn thành", "đạt 95%"). */
export const lacksProduct = ({ quote, deliverable, reportTo }: LintedObligation): boolean => {
  if (deliverable !== null || reportTo !== null) return false;
  const words = low(quote);
  return EFFORT.test(words) && !PRODUCT.test(words) && !END.test(words) && !/\d|chỉ tiêu/u.test(dayless(words));
};

const PAPER = `báo cáo(?! viên| định kỳ| thường xuyên)|kế hoạch|danh sách|danh mục|tờ trình|đề án|phương án|quy chế|dự thảo|dự toán|quyết định|giải trình`;
const HANDED_OVER = new RegExp(
  `(?<!\\p{L}|việc )(?:(?:ban hành|xây dựng|lập|trình|gửi|nộp|tham mưu|đề xuất|tổng hợp|soạn thảo|hoàn thiện)(?: [\\p{L},]+){0,6}? (?:${PAPER})|báo cáo (?:kết quả|tình hình|về|ubnd|ủy ban|chủ tịch|giải trình))(?!\\p{L})`,
  'u',
);
/** What is owed only should something happen has no day. */
const CONDITIONAL = oneOf(
  'nếu có, khi có, nếu, trường hợp, vướng mắc, phát sinh, kịp thời báo cáo, định kỳ, thường xuyên',
);

/** Whether the duty makes somebody hand over a paper, whatever happens. */
export const handsOver = ({ quote }: LintedObligation): boolean => {
  const words = low(quote).replace(/\([^()]{0,400}\)/gu, ' ');
  return HANDED_OVER.test(words) && !CONDITIONAL.test(words);
};

/** Whether the duty gathers what others hand in. */
export const summarises = ({ quote }: LintedObligation): boolean => /(?<!\p{L})tổng hợp(?!\p{L})/u.test(low(quote));

/** Whether the duty is a report to somebody. */
export const reportsToOthers = ({ quote, reportTo }: LintedObligation): boolean =>
  reportTo !== null && /(?<!\p{L})báo cáo(?!\p{L})/u.test(low(quote));

/** Whether the duty reports on what its item orders. */
export const reportsResults = ({ quote, title }: LintedObligation): boolean =>
  /(?<!\p{L})(?:báo cáo (?:[\p{L} ]{0,60} )?kết quả|kết quả (?:thực hiện )?(?:báo cáo|gửi))(?!\p{L})/u.test(
    low(`${title} ${quote}`),
  );
