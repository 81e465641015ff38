import { describe, expect, test } from 'vitest';
import {
  isOnStep,
  isOpenThroughout,
  openIntervals,
  openOnDate,
  openState,
  type Schedule,
  stepOrigin,
  type WeeklyHours,
} from './openingTimes.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const daily = (opensMinute: number, closesMinute: number): WeeklyHours[] =>
  EVERY_DAY.map((weekday) => ({ weekday, opensMinute, closesMinute }));
const schedule = (timeZone: string, hours: WeeklyHours[], closures: Schedule['closures'] = []) => ({
  timeZone,
  hours,
  closures,
});
const at = (iso: string) => new Date(iso);
const shown = (spans: { from: Date; to: Date }[]) =>
  spans.map(
    ({ from, to }) => `${from.toISOString().slice(0, 16)}/${to.toISOString().slice(0, 16)}`,
  );
const AROUND_THE_CLOCK = daily(0, 1440);

describe('a day on which the clock changes', () => {
  test('the day of the spring change in London lasts 23 hours', () => {
    const hall = schedule('Europe/London', AROUND_THE_CLOCK);
    expect(shown(openOnDate(hall, '2027-03-28'))).toEqual(['2027-03-28T00:00/2027-03-28T23:00']);
  });

  test('the day of the autumn change lasts 25 hours', () => {
    const hall = schedule('Europe/London', AROUND_THE_CLOCK);
    expect(shown(openOnDate(hall, '2026-10-25'))).toEqual(['2026-10-24T23:00/2026-10-26T00:00']);
    expect(shown(openOnDate(hall, '2027-10-31'))).toEqual(['2027-10-30T23:00/2027-11-01T00:00']);
  });

  test('hours that begin in the skipped hour begin when the clock jumps', () => {
    const hall = schedule('Europe/London', daily(90, 180));
    expect(shown(openOnDate(hall, '2027-03-28'))).toEqual(['2027-03-28T01:00/2027-03-28T02:00']);
  });

  test('hours that begin with the first skipped minute begin when the clock jumps', () => {
    const hall = schedule('Europe/London', daily(60, 180));
    expect(shown(openOnDate(hall, '2027-03-28'))).toEqual(['2027-03-28T01:00/2027-03-28T02:00']);
  });

  test('hours that lie within the skipped hour do not take place', () => {
    expect(openOnDate(schedule('Europe/London', daily(65, 115)), '2027-03-28')).toEqual([]);
  });

  test('a minute that comes twice opens and closes the first time', () => {
    const hall = schedule('Europe/London', daily(60, 90));
    expect(shown(openOnDate(hall, '2026-10-25'))).toEqual(['2026-10-25T00:00/2026-10-25T00:30']);
    const night = schedule('Europe/London', daily(90, 300));
    expect(shown(openOnDate(night, '2026-10-25'))).toEqual(['2026-10-25T00:30/2026-10-25T05:00']);
  });

  test('New York springs forward and falls back in its own weeks', () => {
    const hall = schedule('America/New_York', daily(9 * 60, 17 * 60));
    expect(shown(openOnDate(hall, '2027-03-13'))).toEqual(['2027-03-13T14:00/2027-03-13T22:00']);
    expect(shown(openOnDate(hall, '2027-03-14'))).toEqual(['2027-03-14T13:00/2027-03-14T21:00']);
    expect(shown(openOnDate(hall, '2026-11-01'))).toEqual(['2026-11-01T14:00/2026-11-01T22:00']);
  });

  test('a day that an island skipped has no hours, and the days around it join', () => {
    const hall = schedule('Pacific/Apia', AROUND_THE_CLOCK);
    expect(openOnDate(hall, '2011-12-30')).toEqual([]);
    expect(
      openIntervals(hall, at('2011-12-29T12:00:00Z'), at('2011-12-31T00:00:00Z')),
    ).toHaveLength(1);
  });
});

describe('night hours and halls that never close', () => {
  const nights = schedule('Asia/Taipei', [...daily(22 * 60, 1440), ...daily(0, 120)]);

  test('rows that meet at midnight are one opening', () => {
    expect(
      shown(openIntervals(nights, at('2027-01-04T13:00:00Z'), at('2027-01-04T20:00:00Z'))),
    ).toEqual(['2027-01-04T14:00/2027-01-04T18:00']);
  });

  test('a hall that never closes is one interval over weeks and clock changes', () => {
    const hall = schedule('Europe/London', AROUND_THE_CLOCK);
    const [from, to] = [at('2027-03-01T10:00:00Z'), at('2027-04-20T10:00:00Z')];
    expect(openIntervals(hall, from, to)).toEqual([{ from, to }]);
    expect(isOpenThroughout(hall, from, to)).toBe(true);
  });

  test('the booking grid of the night begins in the evening', () => {
    expect(stepOrigin(nights, at('2027-01-04T17:00:00Z'))).toEqual(at('2027-01-04T14:00:00Z'));
  });

  test('the booking grid of a hall that never closes begins at its midnight', () => {
    const hall = schedule('Asia/Taipei', AROUND_THE_CLOCK);
    expect(stepOrigin(hall, at('2027-01-04T17:10:00Z'))).toEqual(at('2027-01-04T16:00:00Z'));
  });

  test('steps are counted from an opening that is not on the hour', () => {
    const hall = schedule('Europe/London', daily(8 * 60 + 20, 18 * 60));
    expect(isOnStep(hall, 30, at('2027-01-04T08:50:00Z'))).toBe(true);
    expect(isOnStep(hall, 30, at('2027-01-04T09:00:00Z'))).toBe(false);
    expect(isOnStep(hall, 30, at('2027-01-04T09:20:30Z'))).toBe(false);
  });
});

describe('what a visitor sees now', () => {
  const mondays = schedule('Europe/London', [{ weekday: 1, opensMinute: 540, closesMinute: 1020 }]);

  test('closed today, it says when it opens next', () => {
    expect(openState(mondays, at('2027-01-05T12:00:00Z'))).toEqual({
      isOpenNow: false,
      openToday: [],
      opensNextAt: at('2027-01-11T09:00:00Z'),
    });
  });

  test('open, it says no next opening; at closing time it is closed', () => {
    expect(openState(mondays, at('2027-01-04T09:00:00Z'))).toMatchObject({
      isOpenNow: true,
      opensNextAt: null,
    });
    expect(openState(mondays, at('2027-01-04T17:00:00Z'))).toMatchObject({ isOpenNow: false });
  });

  test('a closure takes its time out of the day and of what comes next', () => {
    const closed = {
      ...mondays,
      closures: [{ startsAt: at('2027-01-11T00:00:00Z'), endsAt: at('2027-01-11T12:00:00Z') }],
    };
    expect(openState(closed, at('2027-01-05T12:00:00Z')).opensNextAt).toEqual(
      at('2027-01-11T12:00:00Z'),
    );
  });

  test('without any hours it opens never', () => {
    const never = openState(schedule('Europe/London', []), at('2027-01-05T12:00:00Z'));
    expect(never).toEqual({ isOpenNow: false, openToday: [], opensNextAt: null });
  });
});
