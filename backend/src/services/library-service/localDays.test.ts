import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayAt } from './localDays.ts';

/** With days that were skipped, midnights that were, and midnights that came twice. */
const ZONES = [
  'Europe/London',
  'Pacific/Apia',
  'America/Havana',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Asia/Taipei',
];
const instant = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) });

test('any instant lies in the day that its wall clock shows, and the days of a zone leave no gap', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instant, (timeZone, at) => {
      const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
      const day = dayAt(at, timeZone);
      expect(day.date.toString()).toBe(shown.toPlainDate().toString());
      expect(day.weekday).toBe(shown.dayOfWeek);
      expect(day.from <= at && at < day.to).toBe(true);
      expect(dayAt(day.to, timeZone).from).toBe(day.to);
      expect(dayAt(day.from - 1, timeZone).to).toBe(day.from);
    }),
    { numRuns: 2_000 },
  );
});

test('around every change of the clock as well', () => {
  for (const timeZone of ZONES) {
    let change = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2010, 0))
      .toZonedDateTimeISO(timeZone)
      .getTimeZoneTransition('next');
    for (let count = 0; change && count < 30; count += 1) {
      for (let minutes = -180; minutes <= 180; minutes += 15) {
        const at = change.epochMilliseconds + minutes * 60_000;
        const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        const day = dayAt(at, timeZone);
        expect([timeZone, at, day.date.toString()]).toEqual([
          timeZone,
          at,
          shown.toPlainDate().toString(),
        ]);
        expect(day.from <= at && at < day.to).toBe(true);
      }
      change = change.getTimeZoneTransition('next');
    }
  }
});
