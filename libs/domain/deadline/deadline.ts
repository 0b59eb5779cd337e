import type { CivilDate } from '../time/index.js';

/**
 * What a directive says about time, before any calendar is applied (schema `vn-directive/1`, without text and span).
 * `null` where nothing is said. Sources: rules.md §1; corpus schema "Deadlines".
 */
export type Deadline =
  | {
      readonly kind: 'date';
      readonly operator: 'before' | 'by' | 'on';
      /** The day as named in the text. */
      readonly date: CivilDate;
      /** The text's own last allowed day: the day before for `before`, unless a time of day is named. */
      readonly dueOn: CivilDate;
      /** HH:mm, where the text names a time of day. */
      readonly time?: string;
    }
  | {
      readonly kind: 'recurring';
      readonly every: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year';
      readonly interval?: number;
      readonly operator?: 'before' | 'by' | 'on';
      readonly day?: number | Weekday;
      readonly month?: number;
    }
  | {
      readonly kind: 'term';
      readonly amount: number;
      readonly unit: 'hour' | 'day' | 'workingDay' | 'month';
      readonly from: 'signing' | 'receipt' | 'event';
    }
  | { readonly kind: 'period'; readonly date: CivilDate }
  | { readonly kind: 'urgent' }
  | { readonly kind: 'reference' };

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
