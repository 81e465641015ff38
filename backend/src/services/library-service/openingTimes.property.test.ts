import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { openIntervals, openState, type Schedule, type WeeklyHours } from './openingTimes.ts';

const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Taipei',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/Havana',
];
const row = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 0, max: 95 }),
    fc.integer({ min: 1, max: 96 }),
  )
  .filter(([, opens, closes]) => opens < closes)
  .map(([weekday, opens, closes]): WeeklyHours => ({
    weekday,
    opensMinute: opens * 15,
    closesMinute: closes * 15,
  }));
const instant = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) })
  .map((ms) => new Date(ms));
const anySchedule = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  hours: fc.array(row, { maxLength: 8 }),
  closures: fc.array(
    fc.tuple(instant, fc.integer({ min: 1, max: 100 })).map(([startsAt, hours]) => ({
      startsAt,
      endsAt: new Date(startsAt.getTime() + hours * 3_600_000),
    })),
    { maxLength: 3 },
  ),
});
const window = fc
  .tuple(instant, fc.integer({ min: 1, max: 24 * 10 * 60 }))
  .map(([from, minutes]) => [from, new Date(from.getTime() + minutes * 60_000)] as const);

/** By the wall clock alone, away from the hours in which it changes. */
function isOpenByWallClock({ timeZone, hours, closures }: Schedule, moment: Date): boolean {
  if (closures.some(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt)) return false;
  const wall = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  const minute = wall.hour * 60 + wall.minute;
  return hours.some(
    (one) =>
      one.weekday === wall.dayOfWeek && one.opensMinute <= minute && minute < one.closesMinute,
  );
}

function isNearClockChange(moment: Date, timeZone: string): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  return zoned.subtract({ hours: 3 }).offset !== zoned.add({ hours: 3 }).offset;
}

describe('for any hours, closures and zone', () => {
  test('intervals are in order, apart, within the window, and never in a closure', () => {
    fc.assert(
      fc.property(anySchedule, window, (any, [from, to]) => {
        const spans = openIntervals(any, from, to);
        const edges = spans.flatMap((span) => [span.from.getTime(), span.to.getTime()]);
        expect(edges).toEqual([...new Set(edges)].toSorted((a, b) => a - b));
        for (const span of spans) {
          expect(span.from >= from && span.to <= to).toBe(true);
          expect(
            any.closures.some(({ startsAt, endsAt }) => startsAt < span.to && span.from < endsAt),
          ).toBe(false);
        }
      }),
    );
  });

  test('a window cut in two says the same as the whole', () => {
    fc.assert(
      fc.property(
        anySchedule,
        window,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (any, [from, to], share) => {
          const middle = new Date(
            from.getTime() + Math.round(share * (to.getTime() - from.getTime())),
          );
          const length = (spans: { from: Date; to: Date }[]) =>
            spans.reduce((sum, span) => sum + span.to.getTime() - span.from.getTime(), 0);
          const halves =
            length(openIntervals(any, from, middle)) + length(openIntervals(any, middle, to));
          expect(halves).toBe(length(openIntervals(any, from, to)));
        },
      ),
    );
  });

  test('what the wall clock says is what it is', () => {
    fc.assert(
      fc.property(anySchedule, instant, (any, moment) => {
        fc.pre(!isNearClockChange(moment, any.timeZone));
        expect(openState(any, moment).isOpenNow).toBe(isOpenByWallClock(any, moment));
      }),
    );
  });

  test('the next opening is open, and nothing before it is', () => {
    fc.assert(
      fc.property(anySchedule, instant, (any, moment) => {
        const { opensNextAt, isOpenNow } = openState(any, moment);
        fc.pre(!isOpenNow && opensNextAt !== null);
        if (!opensNextAt) return;
        expect(openState(any, opensNextAt).isOpenNow).toBe(true);
        expect(openIntervals(any, moment, opensNextAt)).toEqual([]);
      }),
    );
  });
});
