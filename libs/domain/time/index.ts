export * from './calendar.js';
export {
  addDays,
  addMonths,
  civilDate,
  dayOfMonth,
  daysBetween,
  isCivilDate,
  lastDayOfMonth,
  weekdayOf,
  type CivilDate,
  type WeekdayNumber,
} from './civil-date.js';
export * from './instant.js';
export * from './outage.js';
