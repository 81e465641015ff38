import { describe, expect, test } from 'vitest';
import { judgeShortening, judgeTimes, type Rulebook } from './rules.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const opened = (opensMinute: number, closesMinute: number) =>
  EVERY_DAY.map((weekday) => ({ weekday, opensMinute, closesMinute }));

/** Open 09:00-18:00 London time every day, steps of 15 minutes, 30 to 240 minutes, 30 days ahead. */
const library: Rulebook = {
  state: 'published',
  timeZone: 'Europe/London',
  stepMinutes: 15,
  minMinutes: 30,
  maxMinutes: 240,
  maxDaysAhead: 30,
  hours: opened(540, 1080),
  closures: [],
};
const NOW = new Date('2027-06-07T10:07:00Z');

function verdict(
  startsAt: string,
  endsAt: string,
  changes: Partial<Rulebook> = {},
  isGiven = false,
) {
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), startIsGiven: isGiven };
  return judgeTimes({ ...library, ...changes }, times, NOW);
}
const code = (...asked: Parameters<typeof verdict>) => verdict(...asked)?.code ?? 'allowed';

describe('a seat may be had', () => {
  test('on the step, within opening hours', () => {
    expect(code('2027-06-07T11:15:00Z', '2027-06-07T13:00:00Z')).toBe('allowed');
  });
  test('from opening to closing', () => {
    const allDay = { maxMinutes: 540 };
    expect(code('2027-06-08T08:00:00Z', '2027-06-08T17:00:00Z', allDay)).toBe('allowed');
  });
  test('from this very instant, off the step, until an end on the step', () => {
    expect(code('2027-06-07T10:07:00Z', '2027-06-07T11:00:00Z', {}, true)).toBe('allowed');
    expect(code('2027-06-07T10:07:00Z', '2027-06-07T11:05:00Z', {}, true)).toBe('off_step');
  });
  test('until a closing time that the steps do not meet', () => {
    const closesAt1750 = { hours: opened(540, 1070) };
    expect(code('2027-06-07T15:00:00Z', '2027-06-07T16:50:00Z', closesAt1750)).toBe('allowed');
    expect(code('2027-06-07T15:00:00Z', '2027-06-07T16:40:00Z', closesAt1750)).toBe('off_step');
  });
  test('through midnight where the library never closes', () => {
    const always = { hours: opened(0, 1440) };
    expect(code('2027-06-07T22:00:00Z', '2027-06-08T00:30:00Z', always)).toBe('allowed');
  });
  test('on the last day ahead, and not the day after', () => {
    expect(code('2027-07-07T16:00:00Z', '2027-07-07T17:00:00Z')).toBe('allowed');
    expect(code('2027-07-08T08:00:00Z', '2027-07-08T09:00:00Z')).toBe('too_far_ahead');
  });
});

describe('a rule says no, with the numbers', () => {
  test.each([
    ['in_the_past', '2027-06-07T10:00:00Z', '2027-06-07T11:00:00Z'],
    ['in_the_past', '2026-06-07T10:00:00Z', '2026-06-07T11:00:00Z'],
    ['too_short', '2027-06-07T11:00:00Z', '2027-06-07T11:15:00Z'],
    ['too_short', '2027-06-07T12:00:00Z', '2027-06-07T11:00:00Z'],
    ['too_short', '2027-06-07T12:00:00Z', '2027-06-07T12:00:00Z'],
    ['too_long', '2027-06-07T11:00:00Z', '2027-06-07T15:15:00Z'],
    ['off_step', '2027-06-07T11:05:00Z', '2027-06-07T12:00:00Z'],
    ['off_step', '2027-06-07T11:00:00.001Z', '2027-06-07T12:00:00Z'],
    ['closed', '2027-06-07T16:30:00Z', '2027-06-07T17:30:00Z'],
    ['closed', '2027-06-08T07:30:00Z', '2027-06-08T08:30:00Z'],
    ['closed', '2027-06-08T04:00:00Z', '2027-06-08T05:00:00Z'],
  ])('%s: %s to %s', (expected, startsAt, endsAt) => {
    expect(code(startsAt, endsAt)).toBe(expected);
  });

  test('across a closed stretch, though both ends are open', () => {
    const closures = [
      {
        startsAt: new Date('2027-06-07T12:00:00Z'),
        endsAt: new Date('2027-06-07T13:00:00Z'),
        reason: '',
      },
    ];
    expect(code('2027-06-07T11:00:00Z', '2027-06-07T14:00:00Z', { closures })).toBe('closed');
    expect(code('2027-06-07T11:00:00Z', '2027-06-07T12:00:00Z', { closures })).toBe('allowed');
    expect(code('2027-06-07T13:00:00Z', '2027-06-07T14:00:00Z', { closures })).toBe('allowed');
  });

  test('steps are counted from opening, not from the full hour', () => {
    const from910 = { hours: opened(550, 1080) };
    expect(code('2027-06-08T08:10:00Z', '2027-06-08T08:55:00Z', from910)).toBe('allowed');
    expect(code('2027-06-08T08:15:00Z', '2027-06-08T09:00:00Z', from910)).toBe('off_step');
  });

  test('a draft takes no bookings', () => {
    expect(code('2027-06-07T11:00:00Z', '2027-06-07T12:00:00Z', { state: 'draft' })).toBe('closed');
  });

  test('a reason is a sentence with the times of that day', () => {
    expect(verdict('2027-06-08T04:00:00Z', '2027-06-08T05:00:00Z')?.message).toBe(
      'The library is not open for all of that time: open 09:00–18:00 on 2027-06-08',
    );
  });

  test('a window of two centuries is refused before its days are counted', () => {
    expect(code('2027-06-07T11:00:00Z', '2199-01-01T00:00:00Z')).toBe('too_long');
  });
});

describe('on the nights when the clocks change', () => {
  const always = { hours: opened(0, 1440), maxDaysAhead: 366 };

  test('the lost hour makes 00:00 to 03:00 two hours long', () => {
    const twoHours = { ...always, maxMinutes: 120 };
    expect(code('2028-03-26T00:00:00Z', '2028-03-26T02:00:00Z', twoHours)).toBe('allowed');
    expect(code('2028-03-26T00:00:00Z', '2028-03-26T02:15:00Z', twoHours)).toBe('too_long');
  });
  test('the hour that comes twice counts twice', () => {
    const threeHours = { ...always, maxMinutes: 180 };
    expect(code('2027-10-31T00:00:00Z', '2027-10-31T03:00:00Z', threeHours)).toBe('allowed');
    expect(code('2027-10-30T23:00:00Z', '2027-10-31T02:15:00Z', threeHours)).toBe('too_long');
  });
});

test('time is given back even where no booking could be made today', () => {
  const times = {
    startsAt: new Date('2027-06-07T10:00:00Z'),
    endsAt: new Date('2027-06-07T11:00:00Z'),
    startIsGiven: true,
  };
  expect(judgeShortening({ ...library, state: 'draft' }, times, NOW)).toBeUndefined();
  const tooShort = { ...times, endsAt: new Date('2027-06-07T10:15:00Z') };
  expect(judgeShortening(library, tooShort, NOW)?.code).toBe('too_short');
});
