import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import 'dayjs/locale/vi.js';
import { useState, type ReactNode } from 'react';
import { weekdayWord } from '../words/dates.js';

dayjs.extend(customParseFormat);

const FORMS = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'D/M'];

function parsedOf(text: string): string | null {
  const day = dayjs(text.trim(), FORMS, true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
}

interface DateFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly clearable?: boolean;
  /** Civil dates `YYYY-MM-DD`: no time zone anywhere. */
  readonly value: string | null;
  readonly minimum?: string;
  /** The month shown when there is no value: office time, not the machine's. */
  readonly today?: string;
  readonly onChange: (value: string | null) => void;
}

// What every date field has in common: Vietnamese names, Monday first, dd/MM/yyyy.
const vietnamese = {
  locale: 'vi',
  firstDayOfWeek: 1,
  weekendDays: [0, 6],
  valueFormat: 'DD/MM/YYYY',
  placeholder: 'ngày/tháng/năm',
  hideOutsideDates: true,
  previousLabel: 'Tháng trước',
  nextLabel: 'Tháng sau',
  ariaLabels: {
    nextMonth: 'Tháng sau',
    previousMonth: 'Tháng trước',
    nextYear: 'Năm sau',
    previousYear: 'Năm trước',
  },
  getDayAriaLabel: (day: string) =>
    `${Number(day.slice(8, 10))} tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}, ${weekdayWord(day)}`,
  dateParser: parsedOf,
  autoComplete: 'off',
  clearButtonProps: { 'aria-label': 'Xóa ngày' },
} satisfies Partial<DateInputProps>;

/** A day: typed as 5/11, 5/11/2026 or 05112026, or picked. */
export function DateField(props: DateFieldProps) {
  const { label, description, error, required = false, clearable = false, value, minimum, today, onChange } = props;
  const [opened, setOpened] = useState(false);
  return (
    <DateInput
      {...vietnamese}
      // Escape closes the calendar first, then the sheet around it.
      data-mantine-stop-propagation={opened}
      popoverProps={{ withinPortal: false, onOpen: () => setOpened(true), onClose: () => setOpened(false) }}
      label={label}
      description={description ?? (value === null ? undefined : weekdayWord(value))}
      error={error}
      withAsterisk={required}
      aria-required={required}
      clearable={clearable}
      value={value}
      onChange={onChange}
      {...(minimum === undefined ? {} : { minDate: minimum })}
      {...(today === undefined ? {} : { defaultDate: today })}
    />
  );
}
