import type { CivilDate } from '@dondoc/domain';

const TYPES: Readonly<Record<string, string>> = {
  congVan: 'Công văn',
  chiThi: 'Chỉ thị',
  congDien: 'Công điện',
  keHoach: 'Kế hoạch',
  thongBao: 'Thông báo',
  quyetDinh: 'Quyết định',
  baoCao: 'Báo cáo',
};

export const typeWordOf = (type: string): string => TYPES[type] ?? 'Văn bản';

/** 15/10/2024. */
export const dayTextOf = (date: CivilDate): string => date.split('-').reverse().join('/');

/** 345/UBND-HC whatever its case and spaces. */
export const numberKeyOf = (number: string): string =>
  number.normalize('NFC').toUpperCase().replace(/\s+/gu, '').replace(/[–—−]/gu, '-');

const LEVELS = 'thành phố|tỉnh|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu|tp\\.?';
const OF_PLACE = new RegExp(`(${LEVELS})\\s+(.+)$`, 'u');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "ỦY BAN NHÂN DÂN THÀNH PHỐ SA ĐÉC" → "UBND thành phố Sa Đéc". What is not all capitals stays as it is. */
export function issuerWordsOf(issuer: string): string {
  const short = issuer.normalize('NFC').replace(/^(?:ỦY|UỶ) BAN NHÂN DÂN/iu, 'UBND');
  const rest = short.replace(/^UBND\s*/u, '');
  if (rest !== rest.toUpperCase()) return short;
  const low = rest
    .toLowerCase()
    .replace(OF_PLACE, (_all, level: string, name: string) => `${level} ${name.split(' ').map(capital).join(' ')}`);
  return short.startsWith('UBND') ? `UBND ${low}`.trim() : capital(low);
}

/** What a reference to a directive is made of. `monthOn`: a day of the document's month, where its own day is still blank. */
export interface ReferenceFacts {
  readonly type: string;
  readonly number: string | null;
  readonly signedOn: CivilDate | null;
  readonly monthOn: CivilDate | null;
  readonly issuer: string | null;
}

/** "Công văn số 345/UBND-HC ngày 09/04/2024"; unsigned: "Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số)" (texts.md). */
export function referenceOf({ type, number, signedOn, monthOn, issuer }: ReferenceFacts): string {
  const word = typeWordOf(type);
  const of = issuer === null ? '' : ` của ${issuerWordsOf(issuer)}`;
  if (number !== null && signedOn !== null) return `${word} số ${number} ngày ${dayTextOf(signedOn)}`;
  if (number !== null) return `${word} số ${number} (chưa có ngày)`;
  if (signedOn !== null) return `${word} ngày ${dayTextOf(signedOn)}${of} (chưa có số)`;
  const month = monthOn === null ? '' : ` tháng ${monthOn.slice(5, 7)}/${monthOn.slice(0, 4)}`;
  return `${word}${month}${of} (chưa có số)`;
}

const BLANK_DAY = /ngày[\s.…_]*tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;
/** How far into the text the place and day of a document may stand. */
const HEAD = 1_500;

/** The first day of the month that the head names where the day is blank ("Sa Đéc, ngày … tháng 10 năm 2024"). */
export function blankMonthOf(text: string): CivilDate | null {
  const [, month = '', year = ''] = BLANK_DAY.exec(text.slice(0, HEAD).normalize('NFC')) ?? [];
  if (year === '' || Number(month) < 1 || Number(month) > 12) return null;
  return `${year}-${month.padStart(2, '0')}-01` as CivilDate;
}
