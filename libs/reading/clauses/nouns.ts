import { phrasesOf, type Word } from '../text/words.js';
import { VERBS } from './verbs.js';

/** Words that begin what is spoken of, not what is to be done: counters, measures, things, persons, papers, times. */
const NOUNS = phrasesOf(
  'các, những, mọi, mấy, nhiều, vài, một, một số, hai, ba, toàn, tất cả, tổng số, tổng kinh phí, tổng mức, việc, sự',
  'cuộc, nỗi, niềm, cái, con, chiếc, cách, điều, phần lớn, đa số, số, tỷ lệ, tỷ trọng, mức, mức độ, chỉ số',
  'chỉ tiêu, kết quả, tình hình, tình trạng, thực trạng, nguyên nhân, hạn chế, tồn tại, khó khăn, thuận lợi',
  'vướng mắc',
  'công tác, nội dung, mục tiêu, mục đích, nhiệm vụ, yêu cầu, giải pháp, biện pháp, chủ trương, chính sách, chế độ',
  'quy định, quy trình, quy chế, cơ chế, thủ tục, hồ sơ, danh mục, danh sách, biểu mẫu, phụ lục, mẫu, bản, biên bản',
  'báo cáo viên, văn bản, công văn, tài liệu, giấy tờ, đơn thư, đơn, đề án, dự án, đề tài, chương trình, kinh phí',
  'ngân sách, nguồn vốn, nguồn lực, nguồn, vốn, chi phí, thời gian, thời hạn, thời điểm, thời tiết, tiến độ, hạn',
  'ngày, tháng, năm, quý, tuần, giờ, buổi, sáng, chiều, tối, mùa, giai đoạn, kỳ, đợt, lần, hiện nay, trước đây',
  'người, người dân, nhân dân, hộ, hộ gia đình, cá nhân, cử tri, học sinh, sinh viên, trẻ em, trẻ, đối tượng',
  'trường hợp, nạn nhân, bệnh nhân, doanh nghiệp, khách, du khách, lực lượng, cán bộ, công chức, đoàn, đội ngũ',
  'tập thể, thành phần, đại biểu, địa phương, cơ quan, đơn vị, nơi, khu, khu vực, địa bàn, tuyến, tuyến đường',
  'quốc lộ, đường, cầu, hồ, đê, sông, công trình, trường, lớp, phòng học, nhà, nhà cửa, đất, rừng, cây, lợn',
  'gia súc, đàn, phương tiện, xe, tàu, thuyền, hàng hóa, sản phẩm, chất lượng, chất thải, rác, nước, điện, giá',
  'giá cả, thị trường, kinh tế, văn hóa, xã hội, dịch bệnh, dịch, bệnh, ca, bão, lũ, mưa, áp thấp, thiên tai',
  'thiệt hại, hậu quả, tai nạn, vụ, vụ việc, sự cố, sự việc, nguy cơ, rủi ro, áp lực, dư luận, báo chí, ý kiến',
  'ý thức, trách nhiệm, nhận thức, tinh thần, thái độ, năng lực, trình độ, tư tưởng, đời sống, quyền, nghĩa vụ',
  'lợi ích, hiệu quả, hiệu lực, tác dụng, vai trò, vị trí, ví dụ, bài học, kinh nghiệm, mô hình, phong trào',
  'hoạt động, hệ thống, phần mềm, trang thiết bị, thiết bị, máy móc, vật tư, cơ sở vật chất, cơ sở, hạ tầng',
  'dữ liệu, số liệu, thông tin chi tiết, tài khoản, chữ ký, mạng, đây, đó, riêng, điển hình, cá biệt, đặc biệt là',
  'tết, lễ hội, trong số, cả, bà con, đồng bào, ngành, cấp, ai, chính',
  'chất, tỷ lệ, diện tích, sản lượng, năng suất, doanh thu, khối lượng, số lượng, lý do, căn cứ pháp lý, cơ cấu',
  'quy mô, phạm vi, thẩm quyền, quyền lợi, hình thức, phương thức, phương pháp, phương án, phương châm, kế hoạch',
  'lịch, lịch trình, bước, khâu, mặt, điểm, khoản, mục, chương, điều kiện, tiêu chuẩn, tiêu chí, định mức, đơn giá',
  'hợp đồng, gói thầu, hạng mục, mặt bằng, tài sản, trụ sở, xe công, biên chế, chức danh, tiền, thuế, phí, lệ phí',
  'quỹ, quà, thưởng, lương, phụ cấp, trợ cấp, phiếu, vi phạm, hành vi, sai phạm, tin báo, số tiền, hiện vật, quảng cáo, phiếu chuyển, thẻ, sổ, sổ sách, giấy chứng nhận, tờ khai',
);

/** How many words the thing spoken of takes that begins at a place. */
export const thingLength = (words: readonly Word[], at: number): number => NOUNS.lengthAt(words, at);

/** Marks of a state that stand between a subject and what is said of it. */
const STATE = new Set('đã,đang,còn,chưa,vẫn,hiện,mới,vừa,rất,là,bị,được'.split(','));

/** Whether what begins at a word is a thing spoken of rather than a verb. */
export function startsNoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.mark || /^\d/u.test(word.text)) return true;
  const noun = NOUNS.lengthAt(words, at);
  return noun > 0 && noun >= VERBS.lengthAt(words, at);
}

/**
 * Whether an unknown word can be what somebody is to do: a directive orders with a bare verb, so what is neither a thing nor a name
 * and says nothing of what is or was is an order, known to the vocabulary or not.
 */
export function isUnknownVerb(words: readonly Word[], at: number, to: number): boolean {
  if (to - at < 3 || startsNoun(words, at)) return false;
  if (words[at + 1]?.capital === true && words[at]?.capital === true) return false;
  for (let next = at; next < Math.min(to, at + 4); next++) {
    const word = words[next] as Word;
    if (STATE.has(word.low) || (next < at + 2 && word.mark && word.text !== ',')) return false;
  }
  return true;
}
