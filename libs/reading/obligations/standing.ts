import { nameAt } from '../names/names.js';
import { GROUPERS } from '../names/vocabulary.js';
import { phrasesOf, type Word } from '../text/words.js';
import type { ReadDeadline } from '../reading.js';

/** What is done by function, without an end (decision "standing"). */
const LASTING = phrasesOf(
  'phụ trách, theo dõi, theo dõi sát, đôn đốc, giám sát, kiểm tra, kiểm soát, thanh tra, hướng dẫn, duy trì, giữ vững',
  'tuyên truyền, vận động, phổ biến, thông tin, truyền thông, phát huy, thường xuyên, tiếp tục, tăng cường',
  'đẩy mạnh, nâng cao, nghiêm túc',
  'bảo đảm, đảm bảo, quan tâm, chú trọng, ưu tiên, hỗ trợ, giúp, giúp việc, tạo điều kiện, quản lý, vận hành',
  'sử dụng, ứng dụng, khai thác, phục vụ, lồng ghép, nắm, nắm bắt, nắm tình hình, bám sát, bám, thường trực, trực',
  'trực ban, túc trực, tuần tra',
  'không, không để, không được, nghiêm cấm, cấm, tuyệt đối, tuyệt đối không, kiên quyết, chấn chỉnh, chấp hành',
  'thực hiện nghiêm, thực hiện tốt, thực hiện đúng, thực hiện đầy đủ, thực hiện có hiệu quả, thực hiện nghiêm túc',
  'tổ chức thực hiện, tích cực, làm tốt',
  'ứng dụng tốt, nghiên cứu, tăng, vận dụng, chăm sóc, hợp tác, góp phần, tạo, lãnh đạo, triển khai thực hiện',
  'triển khai có hiệu quả, triển khai hiệu quả, thực hiện hiệu quả, chịu trách nhiệm, là đơn vị, cung cấp thông tin',
  'tham gia, khuyến cáo, kịp thời, đặc biệt, huy động, thu hút, cải thiện, nhắc nhở, rút kinh nghiệm, khơi dậy',
  'chia sẻ, giữ gìn, giữ, bảo vệ, bảo quản, phòng chống, phối hợp chặt chẽ',
  'bố trí kinh phí, bố trí nguồn lực, bố trí nhân lực, cân đối kinh phí, khuyến khích, động viên, phòng ngừa',
  'ngăn chặn, đấu tranh, giải đáp, tư vấn, tiếp dân, tiếp công dân, chăm lo, siết chặt, thắt chặt, điều tiết',
  'định hướng, điều hành, phát hiện, tố giác, tiếp cận, tiếp nhận, đáp ứng, kiềm chế, thúc đẩy, quảng bá, cổ vũ',
  'tuân thủ, tôn trọng, tiết kiệm, truy quét, trấn áp, cảnh giác, phân luồng, giảm, giảm thiểu, mở rộng, phát triển',
  'đổi mới, nuôi dưỡng, giáo dục, rèn luyện, phấn đấu, hưởng ứng, tiếp đón, trả kết quả, chú ý, khích lệ, mật phục',
  'tung lực lượng, phát thông điệp, phát cảnh báo, thị sát, ứng trực, chốt trực, khuyến nghị, chia sẻ thông tin',
  'đồng hành, làm cơ quan thường trực, là cơ quan thường trực, làm nòng cốt, trợ cấp, trông giữ, chốt kiểm soát, chốt chặn, bàn bạc, cắt giảm, tiết giảm, cấp đủ, phát động',
  'đứng ra vận động, nhắc, kêu gọi, thuyết phục, đón tiếp, trả lời thắc mắc, tiếp nhận phản ánh, chỉ đạo việc',
  'mời phụ huynh, bồi dưỡng, chấm dứt tình trạng, chấm dứt việc, gặp gỡ, lắng nghe, khơi dậy, lan tỏa, sẵn sàng',
  'trông coi, canh gác, gác, tư vấn, khắc phục tình trạng, xử lý các, xử lý xe, xử lý hành vi, bắt giữ, xử phạt',
  'xử lý vi phạm, yêu cầu các, là cơ quan đầu mối, làm đầu mối, là đầu mối, cảnh báo, chịu trách nhiệm, giải quyết',
  'phản ánh khách quan, phản ánh trung thực, phản ánh kịp thời, thăm hỏi, cộng tác, đưa tin, không xem xét, chăm lo, chủ động cắt điện, phản bác,',
  'gương mẫu, nêu gương, coi trọng, xem trọng, thực hành, thực hành tiết kiệm, nêu cao, cung cấp đầy đủ, tháo gỡ',
  'cung cấp kịp thời, xem đây là, coi đây là, xác định đây là, xác định rõ, tin tưởng, gần gũi, sâu sát',
  'đồng hành, lưu ý, đề cao, xử lý nghiêm, điều phối, cập nhật thường xuyên',
);
/** What comes to an end or leaves something to hand over. */
const ENDING = phrasesOf(
  'tính, tính toán, sắp xếp, thu dung, chấm dứt, cụ thể hóa, thống nhất, đình chỉ, dự thảo, soạn thảo, phúc tra',
  'đối soát, vẽ, họp, khởi công, mua, mua sắm, lắp, xin lỗi, thu hồi, khánh thành, trả lời, phúc đáp, giao đất',
  'trưng dụng, tuyển dụng, bổ nhiệm, điều động, luân chuyển, phân bổ, giải ngân, thanh toán, chi trả, nghiệm thu',
  'bàn giao, chốt, lựa chọn, phát hành, ký kết, khởi kiện, xóa, xây, đào, đắp, trồng, nạo vét, khơi thông, gia cố',
  'kê khai, kiểm kê, kiểm đếm, đo đạc, xác định, thu thập, khoanh vùng, thay thế, hủy, tạm dừng, dừng, sáp nhập',
  'giải thể, tách, nâng cấp, bồi thường, hoàn trả, hoàn thổ, rào chắn, giải tỏa, giải phóng, tái cấu trúc, xả',
  'điều chỉnh, sửa đổi, bổ sung, thẩm tra, duyệt, công nhận, khen thưởng, trao, tặng, chuyển giao, nhập, nhập liệu',
  'khảo sát, điều tra, quyết định, đăng, đăng tải, đấu thầu, trưng bày, chuẩn bị, ký, ký cam kết, dán, treo',
  'phát phiếu, tiêm, phun, khử khuẩn, vệ sinh, ra quân, vớt, chôn, tiêu hủy, thu dọn, chặt tỉa, cắt tỉa, tổ chức lễ',
  'tổ chức tập huấn, tổ chức đối thoại, tổ chức họp, tổ chức diễn tập, diễn tập, tập huấn, đối thoại',
  'thành lập đoàn, vận hành thử, chạy thử, thử nghiệm, thí điểm, kết nối, tích hợp, chia tách, đấu nối',
  'xây dựng, ban hành, lập, trình, báo cáo, gửi, nộp, chuyển, bàn giao, hoàn thành, hoàn thiện, hoàn tất, phê duyệt',
  'thẩm định, công bố, niêm yết, rà soát, tổng hợp, tham mưu, đề xuất, khắc phục, xử lý dứt điểm',
  'giải quyết dứt điểm, thống kê, kiện toàn, thành lập, quyết toán, phân loại, đối chiếu, cắm, lắp đặt, sửa chữa',
  'số hóa xong, tổ chức hội nghị, mở, sơ kết, tổng kết, đánh giá, giải trình, cập nhật, phân công, bố trí, cử, cấp',
  'xác minh, kiểm điểm, phê bình, sao gửi, yêu cầu, quán triệt, cụ thể hóa, có biện pháp, có giải pháp',
  'có phương án, có kế hoạch, có văn bản, có hình thức, di dời, cưỡng chế, tháo dỡ, ký',
);
const ADVERBS = phrasesOf(
  'chủ động, tích cực, khẩn trương, kịp thời, tiếp tục, tập trung, trực tiếp, quyết liệt, chủ trì, phối hợp',
  'có trách nhiệm, phải, cần, căn cứ, tiến hành, tổ chức, chỉ đạo, triển khai, thực hiện, sẽ, đồng thời, giúp',
  'có nhiệm vụ, theo lĩnh vực phụ trách, theo chức năng nhiệm vụ, theo địa bàn, theo thẩm quyền, theo phân công',
  'được giao, và, trong, ra quân, là, là cơ quan thường trực, là cơ quan chủ trì, cùng nhau',
);
/** Adverbs that make what follows a duty without end. */
const STILL = phrasesOf('tiếp tục, thường xuyên, tăng cường, duy trì, đẩy mạnh, nghiêm túc, tuyệt đối');
const LINKS = new Set('với,cùng,cho,của,và,các,những'.split(','));
const BEGINS = /(?:^| )từ (?:\d{1,2} giờ|ngày \d)/u;
const MEASURABLE = /^(?:[\p{L} ]{0,30})?(?:kiểm tra|thanh tra|hướng dẫn|hỗ trợ|giám sát|tuyên truyền|bố trí)/u;
const ENDLESS = phrasesOf(
  'ban đêm, giữa giờ, hằng đêm, các ngày nghỉ, thường xuyên, 24/24, 24/24h, 24/7, liên tục, trong suốt',
);
const COUNTED = /(?:ít nhất|tối thiểu|toàn bộ|100 ?%|\d{1,3}(?:\.\d{3})* (?!tháng|năm|giờ|ngày|%|cấp|\/)[\p{L}]+)/u;
const WHOLLY = /(?:ít nhất|tối thiểu|toàn bộ|100 ?%)/u;
/** "10 hộ/ngày", "3 chuyến/ngày": so much, again and again. */
const A_RATE = /(?<!\d)\d+ \p{L}+\/(?:ngày|tuần|tháng|ca|đêm)(?![\p{L}])/u;
const DONE = /dứt điểm|cho (?:đến|tới) khi|(?<!chưa |đã |khi )(?:xong|hoàn thành|hoàn tất)|lần cuối|đợt cao điểm/u;
/** "tiết kiệm thêm 10%", "cắt giảm tối thiểu 70%": how much, and so an end. */
const A_MEASURE =
  /^(?:[\p{L} ]{0,60})?(?:tiết kiệm|cắt giảm|tiết giảm|giảm|tăng|nâng) [\p{L} ]{0,24}\d+(?:[.,]\d+)? ?%/u;

/** What must not be done has no end, whatever hours are named. */
const FORBIDDEN = /(?:^| )(?:nghiêm cấm|tuyệt đối không|kiên quyết không)(?= )|^không (?:để|cho|được)(?= )/u;

/** How something is always to be done, or kinds of cases without number: with a verb that says nothing of its end, these do. */
const GENERAL =
  /(?:^| )(?:nghiêm|nghiêm túc|chặt chẽ|chu đáo|đúng (?:quy định|quy trình|kỹ thuật|trình tự|mức|giờ|đối tượng|chế độ|định mức|hạn|thẩm quyền)|(?<!trước |sau |ngay )khi|hành vi|tình trạng|các trường hợp|mọi hình thức|hiệu quả|chất lượng|ý thức|tinh thần|tâm tư|khi có|khi phát hiện|khi xảy ra|thời lượng)(?= |$)/u;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** "căn cứ chức năng, nhiệm vụ được giao tiến hành theo dõi": on to the verb behind the basis. */
function nextVerb(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 24); at++) {
    if (LASTING.lengthAt(words, at) > 0 || ENDING.lengthAt(words, at) > 0) return at;
  }
  return from;
}

/** Past adverbs, "với", marks and the names of others, to the verb that matters. */
function pastHelpers(words: readonly Word[], at: number, to: number): number {
  let next = at;
  while (next < to) {
    const word = words[next] as Word;
    const name = word.capital || next > at ? nameAt(words, next) : null;
    const adverb = Math.max(ADVERBS.lengthAt(words, next), LINKS.has(word.low) || word.mark ? 1 : 0);
    if (name !== null && (adverb === 0 || GROUPERS.lengthAt(words, next) > 0)) next = name.end;
    else if (adverb === 0 || LASTING.lengthAt(words, next) > adverb || ENDING.lengthAt(words, next) > adverb)
      return next;
    else next = word.low === 'căn' ? nextVerb(words, next + 2, to) : next + adverb;
  }
  return next;
}

type Aspect = 'lasting' | 'ending' | 'ending-softly' | 'open';
/** Verbs that end with one case and begin again with the next: the manner tells. */
const CASE_BY_CASE = phrasesOf(
  'bố trí, phân công, cử, chi trả, thanh toán, bồi thường, cập nhật, kê khai, thu hồi, tiêm, trả lời, xử lý',
  'giải quyết, thẩm tra, thẩm định, cấp, yêu cầu, xác minh, bàn giao, thông báo, chuyển, niêm yết, công khai',
  'lấy mẫu, sắp xếp, thu dung, tạm dừng, đình chỉ, sơ tán, di dời',
);

function firstMatters(words: readonly Word[], clause: Range): Aspect {
  const at = pastHelpers(words, clause.from, clause.to);
  for (let before = clause.from; before < at; before++) if (STILL.lengthAt(words, before) > 0) return 'lasting';
  const ending = ENDING.lengthAt(words, at);
  if (LASTING.lengthAt(words, at) > ending) return 'lasting';
  if (ending > 0) {
    const next = pastHelpers(words, at + ending, clause.to);
    return words[next]?.low === 'không' && words[next + 1]?.low === 'để' && next - at < 6
      ? 'lasting'
      : CASE_BY_CASE.lengthAt(words, at) > 0
        ? 'ending-softly'
        : 'ending';
  }
  if (words.slice(clause.from, at).some((word) => word.low === 'đạo')) return furtherOn(words, at, clause.to);
  return words.slice(clause.from, at).some((word) => word.low === 'hiện' || word.low === 'khai') ? 'lasting' : 'open';
}

/** "chỉ đạo cán bộ chuyên môn tiếp tục hướng dẫn": what those are to do decides. */
function furtherOn(words: readonly Word[], from: number, to: number): Aspect {
  let start = from;
  for (let at = from; at < Math.min(to, from + 30); at++) if (words[at]?.low === 'phải') start = at;
  for (let at = start; at < Math.min(to, start + 26); at++) {
    if (LASTING.lengthAt(words, at) > 0) return 'lasting';
    if (ENDING.lengthAt(words, at) > 0) return 'ending';
  }
  return 'open';
}

/** "chi thường xuyên", "vị trí thường xuyên sạt lở": what kind of thing, not how it is to be done. */
const isSaidOfAThing = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.low === 'chi' || /^(?:sạt|ngập|xảy|bị|vi|ùn|tái)$/u.test(words[at + 2]?.low ?? '');

/** The clause from the character of a word on. */
const lowFrom = (words: readonly Word[], { from, to }: Range, character: number): string =>
  words
    .slice(from, Math.min(to, from + 90))
    .filter((word) => word.from >= character)
    .map((word) => word.low)
    .join(' ');

/** Whether a clause is a duty by function: no product, no end state, no day. */
export function isStanding(words: readonly Word[], clause: Range, deadline: ReadDeadline | null): boolean {
  if (deadline !== null) return false;
  const low = words
    .slice(clause.from, Math.min(clause.to, clause.from + 90))
    .map((word) => word.low)
    .join(' ');
  for (let at = clause.from; at < clause.to; at++)
    if (ENDLESS.lengthAt(words, at) > 0 && !isSaidOfAThing(words, at)) return true;
  if (A_RATE.test(low)) return true;
  if (FORBIDDEN.test(low.slice(0, 160)) || /xác định [^,;]{3,80} là (?:một )?(?:nhiệm vụ|trách nhiệm)/u.test(low))
    return true;
  if (BEGINS.test(low) || A_MEASURE.test(low)) return false;
  const kind = firstMatters(words, clause);
  if (kind === 'ending' || DONE.test(low)) return false;
  if (kind === 'ending-softly') return GENERAL.test(low) && !COUNTED.test(low);
  if (kind === 'open') return !COUNTED.test(low) && GENERAL.test(low);
  if (!COUNTED.test(low)) return true;
  const verb = words[pastHelpers(words, clause.from, clause.to)]?.from ?? 0;
  const deed = lowFrom(words, clause, verb);
  return !MEASURABLE.test(low) && !(MEASURABLE.test(deed) && WHOLLY.test(deed));
}
