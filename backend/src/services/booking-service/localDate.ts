import { Temporal } from 'temporal-polyfill';

/** The calendar day that this instant belongs to on the library's wall clock. */
export const localDate = (at: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
