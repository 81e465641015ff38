import { expect, test } from 'vitest';
import { chooseWindow } from './chooseWindow.ts';
import { quickWindows } from './quickWindows.ts';
import { localDaySpan } from './slots.ts';
import { anInstant, someRules } from './testDay.ts';

const open = [{ from: anInstant('2026-11-20T08:30Z'), to: anInstant('2026-11-20T18:00Z') }];
const day = localDaySpan('2026-11-20', '2026-11-21', 'Europe/London');
const choose = (now: string, wanted: { from?: string; to?: string } = {}) =>
  chooseWindow(open, someRules(), day, anInstant(now), {
    from: wanted.from === undefined ? undefined : anInstant(wanted.from),
    to: wanted.to === undefined ? undefined : anInstant(wanted.to),
  });

test('without a wish it is now, for about two hours, ending on the grid', () => {
  expect(choose('2026-11-20T10:07Z')).toEqual({
    from: anInstant('2026-11-20T10:07Z'),
    to: anInstant('2026-11-20T12:00Z'),
    isNow: true,
  });
});

test('before opening it is the first slot of the day', () => {
  expect(choose('2026-11-20T06:00Z')).toMatchObject({
    from: anInstant('2026-11-20T08:30Z'),
    isNow: false,
  });
});

test('a start past the last slot becomes the last slot, the stay kept as far as the hours allow', () => {
  expect(
    choose('2026-11-20T10:00Z', { from: '2026-11-20T19:00Z', to: '2026-11-20T21:00Z' }),
  ).toMatchObject({
    from: anInstant('2026-11-20T17:30Z'),
    to: anInstant('2026-11-20T18:00Z'),
  });
});

test('a start that has passed becomes now, up to the end that was wanted', () => {
  expect(
    choose('2026-11-20T10:07Z', { from: '2026-11-20T10:00Z', to: '2026-11-20T13:00Z' }),
  ).toEqual({
    from: anInstant('2026-11-20T10:07Z'),
    to: anInstant('2026-11-20T13:00Z'),
    isNow: true,
  });
});

test('after closing there is no window', () => {
  expect(choose('2026-11-20T17:45Z')).toBeNull();
});

test('the quick windows are in the time of the library, and the evening goes when it has begun', () => {
  const names = (now: string) =>
    quickWindows(anInstant(now), 'Asia/Taipei', true).map(({ name }) => name);
  expect(names('2026-11-20T09:59:00Z')).toEqual(['Now', 'Tonight', 'Tomorrow']);
  expect(names('2026-11-20T10:00:00Z')).toEqual(['Now', 'Tomorrow']);
});
