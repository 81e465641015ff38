import { describe, expect, test } from 'vitest';
import { zoneLabel } from './deviceTimeZone.ts';
import { isRepeatedTime, offsetLabel, zoneOffsetMinutes } from './zoneOffset.ts';

describe('zoneOffsetMinutes', () => {
  test.each([
    ['2026-01-15T12:00:00Z', 'Europe/London', 0],
    ['2026-07-15T12:00:00Z', 'Europe/London', 60],
    ['2026-03-29T00:59:59Z', 'Europe/London', 0],
    ['2026-03-29T01:00:00Z', 'Europe/London', 60],
    ['2026-10-25T00:59:59Z', 'Europe/London', 60],
    ['2026-10-25T01:00:00Z', 'Europe/London', 0],
    ['2026-07-15T12:00:00Z', 'Asia/Taipei', 480],
    ['2026-07-15T12:00:00Z', 'Asia/Kathmandu', 345],
    ['2026-07-15T12:00:00Z', 'America/St_Johns', -150],
  ])('%s in %s is %i', (instant, timeZone, minutes) => {
    expect(zoneOffsetMinutes(instant, timeZone)).toBe(minutes);
  });
});

test('offsets and zones have readable names', () => {
  expect(offsetLabel('2026-07-15T12:00:00Z', 'Asia/Kathmandu')).toBe('UTC+5:45');
  expect(offsetLabel('2026-07-15T12:00:00Z', 'America/St_Johns')).toBe('UTC−2:30');
  expect(zoneLabel('America/New_York')).toBe('New York time');
});

test('a half-hour change repeats half an hour only', () => {
  const repeated = ['2026-04-04T14:30:00Z', '2026-04-04T15:29:00Z'];
  const single = ['2026-04-04T14:29:00Z', '2026-04-04T15:30:00Z'];
  expect(repeated.map((at) => isRepeatedTime(at, 'Australia/Lord_Howe'))).toEqual([true, true]);
  expect(single.map((at) => isRepeatedTime(at, 'Australia/Lord_Howe'))).toEqual([false, false]);
});
