import { instant } from '@dondoc/domain';
import pg from 'pg';

const OID = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  timestamptz: 1184,
  timestamptzArray: 1185,
} as const;

// Connections run in the zone +07:00 (see data-source.ts), so the usual value needs no arithmetic: a sweep reads thousands.
const USUAL = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\+07$/;

/** PostgreSQL's text of a timestamptz → canonical Instant (finer than a millisecond is cut off); `infinity` stays as it is. */
export function instantOfColumn(text: string): string {
  if (USUAL.test(text)) return `${text.slice(0, 10)}T${text.slice(11, 19)}+07:00`;
  return text.endsWith('infinity') ? text : instant(text.replace(' ', 'T'));
}

const same = (text: string): string => text;

/** PostgreSQL writes these arrays without quotes or nesting, but for timestamptz, whose elements are quoted. */
const arrayOf = (parse: (text: string) => unknown) => (text: string) =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((item) => (item === 'NULL' ? null : parse(item.replaceAll('"', ''))));

/**
 * How columns arrive in the program: timestamptz as canonical Instant, date as `YYYY-MM-DD`, int8 as number (ids are UUIDs,
 * counters stay below 2^53), numeric as string (the driver's own choice); arrays of them likewise. For the house's own
 * connections only: BullMQ reads its tables with the driver's defaults.
 */
export function columnTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(OID.int8, Number);
  types.setTypeParser(OID.date, same);
  types.setTypeParser(OID.timestamptz, instantOfColumn);
  types.setTypeParser(OID.int8Array, arrayOf(Number));
  types.setTypeParser(OID.dateArray, arrayOf(same));
  types.setTypeParser(OID.timestamptzArray, arrayOf(instantOfColumn));
  return types;
}
