const whole = new Intl.NumberFormat('vi-VN');
const NARROW = '\u00a0';

/** 1184 → "1.184" */
export const countWord = (count: number): string => whole.format(count);

/** An exact decimal string with a point ("1.184") as read: "1,184"; with points for thousands. */
export const decimalWord = (text: string): string => {
  const [integer = '0', fraction] = text.replace('-', '').split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
};

/** Points, or "chưa xác định" where there is no figure: never 0. */
export const pointsWord = (points: string | null): string => (points === null ? 'chưa xác định' : decimalWord(points));

/** "+0,20" */
export const differenceWord = (text: string): string =>
  text.startsWith('-') ? decimalWord(text) : `+${decimalWord(text.replace('+', ''))}`;

/** "96,9%" (texts.md §6). */
export const percentWord = (text: string | null): string => (text === null ? 'chưa xác định' : `${decimalWord(text)}%`);

/** "412 kB", "3,2 MB" */
export const sizeWord = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))}${NARROW}kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}${NARROW}MB`;

/** The text with marks folded away: "Thư xin lỗi" → "thu xin loi" (search on both sides). */
export const foldedOf = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
