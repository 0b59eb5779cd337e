import { words, type DeadlineRule } from './found.js';

const OTHER_DOCUMENT =
  '(?:kế hoạch|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|công văn|văn bản|luật|quy chế|chương trình|đề án|quy định|yêu cầu|phụ lục|hướng dẫn|kết luận|thông báo)';

const REFERENCE_SIGN = /hạn|lịch|lộ trình|thời gian|thời điểm|tiến độ|lộ trình|định kỳ|đột xuất|báo cáo/u;
const URGENT_SIGN = /ngay(?![\p{L}])|khẩn|sớm|lập tức|tức thì|hỏa tốc|nhanh|thời gian ngắn/u;

/** A time that a calendar elsewhere fixes: "trước ngày khai giảng", "trước Tết Nguyên đán", "chậm nhất vào kỳ họp thường lệ cuối năm". */
export const EVENTS: readonly DeadlineRule[] = [
  `(?:(?:chậm nhất|muộn nhất|xong) )?trước (?:ngày |dịp |thềm |khi )?(?:lễ )?(?:khai giảng|tựu trường|tết(?: nguyên đán)?(?! [\\p{L}]+ cây))(?: năm học(?: mới| \\d{4} ?- ?\\d{4})?| (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) [\\p{L}]{2,4}| năm \\d{4})?`,
  `(?:chậm nhất |muộn nhất |trình )?(?:vào|tại|trước|trong) (?:kỳ họp|phiên họp|kỳ sinh hoạt|hội nghị giao ban|cuộc họp giao ban)(?: [\\p{L}]+){0,4}? (?:gần nhất|thường lệ (?:giữa|cuối) năm(?: \\d{4})?|tháng (?:sau|tới)|(?:giữa|cuối) năm(?: \\d{4})?|tiếp theo)`,
].map((pattern): DeadlineRule => ({
  sign: /khai giảng|tựu trường|trước [\p{L} ]{0,12}tết|kỳ |phiên |giao ban/u,
  pattern: words(pattern),
  mean: () => ({ kind: 'reference' }),
}));

/** The day stands elsewhere: "theo đúng thời hạn yêu cầu", "đúng thời gian quy định", "định kỳ, đột xuất theo yêu cầu của …". */
export const REFERENCES: readonly DeadlineRule[] = [
  `(?:bảo đảm |đảm bảo |đúng |theo |trong |trước |theo đúng |đúng theo )(?:đúng )?(?:khung |các mốc |mốc )?(?:thời hạn|thời gian|kỳ hạn|mốc thời gian|hạn)(?: (?:báo cáo|hoàn thành|gửi|thực hiện|giải quyết|nộp|xử lý))?(?: (?:đã|được))?(?: (?:theo|quy định|yêu cầu|luật định|nêu|giao|ghi|cam kết|đề ra|phê duyệt|ấn định|của|tại))`,
  `(?:theo |đúng |theo đúng |đúng theo |bảo đảm |đảm bảo )(?:tiến độ|lộ trình)(?: (?:thời gian|thực hiện|hoàn thành|triển khai))?(?: (?:đã |được )?(?:quy định|yêu cầu|nêu|giao|ghi|đề ra|phê duyệt))? (?:tại|trong|của|theo)(?= (?:các )?${OTHER_DOCUMENT})`,
  `theo yêu cầu về thời gian của`,
  `(?:theo|đúng|theo đúng) (?:tiến độ|lộ trình) (?:đã |được )?(?:đề ra|phê duyệt|duyệt|cam kết|yêu cầu)`,
  `theo (?:đúng )?lịch (?:họp|kiểm tra|thi|trực) [^,.;:()]{3,60}`,
  `thời (?:gian|hạn)(?: [\\p{L}]+){0,4}?(?: là|:)? theo (?:đúng )?(?:quy định|yêu cầu|luật|${OTHER_DOCUMENT})`,
  `(?:chế độ )?(?:báo cáo )?(?:định kỳ|đột xuất)(?:(?:, | và | hoặc |, hoặc )(?:định kỳ|đột xuất|chuyên đề|hằng năm))* (?:theo|khi có) (?:đúng )?(?:quy định|yêu cầu|${OTHER_DOCUMENT})(?: của [^,.;:()]{1,60})?`,
  `(?:đột xuất|định kỳ) (?:khi có|theo) yêu cầu`,
  `theo (?:đúng )?lịch(?: (?:riêng|chung|trình|họp|kiểm tra|báo cáo|công tác|làm việc|thi|trực))?(?: (?:của|do|tại|ghi|nêu|đã)) [^,.;:()]{2,60}`,
  `(?:theo|đúng|theo đúng) (?:các )?(?:mốc |khung )?(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình) (?:[\\p{L}]+ ){0,6}?(?:ấn định|xác định|hướng dẫn|thông báo|phê duyệt|duyệt|quy định|yêu cầu)`,
  `trước khi [\\p{L} ]{2,24} đến hạn`,
  `trước khi hết (?:thời )?hạn(?: (?:được giao|quy định|nêu trên|giải quyết))?`,
  `theo định kỳ|đúng định kỳ|đúng kỳ báo cáo|theo kỳ báo cáo`,
].map((pattern): DeadlineRule => ({
  sign: REFERENCE_SIGN,
  pattern: words(pattern),
  mean: () => ({ kind: 'reference' }),
}));

/** No day, but no waiting either. "kịp thời" is manner (decision). */
export const URGENT: readonly DeadlineRule[] = [
  `(?:trong )?thời gian (?:sớm|nhanh|ngắn) nhất`,
  `càng sớm càng tốt`,
  `ngay(?: lập tức)?(?: sau)? khi [^,.;:()]{2,60}?(?= (?:phải|cần|thì|để|và)(?![\\p{L}])|[,.;:()]|$)`,
  `ngay sau (?!đây|đó)[^,.;:()]{2,40}?(?= (?:phải|cần|thì|để|và)(?![\\p{L}])|[,.;:()]|$)`,
  `khẩn trương|lập tức|tức thì|hỏa tốc|khẩn cấp(?= [\\p{L}]+ (?:khai|cứu|tán|dời|phục|lý))|nhanh chóng|sớm nhất`,
  `(?<!(?:phát hiện|dự báo|cảnh báo|báo động|thông tin|thông báo|phòng ngừa|can thiệp|nhận biết) )sớm(?= (?:hoàn|ban|trình|báo|khắc|triển|tổ|có|đưa|xây|giải|xử|thực|bàn|gửi|tham|phê|khởi|kết|ổn|chấm|quyết|đề|xem|rà|kiện|thành|nghiên|thông|thống|phát|trả|di|tháo|lắp|sửa|cấp|nạo|khơi|điều|bố|lập|mở|đầu|thẩm|hướng|cung|kiểm|khảo|đánh|tổng|công|đăng|bổ|thu|chi|thanh|hỗ|phân|chuyển|nộp|gỡ|giao|nhập|mua|xác|trao|tiến)(?![\\p{L}]))`,
  `ngay(?! (?:từ|cả|tại|trong|trên|ở|thẳng|đến|bên|dưới|sau|khi|đầu|trước|ngắn|lành|giữa|thời))`,
  `ngay trong (?:ngày|đêm|buổi|ca)(?! \\d| làm việc)`,
  `(?<=(?:gửi|báo|nộp|trình|cáo|hoàn thành|xong) (?:[\\p{L} ]{0,40} )?)sớm(?= ?(?:[.;,]|$))`,
  `ngay từ (?:bây giờ|hôm nay|ngày đầu|đầu (?:năm|tháng|quý|tuần))`,
].map((pattern): DeadlineRule => ({
  sign: URGENT_SIGN,
  pattern: words(pattern),
  mean: () => ({ kind: 'urgent' }),
}));
