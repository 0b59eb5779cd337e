const SELF =
  '(?:công văn|chỉ thị|công điện|kế hoạch|thông báo|quyết định|văn bản|văn bản chỉ đạo|nội dung|chương trình|kết luận|chỉ đạo)';

/** Sentences that close a directive or only speak of it: nobody has anything of their own to do (decision "Closing formulas"). */
const CLOSING: readonly RegExp[] = [
  /^(?:có|nếu có) (?:gì|điều gì|việc gì|vấn đề gì|chỗ nào) (?:chưa|không|khó|vướng)/u,
  /(?:nếu|gặp|mọi|trường hợp|quá trình|có (?:gì |những |phát sinh )?(?=khó|vướng|vấn đề))[^;]{0,60}(?:khó khăn|vướng mắc|phát sinh|bất cập).{0,80}(?:báo cáo|phản ánh|liên hệ|kiến nghị|gửi|thông tin|trao đổi|phản hồi|đề xuất)/u,
  /(?:báo cáo|phản ánh|liên hệ|kiến nghị).{0,60}(?:khó khăn|vướng mắc) (?:phát sinh|trong quá trình)/u,
  /chịu (?:hoàn toàn )?trách nhiệm (?:toàn diện |cá nhân |chính )?trước/u,
  /tự chịu trách nhiệm|coi như|được xem như|được coi là/u,
  /^(?:công văn|chỉ thị|quyết định|kế hoạch|thông báo|văn bản|công điện|quy định|quy chế)[^,;]{0,60} (?:có|hết) hiệu lực|(?<!(?:ban hành|tham mưu|trình|xây dựng)[^;]{0,160})thay thế (?:cho )?(?:chỉ thị|công văn|quyết định|kế hoạch|thông báo|văn bản|các văn bản)|không còn áp dụng|bãi bỏ (?:chỉ thị|công văn|quyết định|kế hoạch)/u,
  /^(?:chỉ thị|công văn|thông báo|kế hoạch|quyết định|kết luận|nghị quyết) này (?:được |phải được )?(?:phổ biến|quán triệt|thông báo|gửi|niêm yết|sao gửi|công bố|áp dụng)/u,
  /(?::| -) (?:phó |đồng )?(?:trưởng (?:ban|đoàn|tiểu ban)|tổ (?:phó|trưởng)|thành viên|ủy viên|thư ký|chủ tịch hội đồng)(?: thường trực| kiêm [^,;]{0,30})?$/u,
  /trân trọng cảm ơn/u,
  /^(?:xin )?(?:trân trọng|rất mong|kính mong|xin cảm ơn|mong nhận)/u,
  /(?:quan tâm,? )?(?:phối hợp|hợp tác) (?:chặt chẽ )?của (?:quý|các) (?:cơ quan|đơn vị|đồng chí|địa phương)/u,
  /(?:căn cứ|chiếu) quyết định (?:này )?(?:thi hành|thực hiện)|(?<!(?:theo dõi|đôn đốc|kiểm tra|giám sát)[^;]{0,60})(?:chịu trách nhiệm )?thi hành quyết định(?: này)?$|tự giải thể|^chịu trách nhiệm (?:nếu|khi|trong trường hợp)/u,
  /chịu trách nhiệm (?:thi hành|thực hiện|tổ chức thực hiện) (?:quyết định|chỉ thị|kế hoạch|công văn|văn bản)(?: này)?/u,
  /^(?:các )?(?:báo cáo|văn bản|hồ sơ)[^;]{0,40} (?:thực hiện |lập )?theo mẫu (?:đính kèm|kèm theo|gửi kèm|số)/u,
  /thông báo (?:nội dung )?(?:ý kiến )?kết luận[^;]{0,200}(?:biết|thực hiện|triển khai)$/u,
  /^(?:chi tiết|nội dung cụ thể|danh sách|biểu mẫu|phụ lục|mẫu|thông tin chi tiết).{0,60}(?:kèm theo|đính kèm|gửi kèm)/u,
  /^\(?(?:gửi kèm|kèm theo|đính kèm(?: theo)? (?:công văn|văn bản|thông báo|kế hoạch|phụ lục|biểu|mẫu|đề cương|danh)|đính kèm:|có .{0,60} kèm theo)/u,
  /(?:mọi|nếu có) (?:khó khăn|vướng mắc|thắc mắc|chi tiết|thông tin).{0,30}liên hệ/u,
  /^(?:thông tin|mọi thông tin|thông tin chi tiết|chi tiết)[^.;]{0,30} liên hệ/u,
  /(?:đầu mối liên hệ|liên hệ (?:đồng chí|ông|bà|số điện thoại|theo số)|số điện thoại:|điện thoại:)/u,
  /^trên đây là/u,
  /thông báo (?:đến|tới|để|cho) [^.;]{0,160}(?:biết|triển khai|thực hiện|phối hợp)$/u,
  /^(?:ban hành|phê duyệt)[^,]{0,20} kèm theo (?:quyết định|văn bản|kế hoạch) này/u,
  /^(?:nhận được|sau khi nhận được) [^,]{0,60},? (?:yêu cầu|đề nghị|các|thủ trưởng|lãnh đạo)[^;]{0,160}(?:triển khai|nghiêm túc|tổ chức)? ?(?:triển khai )?(?:thực hiện|triển khai)(?: nghiêm túc)?$/u,
  /^(?:vậy|nay),? [^,]{0,80}(?:thông báo|báo)[^,]{0,60}(?:biết|thực hiện)$/u,
  /(?:để )?(?:biết|biết,)(?: và)? (?:phối hợp )?(?:tổ chức )?thực hiện$/u,
];

const MANNER =
  '(?:chức năng|nhiệm vụ được giao|nhiệm vụ|quyền hạn|thẩm quyền|theo|nghiêm túc|nghiêm|khẩn trương|tổ chức|triển khai|quán triệt|phối hợp|chủ động|quan tâm|chỉ đạo|tập trung|có trách nhiệm|kịp thời|đầy đủ|tốt|hiệu quả|có hiệu quả|đúng|quyết liệt|ngay|đồng bộ|và|căn cứ|theo dõi và|để|biết|biết và|tích cực|thực hiện|chấp hành|thi hành|phổ biến|nghiên cứu|áp dụng|,)';
const CARRY_OUT = new RegExp(
  `^(?:phải |cần )?(?:${MANNER} ?)*(?:thực hiện|chấp hành|triển khai|quán triệt|thi hành|nghiêm túc)(?: ${MANNER})*,?(?: (?:các |những )?(?:nội dung|nhiệm vụ|yêu cầu|ý kiến|chỉ đạo|công việc|giải pháp|tinh thần)(?: (?:chỉ đạo|trên|nêu trên|nói trên|này|được giao|công việc|nhiệm vụ))*)?(?: (?:tại|trong|theo|của))?(?: (?:nội dung|tinh thần|ý kiến chỉ đạo))?(?: (?:${SELF})(?: (?:này|nêu trên|trên|của [^,;]{0,60}))?)?(?: (?:này|nghiêm túc|đúng quy định))?(?: ?,? (?:đúng|theo đúng|bảo đảm|đảm bảo) (?:thời gian|tiến độ|thời hạn|quy định|yêu cầu)[^;]{0,30})?$`,
  'u',
);
/** "quan tâm, phối hợp chặt chẽ": no duty of its own. */
const MANNER_ONLY = new RegExp(`^(?:${MANNER} ?)*(?:quan tâm|phối hợp)(?: (?:chặt chẽ|${MANNER}))*$`, 'u');
const THIS_AT_END = new RegExp(
  `(?:thực hiện|chấp hành|triển khai|thi hành)(?: ${MANNER})*(?: [\\p{L} ]{0,40})?(?:${SELF}) này$`,
  'u',
);

/** "thực hiện nghiêm túc nội dung chỉ đạo tại Công văn này" with nothing else to do; told from the predicate on. */
export function isCarryOut(predicate: string): boolean {
  return predicate.length <= 260 && (CARRY_OUT.test(predicate) || MANNER_ONLY.test(predicate));
}

/** The same where the subject could not be read. */
export function endsInCarryOut(low: string): boolean {
  return (
    /^(?:yêu cầu|đề nghị|các|thủ trưởng|giám đốc|chủ tịch)/u.test(low) &&
    THIS_AT_END.test(low.slice(-160)) &&
    !RECURRENT.test(low.slice(-200))
  );
}

const RECURRENT =
  /đôn đốc|theo dõi|kiểm tra|tổng hợp|hướng dẫn|giám sát|báo cáo|giúp|đầu mối|xây dựng|ban hành|tham mưu|việc/u;

/** A word of some closing formula: most sentences have none and need no closer look. */
const CLOSING_SIGN =
  / này |^(?:nếu )?có (?:gì|điều|việc|vấn|chỗ)|[:-] [\p{L} ]{4,40}$|khó khăn|vướng mắc|bất cập|phát sinh|trách nhiệm|coi như|xem như|được coi|hiệu lực|thay thế|áp dụng|bãi bỏ|trân trọng|mong|cảm ơn|của (?:quý|các)|kèm|liên hệ|điện thoại|trên đây|thông báo|nhận được|^vậy|^nay|biết|thi hành|giải thể/u;

/** Whether a sentence (lower case, without its stop) is a closing formula. */
export function isClosing(low: string): boolean {
  const bounded = low.length > 700 ? `${low.slice(0, 400)} ${low.slice(-300)}` : low;
  return CLOSING_SIGN.test(bounded) && CLOSING.some((pattern) => pattern.test(bounded));
}

const FINDING_START = new RegExp(
  `^(?:(?:trong )?(?:nhiệm kỳ|năm học|giai đoạn|những năm|thời kỳ) (?:vừa )?qua|mặc dù|tuy nhiên|tuy vậy|tuy|song|hiện nay|hiện tại|hiện|ghi chú:?|thời gian qua|trong thời gian qua|thời gian gần đây|vừa qua|năm \\d{4}|năm ngoái|năm qua|đến nay|tới nay|theo dự báo|tính đến|theo báo cáo|theo (?:kết quả|số liệu|thống kê|đánh giá)|kết quả (?:kiểm tra|rà soát|theo dõi)(?! [^.;]{0,60}(?:phải|được|gửi|báo cáo|nộp))|nhìn chung|bên cạnh (?:những|các) (?:kết quả|mặt)|nguyên nhân|qua (?:kiểm tra|theo dõi|giám sát|rà soát|nắm|thực tế|tổng hợp)|cụ thể,? (?:đến|có|còn)|toàn (?:tỉnh|thành phố|huyện|xã|quận|phường|ngành) (?:có|đã|tiếp|hiện|còn)|cả nước|ngày \\d{1,2}(?: tháng \\d|[/.-]\\d)|cách làm|việc này (?:làm|gây|dẫn)|việc [^.;]{3,120} là (?:khuyết điểm|hạn chế|thiếu sót|sai|trách nhiệm|chưa|không|rất)|điều này|trong đó có|số liệu(?! [^.;]{0,60}(?:phải|được|gửi|báo cáo|nộp))|đây là)(?![\\p{L}])`,
  'u',
);
const PRAISE =
  /(?<!phải )(?:được|đã được) (?:[\p{L} ]{0,40})?(?:ghi nhận|biểu dương|hoan nghênh|đánh giá cao|khen ngợi|tuyên dương)|^(?:ghi nhận|biểu dương|hoan nghênh|đánh giá cao|nhiệt liệt|chúc mừng)|^(?:nghiêm khắc )?phê bình (?!và|kiểm điểm)|^nhắc nhở (?:ubnd|ủy ban|sở|phòng|chi nhánh|chi cục|ban|trung tâm|chủ tịch|giám đốc|trưởng)[^;]{0,120} (?:về|vì|do|chậm) | sẽ (?:bị|tự động) | sẽ không (?:được )?(?:xem xét|xét) |không được (?:tính điểm|xét thi đua|xét khen|công nhận)|^(?:\d+|một|hai|ba|bốn|năm) (?:đơn vị|xã|phường|trường|dự án|cơ quan|địa phương)[\p{L} ]{0,30} (?:đã|còn|chưa|đang) |cần được nhân rộng|nghiêm khắc phê bình|được xem xét (?:giảm|miễn)|được đề nghị (?:khen thưởng|biểu dương)| có (?:tiến bộ|chuyển biến|cải thiện) (?:nhưng|song|tuy)|(?:đã |có )(?:nhiều|một số) (?:cách làm|mô hình|cố gắng|nỗ lực|chuyển biến|tiến bộ|kết quả|thành tích|đóng góp)/u;
/** "UBND tỉnh biểu dương các đơn vị …", "UBND xã mong các đồng chí …": the issuer speaks for itself. */
const ISSUER_SPEAKS =
  /^(?:(?:phó )?chủ tịch |thường trực |lãnh đạo )?(?:ubnd|ủy ban nhân dân|sở|bộ|tỉnh|huyện|xã|văn phòng)(?! các)(?: [\p{L}]+){0,6} (?:đánh giá cao|không chấp nhận|biểu dương(?!,)|hoan nghênh|ghi nhận|mong|cảm ơn|chia sẻ với|trân trọng|thống nhất (?:chủ trương|với|về)|đã nhắc nhở)(?![\p{L}])/u;
/** "Dự án được chấp thuận chủ trương đầu tư tại Quyết định số …". */
const APPROVED =
  /^(?:dự án|công trình|đề án)[^;.]{0,80} được (?:chấp thuận|phê duyệt|khởi công|đầu tư|triển khai|khánh thành)(?![\p{L}])/u;
/** "Phiên họp thứ ba dự kiến …", "Tham dự cuộc họp còn có …", "Kiến nghị của UBND xã …". */
const ANNOUNCED =
  /^(?:phiên họp|cuộc họp|hội nghị)[^;]{0,60} (?:dự kiến|sẽ) |^(?:tham dự|cùng dự|dự) (?:cuộc họp|họp|phiên họp|hội nghị)|^(?:kiến nghị|đề nghị|đề xuất) của | là không thay đổi$|^(?:thứ trưởng|bộ trưởng|thủ tướng|phó thủ tướng)(?: [\p{L}]+){0,6} (?:đánh giá cao|biểu dương|hoan nghênh|ghi nhận|phê bình)(?![\p{L}])/u;
/** A word or sign of `MEASURED`: most clauses have none and need no closer look. */
const MEASURED_SIGN = /đạt |\d ?%|^giao |không phải|^(?:năm|tháng|quý) /u;
/** "Thu ngân sách đạt 21,4%, khá", "Giải ngân 8,7% là quá thấp", "Giao 31 việc, xong 24". */
const MEASURED =
  /^[\p{L} ]{3,50} (?:mới |chỉ )?(?:đạt )?\d+(?:,\d+)? ?%(?:, | là )(?:quá |rất |còn |khá )?(?:thấp|cao|chậm|khá|tốt|tăng|giảm)(?![\p{L}])|^giao \d+ (?:việc|nhiệm vụ), (?:xong|đã)|^(?:năm nay|tháng này|quý này) có \d|^(?:bên cạnh đó,? |ngoài ra,? )?(?!phấn đấu|bảo đảm|đảm bảo|giải trình|rà soát|kiểm điểm|báo cáo|làm rõ|khắc phục|xử lý|chấn chỉnh|đối với)[\p{L} ]{3,60} (?:mới|chỉ|mới chỉ) đạt |^[\p{L}\d ]{3,60} đạt [\d.,]+ (?:tỷ|triệu|nghìn|%)[^;]{0,40}, (?:lũy kế|so với|bằng|trong đó|tăng|giảm)| không phải (?:lập|báo cáo|nộp|thực hiện|gửi) [\p{L} ]{0,40}$/u;
const REASON =
  /^(?:căn cứ|xét|thực hiện [\p{Lu}\p{L} ]{0,40}số \d|theo đề nghị|nhằm |để |tiếp theo|thừa lệnh|được sự)/u;
const DECIDED =
  /^(?:cơ bản )?(?:đồng ý|thống nhất (?:với|về|chủ trương|như|theo|nội dung|đề xuất|kiến nghị|đề nghị|nguyên tắc|quan điểm)|chưa (?:xem xét|đồng ý|chấp thuận)|không (?:đồng ý|thống nhất|chấp nhận|chấp thuận)|chấp thuận|nhất trí|đồng tình|cho ý kiến như|kết luận(?: như|:| tại cuộc)|trách nhiệm (?:chính )?thuộc về)/u;

/** "Hình thức: thẩm định cấp giấy; thẩm định định kỳ": what something is like, not who is to do what. */
const DESCRIBED =
  /^(?:hình thức|phương thức|thành phần|đối tượng|địa điểm|số lượng|phạm vi|tần suất|đánh giá(?: chung)?|nguyên tắc|chỉ tiêu|mục tiêu)(?: [\p{L}]+){0,6}: /u;

/** "Ba là, đối với công tác tự kiểm tra.": what the next sentence is about. */
const TOPIC_ONLY = /^(?:đối với|về|liên quan đến) [\p{L} -]{3,80}$/u;

/** All of them as one, since every clause is tried. */
const TOLD = new RegExp(
  [FINDING_START, PRAISE, DECIDED, ISSUER_SPEAKS, APPROVED, ANNOUNCED, DESCRIBED].map(({ source }) => source).join('|'),
  'u',
);

/** Whether it tells what is or was: a finding, praise, pronounced criticism, a reason, what the issuer agreed to. */
export function isFinding(low: string): boolean {
  const head = low.slice(0, 260);
  // "Đề nghị mở rộng cụm công nghiệp: Chưa xem xét": what was decided of a topic
  const colon = head.slice(0, 120).indexOf(': ');
  if (
    colon > 0 &&
    (DECIDED.test(head.slice(colon + 2)) || /^(?:nghiêm khắc )?phê bình (?!và|kiểm)/u.test(head.slice(colon + 2)))
  )
    return true;
  return TOLD.test(head) || TOPIC_ONLY.test(low) || (MEASURED_SIGN.test(head) && MEASURED.test(head));
}

/** A legal basis or a reason that leads to what follows. */
export const isReason = (low: string): boolean => REASON.test(low.slice(0, 120));

/** Headings of sections that hold no duties. */
const SILENT =
  /^(?:về )?(?:mục đích|mục tiêu|yêu cầu$|yêu cầu chung|quan điểm|kết quả|tình hình|đánh giá|nhận xét|tồn tại|hạn chế|những hạn chế|những tồn tại|nguyên nhân|thực trạng|căn cứ|sự cần thiết|bối cảnh|phạm vi|đối tượng|kinh phí|nguồn kinh phí|kinh phí thực hiện|cơ sở pháp lý|ưu điểm|chỉ tiêu|các chỉ tiêu|thành phần|đặc điểm|khái quát|nguyên tắc|thời gian,? địa điểm|địa điểm|bài học|dự báo|thuận lợi|khó khăn)/u;

export const isSilentHeading = (low: string): boolean => SILENT.test(low) && low.length <= 120;
