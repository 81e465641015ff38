import type { Temporal } from 'temporal-polyfill';
import { dayAt } from '../library-service/localDays.ts';

/** The calendar day that this instant belongs to on the library's wall clock. */
export const localDate = (at: Date, timeZone: string): Temporal.PlainDate =>
  dayAt(at.getTime(), timeZone).date;
