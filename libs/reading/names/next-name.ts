import type { Word } from '../text/words.js';
import { headLength } from './heads.js';
import { KINDS, PAPERS, UNITS } from './vocabulary.js';

/** Last syllables of those who belong to a body: its name follows ("các thành viên Ban Chỉ huy"). */
export const HOLDERS = new Set('viên,đốc,trưởng,phòng,tịch,đạo,nhiệm,thư,bộ,chức'.split(','));

/** Heads that do not stand inside the name of another unit, once that name has a word of its own. */
export const STRONG = new Set('phòng,sở,văn,công,trung,ubnd'.split(','));

/** "Phòng Cảnh sát kinh tế Công an tỉnh". */
const isPoliceOf = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'công' &&
  words[at + 1]?.low === 'an' &&
  words.slice(Math.max(0, at - 6), at).some(({ low }) => /^(?:sát|ninh|mưu|cần)$/u.test(low));

/** "Phòng Hỗ trợ NNT Phòng Pháp chế", "Văn phòng Cục Phòng Kiểm tra": an abbreviation or a level above ends the name before "Phòng". */
const isAtEnd = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'phòng' &&
  (/^(?:\p{Lu}{3,}|Thuế)$/u.test(words[at - 1]?.text ?? '') ||
    (/^(?:cục|sở|bộ)$/u.test(words[at - 1]?.low ?? '') && words[at - 2]?.low === 'phòng'));

/** "Phòng Văn hóa - Xã hội Ủy ban Mặt trận": this office's name is over. */
const isBehindSociety = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.low === 'hội' &&
  words[at - 2]?.low === 'xã' &&
  words[at]?.capital === true &&
  UNITS.lengthAt(words, at) > 0;

/** The next cell's unit, where the columns of a table ran together: "Phòng Kinh tế Văn phòng HĐND", "Phòng Kinh tế Các xã". */
export function beginsNext(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (isAtEnd(words, at) || isBehindSociety(words, at)) return true;
  if (words[at]?.text === 'Các' && before?.mark === false && KINDS.lengthAt(words, at + 1) > 0) return true;
  const inside =
    before === undefined ||
    before.mark ||
    before.capital ||
    before.low === 'và' ||
    before.low === 'nhánh' ||
    before.low === 'của' ||
    HOLDERS.has(before.low) ||
    isPoliceOf(words, at);
  return (
    !inside &&
    STRONG.has(words[at]?.low ?? '') &&
    UNITS.lengthAt(words, at) > 0 &&
    headLength(words, at) > 0 &&
    KINDS.lengthAt(words, at - 1) === 0
  );
}

/** Capital words that begin the next cell of a table whose columns ran together. */
const TIME_WORDS = new Set('ngày,trước,thường,tháng,quý,hằng,hàng,từ,định,trong,đến,chậm,năm,hoàn,xong,thứ'.split(','));

/** "Năm Căn", "Từ Sơn", "Bình Định" are places: a time goes on with a small letter or a number. */
export const isTime = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true &&
  TIME_WORDS.has(words[at]?.low ?? '') &&
  !(words[at]?.low === 'hằng' && words[at - 1]?.capital === true) &&
  words[at + 1]?.capital !== true &&
  (words[at]?.low !== 'định' || words[at + 1]?.low === 'kỳ') &&
  (words[at]?.low !== 'quý' || /^(?:[ivx]+|\d+)$/u.test(words[at + 1]?.low ?? ''));

/** "các thôn Quyết định", "UBND xã Hồ sơ": the product of a plan, in the column next to the units. */
export const isProduct = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true && words[at + 1]?.capital !== true && PAPERS.lengthAt(words, at) > 0;
