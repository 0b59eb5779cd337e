import { phrasesOf, type Word } from '../text/words.js';
import type { ReadDeadline } from '../reading.js';

/** What is done by function, without an end (decision "standing"). */
const LASTING = phrasesOf(
  'theo dõi, đôn đốc, giám sát, kiểm tra, kiểm soát, thanh tra, hướng dẫn, duy trì, giữ vững, tuyên truyền, vận động, phổ biến, thông tin, truyền thông, phát huy, thường xuyên, tiếp tục, tăng cường, đẩy mạnh, nâng cao, nghiêm túc',
  'bảo đảm, đảm bảo, quan tâm, chú trọng, ưu tiên, hỗ trợ, giúp, giúp việc, tạo điều kiện, quản lý, vận hành, sử dụng, ứng dụng, khai thác, phục vụ, lồng ghép, nắm, nắm bắt, nắm tình hình, bám sát, bám, thường trực, trực, trực ban, túc trực, tuần tra',
  'không, không để, không được, nghiêm cấm, cấm, tuyệt đối, tuyệt đối không, kiên quyết, chấn chỉnh, chấp hành, thực hiện nghiêm, thực hiện tốt, thực hiện đúng, thực hiện đầy đủ, thực hiện có hiệu quả, thực hiện nghiêm túc, tổ chức thực hiện, tích cực, làm tốt',
  'chủ động, khuyến khích, động viên, phòng ngừa, ngăn chặn, đấu tranh, giải đáp, tư vấn, tiếp dân, tiếp công dân, chăm lo, phối hợp, là cơ quan đầu mối, làm đầu mối, là đầu mối, cảnh báo, chịu trách nhiệm, giải quyết, đồng hành, lưu ý, đề cao, xử lý nghiêm, điều phối, cập nhật thường xuyên',
);
/** What comes to an end or leaves something to hand over. */
const ENDING = phrasesOf(
  'xây dựng, ban hành, lập, trình, báo cáo, gửi, nộp, chuyển, bàn giao, hoàn thành, hoàn thiện, hoàn tất, phê duyệt, thẩm định, công bố, niêm yết, rà soát, tổng hợp, tham mưu, đề xuất, khắc phục, xử lý dứt điểm, giải quyết dứt điểm, thống kê, kiện toàn, thành lập, quyết toán, phân loại, đối chiếu, cắm, lắp đặt, sửa chữa, số hóa xong, tổ chức hội nghị, mở, sơ kết, tổng kết, đánh giá, giải trình, cập nhật, phân công, bố trí, cử, cấp, xác minh, kiểm điểm, phê bình, sao gửi, di dời, cưỡng chế, tháo dỡ, ký',
);
const ADVERBS = phrasesOf(
  'chủ động, tích cực, khẩn trương, kịp thời, tiếp tục, tập trung, trực tiếp, quyết liệt, chủ trì, phối hợp, có trách nhiệm, phải, cần, căn cứ, tiến hành, tổ chức, chỉ đạo, triển khai, thực hiện, sẽ, đồng thời, giúp, được giao, và, trong, có, ra quân',
);
const ENDLESS = phrasesOf('thường xuyên, 24/24, 24/24h, 24/7, liên tục, trong suốt');
const COUNTED = /(?:ít nhất|tối thiểu|toàn bộ|100 ?%|\d{1,3}(?:\.\d{3})* (?!tháng|năm|giờ|ngày|%|cấp|\/)[\p{L}]+)/u;
const DONE = /dứt điểm|xong|hoàn thành|hoàn tất|lần cuối|đợt cao điểm/u;

interface Range {
  readonly from: number;
  readonly to: number;
}

function firstMatters(words: readonly Word[], clause: Range): 'lasting' | 'ending' | 'open' {
  let lastingAdverb = false;
  const limit = Math.min(clause.to, clause.from + 60);
  for (let at = clause.from; at < limit; at++) {
    const lasting = LASTING.lengthAt(words, at);
    const ending = ENDING.lengthAt(words, at);
    const adverb = ADVERBS.lengthAt(words, at);
    if (/^(?:thường|tiếp|tăng|duy|nghiêm|đẩy|tuyệt|không)$/u.test(words[at]?.low ?? '') && lasting > 0) lastingAdverb = true;
    if (lasting > 0 && lasting >= ending && (adverb === 0 || lasting > adverb)) return 'lasting';
    if (ending > 0) return lastingAdverb ? 'lasting' : 'ending';
    if (adverb > 0) at += adverb - 1;
    else if (words[at]?.mark !== true && at > clause.from + 3) return lastingAdverb ? 'lasting' : 'open';
  }
  return lastingAdverb ? 'lasting' : 'open';
}

/** Whether a clause is a duty by function: no product, no end state, no day. */
export function isStanding(words: readonly Word[], clause: Range, deadline: ReadDeadline | null): boolean {
  if (deadline !== null) return false;
  const low = words
    .slice(clause.from, Math.min(clause.to, clause.from + 90))
    .map((word) => word.low)
    .join(' ');
  for (let at = clause.from; at < clause.to; at++) if (ENDLESS.lengthAt(words, at) > 0) return true;
  const kind = firstMatters(words, clause);
  if (kind === 'ending') return false;
  if (kind === 'lasting') return !(DONE.test(low) || (COUNTED.test(low) && /^(?:[\p{L} ]{0,30})?(?:kiểm tra|thanh tra|hướng dẫn|hỗ trợ|giám sát)/u.test(low)));
  return !(DONE.test(low) || COUNTED.test(low));
}
