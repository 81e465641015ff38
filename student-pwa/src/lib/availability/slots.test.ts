import { formatTime } from '@studyspot/shared-ui';
import { expect, test } from 'vitest';
import { endSlots, isBookableNow, localDaySpan, startSlots } from './slots.ts';
import { anInstant, someRules } from './testDay.ts';
import { wallInstant } from './wallInstant.ts';

const LONDON = 'Europe/London';
const wall = (instants: number[], timeZone = LONDON) =>
  instants.map((at) => formatTime(at, { timeZone, locale: 'en-GB' }).replace(/^(\d):/, '0$1:'));

const nightOf = (date: string, next: string) => {
  const day = localDaySpan(date, next, LONDON);
  return { day, open: [day] };
};

test('the hour that the clock skips is not offered', () => {
  const { day, open } = nightOf('2027-03-28', '2027-03-29');
  const starts = wall(startSlots(open, someRules(), day, day.from));
  expect(starts).toContain('00:45');
  expect(starts).toContain('02:00');
  expect(starts.filter((time) => time.startsWith('01:'))).toEqual([]);
  expect(new Set(starts).size).toBe(starts.length);
});

test('the hour that the clock repeats is offered twice, each with its offset', () => {
  const { day, open } = nightOf('2026-10-25', '2026-10-26');
  const starts = wall(startSlots(open, someRules(), day, day.from));
  expect(starts.filter((time) => time.startsWith('01:30'))).toEqual([
    '01:30 (UTC+1)',
    '01:30 (UTC)',
  ]);
});

test('two hours across a clock change are two hours', () => {
  const { open } = nightOf('2027-03-28', '2027-03-29');
  const start = wallInstant('2027-03-28', '00:30', LONDON);
  const ends = endSlots(open, someRules({ maxMinutes: 120 }), start);
  expect(ends.at(-1)).toBe(start + 2 * 3_600_000);
  expect(wall(ends.slice(-1))).toEqual(['03:30']);
});

test('starts are those still to come that leave the shortest stay before closing', () => {
  const open = [{ from: anInstant('2026-11-20T08:30Z'), to: anInstant('2026-11-20T10:00Z') }];
  const day = localDaySpan('2026-11-20', '2026-11-21', LONDON);
  const starts = startSlots(open, someRules(), day, anInstant('2026-11-20T09:01Z'));
  expect(wall(starts)).toEqual(['09:15', '09:30']);
});

test('a closure in the morning does not move the grid of the day', () => {
  const rules = someRules({
    hours: [{ weekday: 5, from: '08:30', to: '18:00' }],
    closures: [
      { id: 'c', startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T12:10:00Z', reason: '' },
    ],
  });
  const open = [{ from: anInstant('2026-11-20T12:10Z'), to: anInstant('2026-11-20T18:00Z') }];
  const day = localDaySpan('2026-11-20', '2026-11-21', LONDON);
  expect(wall(startSlots(open, rules, day, 0)).slice(0, 2)).toEqual(['12:15', '12:30']);
});

test('sitting down now ends on the grid, no earlier than the shortest stay', () => {
  const open = [{ from: anInstant('2026-11-20T08:30Z'), to: anInstant('2026-11-20T10:00Z') }];
  const now = anInstant('2026-11-20T08:47Z');
  expect(wall(endSlots(open, someRules(), now))).toEqual(['09:30', '09:45', '10:00']);
  expect(isBookableNow(open, someRules(), anInstant('2026-11-20T09:40Z'))).toBe(false);
});
