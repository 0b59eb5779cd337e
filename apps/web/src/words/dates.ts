/** Dates as people read them (screens.md §5). All arguments are civil dates `YYYY-MM-DD` or canonical instants at +07:00. */
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

const partsOf = (date: string): readonly [year: string, month: string, day: string] => [
  date.slice(0, 4),
  date.slice(5, 7),
  date.slice(8, 10),
];

/** "thứ Ba" */
export const weekdayWord = (date: string): string => {
  const [year, month, day] = partsOf(date);
  return WEEKDAYS[new Date(Date.UTC(+year, +month - 1, +day)).getUTCDay()] ?? '';
};

/** "15/10/2024" */
export const dateWord = (date: string): string => {
  const [year, month, day] = partsOf(date);
  return `${day}/${month}/${year}`;
};

/** "15/10": only inside one year and one paragraph or column. */
export const dayMonthWord = (date: string): string => dateWord(date).slice(0, 5);

/** "thứ Ba 15/10/2024" */
export const fullDateWord = (date: string): string => `${weekdayWord(date)} ${dateWord(date)}`;

/** "16:20" */
export const timeWord = (instant: string): string => instant.slice(11, 16);

/** "16:20 thứ Ba 15/10/2024" */
export const instantWord = (instant: string): string => `${timeWord(instant)} ${fullDateWord(instant)}`;

/** "16:20 thứ Ba 15/10" */
export const shortInstantWord = (instant: string): string =>
  `${timeWord(instant)} ${weekdayWord(instant)} ${dayMonthWord(instant)}`;

/** "15/10 16:20", or with the year when it is not the year of `now`. */
export const logInstantWord = (instant: string, now: string): string =>
  `${instant.slice(0, 4) === now.slice(0, 4) ? dayMonthWord(instant) : dateWord(instant)} ${timeWord(instant)}`;

/** "còn 3 ngày làm việc", "hạn hôm nay", "quá 3 ngày làm việc". Never "còn 0 ngày". */
export const distanceWord = (workingDays: number): string => {
  if (workingDays === 0) return 'hạn hôm nay';
  return workingDays > 0 ? `còn ${workingDays} ngày làm việc` : `quá ${-workingDays} ngày làm việc`;
};

/** "Thứ Ba …" at the head of a sentence. */
export const capitalised = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

interface Due {
  readonly dueOn: string | null;
  readonly reviewOn: string | null;
  readonly workingDaysLeft: number | null;
  readonly unconfirmedCalendar: boolean;
}

/** "thứ Ba 15/10/2024", "rà soát 22/10/2024" or "chưa ấn định hạn", with the mark of an unconfirmed calendar. */
export const dueWord = (task: Due): string => {
  if (task.dueOn !== null) {
    return (
      fullDateWord(task.dueOn) + (task.unconfirmedCalendar ? ` (lịch ${task.dueOn.slice(0, 4)} chưa xác nhận)` : '')
    );
  }
  return task.reviewOn === null ? 'chưa ấn định hạn' : `rà soát ${dateWord(task.reviewOn)}`;
};
