/**
 * Whether two sentences order the same work. Both are reduced to their content: small letters, tones off (hoà = hòa, yet "ô", "ơ", "đ"
 * stay), without numbers, names of units and the words that every directive uses, each syllable together with its right neighbour, since
 * most words of the language have two syllables. Likeness is shared features / √(features of one × features of the other), 0 to 1: a sentence
 * that repeats another with a few more words stays near 1, a long one that merely touches a short one does not.
 */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

// "Phòng Kinh tế, Hạ tầng và Đô thị": who helps or receives says nothing of the work.
const KIND =
  '(?:phòng|sở|ban|văn phòng|trung tâm|chi nhánh|chi cục|công an|đài|bộ|viện|hạt|đội|ubnd|hđnd|ủy ban|uỷ ban)';
const WORD = '\\p{Lu}[\\p{L}&-]*(?:\\s+(?!và\\b)\\p{Ll}+)?';
const UNIT_NAME = new RegExp(
  `(?<!\\p{L})(?:${KIND}|${KIND.toUpperCase()}|${KIND.replace(/(?<=[:|])\p{Ll}/gu, (letter) => letter.toUpperCase())})\\s+${WORD}(?:(?:,|\\s+và|\\s*[–-])?\\s+${WORD})*`,
  'gu',
);

const plainOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(TONES, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** What every directive says, as whole words, so that "vụ" of "nhiệm vụ" leaves "dịch vụ" alone. */
const COMMON = `giao, yêu cầu, đề nghị, phân công, chủ trì, phối hợp, cùng với, cùng, với, các, cơ quan, đơn vị, có liên quan, liên quan,
  có trách nhiệm, chịu trách nhiệm, trực tiếp, thủ trưởng, trưởng phòng, phó trưởng phòng, chánh văn phòng, phó chủ tịch, chủ tịch,
  giám đốc, ủy ban nhân dân, uỷ ban nhân dân, hội đồng nhân dân, ubnd, hđnd, thành phố, tỉnh, huyện, thị xã, thị trấn, xã, phường, quận,
  trên địa bàn, và, hoặc, để, về, cho, tại, theo, trong, đến, từ, là, được, bị, việc, nhằm, như, này, đó, đã, sẽ, đang, phải, cần, khi,
  nếu, thì, mà, những, một, mỗi, mọi, tất cả, toàn bộ, bằng, thông qua, qua, kể, do, vào, ra, lên, của, trên, đối với, báo cáo, kết quả,
  thực hiện, triển khai, tổ chức, tiếp tục, tăng cường, khẩn trương, nghiêm túc, đảm bảo, bảo đảm, kịp thời, thường xuyên, hoàn thành,
  xong, trước, ngày, tháng, năm, quý, tuần, chậm nhất, đến hết, hết, thời hạn, thời gian, quy định, mục, điểm, khoản, nội dung, văn bản,
  công văn, chỉ thị, thông báo, số, tham mưu, đề xuất, trình, gửi, tổng hợp, chỉ đạo, đôn đốc, theo dõi,
  xây dựng, ban hành, đẩy mạnh, nâng cao, hiệu quả, chất lượng, công tác, nhiệm vụ, giải pháp`;

const COMMON_WORDS = new RegExp(
  ` (?:${COMMON.split(/,\s+/u)
    .map(plainOf)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?= )`,
  'gu',
);

/** Sentences of fewer content syllables than this say too little to be compared. */
export const FEWEST_WORDS = 5;

/** From here on two sentences are taken for the same work (work.spec.ts: examples on both sides). */
export const SAME_WORK = 0.6;

/** The content of a sentence, ready to be compared. */
export interface WorkWords {
  readonly words: ReadonlySet<string>;
  readonly features: ReadonlySet<string>;
}

/** Characters of a sentence that are looked at: a duty is told in its first lines. */
const LONGEST = 800;

export function workWordsOf(text: string): WorkWords {
  const content = ` ${plainOf(text.slice(0, LONGEST).normalize('NFC').replace(UNIT_NAME, ' '))} `
    .replace(COMMON_WORDS, '')
    .split(' ')
    .filter((word) => word !== '');
  const pairs = content.slice(1).map((word, index) => `${content[index] ?? ''} ${word}`);
  const words = new Set(content);
  return { words, features: new Set([...words, ...pairs]) };
}

/** 0 to 1; 0 where either says too little. */
export function likenessOf(one: WorkWords, other: WorkWords): number {
  if (one.words.size < FEWEST_WORDS || other.words.size < FEWEST_WORDS) return 0;
  const [few, many] = one.features.size <= other.features.size ? [one, other] : [other, one];
  let shared = 0;
  for (const feature of few.features) if (many.features.has(feature)) shared += 1;
  return shared / Math.sqrt(few.features.size * many.features.size);
}

export const isSameWork = (one: WorkWords, other: WorkWords): boolean => likenessOf(one, other) >= SAME_WORK;
