interface NamedDocument {
  readonly number: string | null;
  readonly on: string | null;
}

const NUMBER = /(?:^|[^\d])(\d{1,5})[ _.-]+((?:BC|KH|CV|TB|QĐ|QD|TTr|BB|GM|UBND|NQ)(?:[ _.-]+[\p{L}]{2,12}){0,2})/u;
const DAY = /(\d{1,2})[ _.-](\d{1,2})[ _.-](20\d{2})/;

/** The number and day a file's name gives away ("87-BC-VHTT 14-10-2024.pdf"), as a proposal that the sender sees and corrects. */
export function documentOf(fileName: string): NamedDocument {
  const name = fileName.normalize('NFC').replace(/\.[a-z0-9]+$/i, '');
  const day = DAY.exec(name);
  const number = NUMBER.exec(day === null ? name : name.replace(day[0], ' '));
  const [, dayOfMonth = '', month = '', year = ''] = day ?? [];
  const on =
    day === null || +dayOfMonth > 31 || +month > 12
      ? null
      : `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return { number: number === null ? null : `${number[1]}/${(number[2] ?? '').replace(/[ _.]+/g, '-')}`, on };
}
