import type { Quoted } from '../reading.js';
import type { Line } from '../structure/lines.js';
import { quotedAt } from '../text/passage.js';
import type { View } from '../text/view.js';

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH": capacity and title above the signature. */
const CAPACITY = /(?:^|\s)(?:(?:T\/?M|K\/?T|T\/?L|TUQ)[. ]|Q\.) ?(?=\p{Lu}{2})/u;
const TITLES =
  /(?:^|\s)(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|BÍ THƯ|THỦ TƯỚNG|CHỈ HUY TRƯỞNG|TRƯỞNG CÔNG AN|TRƯỞNG ĐOÀN|CHÁNH ÁN|VỤ TRƯỞNG|HẠT TRƯỞNG|TỔNG BIÊN TẬP|TỔ TRƯỞNG|ĐỘI TRƯỞNG)(?: THƯỜNG TRỰC)?(?=$|\s)/u;
const NAME =
  /(?:^|[.;:] ?|\s{2,})((?:[\p{Lu}][\p{Ll}'’\u0300-\u036f]*|[\p{Lu}]['’]\p{Lu}?[\p{Ll}]*)(?:[ -](?:[\p{Lu}][\p{L}'’]*)){1,5})$/u;
const RANK = /^(?:(?:thượng|trung|đại|thiếu) (?:tá|úy|tướng)|ts|ths|pgs|gs|bs|bác sĩ|bscki{0,2}|ks)\.? /u;
const NOT_PERSON =
  /(?:^|\s)(?:ký|tên|đóng dấu|nơi nhận|phòng|sở|ủy ban|ban|văn phòng|ubnd|hđnd|lưu:|như trên|chủ tịch|giám đốc|trưởng|công an|trung tâm|tỉnh|huyện|thành phố|kính gửi|phụ lục)(?=$|\s)/u;

const UPPER_PAIR = /\p{Lu}{2}/u;

/** Whether a line belongs to the signature rather than the text. */
export function isSignatureLine(line: Line): boolean {
  if (line.text.length > 90 || !UPPER_PAIR.test(line.text)) return false;
  const letters = line.text.replace(/[^\p{L}]/gu, '');
  const upper = letters !== '' && letters === letters.toUpperCase();
  if (upper && TITLES.test(line.text) && line.text.length <= 60) return true;
  return CAPACITY.test(line.text) && TITLES.test(line.text.toUpperCase()) === false ? upper : CAPACITY.test(line.text);
}

function nameIn(line: Line): readonly [number, number] | null {
  if (line.text.length > 120 || /^(?:signature|ký bởi|người ký|digitally)/u.test(line.low)) return null;
  const match = NAME.exec(line.text);
  if (match === null) return upperName(line);
  const name = match[1] ?? '';
  if (NOT_PERSON.test(name.toLowerCase())) return null;
  const from = line.text.length - name.length;
  return [line.from + from, line.to];
}

/** A name in capitals counts where it stands alone and is no title. */
function upperName(line: Line): readonly [number, number] | null {
  const ranked = RANK.exec(line.low);
  if (ranked !== null && line.text.length < 60) return [line.from + ranked[0].length, line.to];
  return null;
}

/** The person who signs: the last line of the foot that is a name. */
export function signatoryOf(view: View, foot: readonly Line[]): Quoted | null {
  for (let index = foot.length - 1; index >= 0; index--) {
    const line = foot[index] as Line;
    const found = nameIn(line);
    if (found === null) continue;
    return quotedAt(view, view.start[found[0]] ?? 0, view.end[found[1] - 1] ?? 0);
  }
  return null;
}
