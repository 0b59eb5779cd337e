import { addDays, isCivilDate, type CivilDate } from '../time/index.js';

const OPENED_DAY =
  /(?<!\p{L})(?<!tính )(trước|chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?|đến hết)\s+(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{1,2}\s*(?:phút)?)?,?\s*)?ngày\s+(\d{1,2})\s*(?:\/|-|tháng)\s*(\d{1,2})\s*(?:\/|-|năm)\s*(\d{4})(?!\d)/giu;

/**
 * The last allowed days that a sentence names in full, in the order of the text, each once: "trước ngày 16 tháng 10 năm 2024" is
 * 15/10/2024. Days of cited documents ("Công văn … ngày …") have no such word before them.
 */
export function namedDaysOf(sentence: string): readonly CivilDate[] {
  const days = [...sentence.normalize('NFC').matchAll(OPENED_DAY)].flatMap(([words, opener = '', day, month, year]) => {
    const date = [year, month, day].map((part = '') => part.padStart(2, '0')).join('-');
    if (!isCivilDate(date)) return [];
    const isTimed = /\d\s*(?:giờ|h)/iu.test(words);
    return [opener.toLowerCase() === 'trước' && !isTimed ? addDays(date, -1) : date];
  });
  return [...new Set(days)];
}
