import { describe, expect, test } from 'vitest';
import { formatDate, formatTime } from './formatTime.ts';

const london = { timeZone: 'Europe/London', locale: 'en-GB' };

describe('formatTime', () => {
  test("12 or 24 hours follow the locale, or the person's own choice", () => {
    const at = '2026-11-03T18:00:00Z';
    expect(formatTime(at, london)).toBe('18:00');
    expect(formatTime(at, { ...london, locale: 'en-US' })).toBe('6:00 PM');
    expect(formatTime(at, { ...london, hour12: true })).toBe('6:00 pm');
  });

  test('the hour that London repeats in October shows its offset, both times', () => {
    expect(formatTime('2026-10-25T00:30:00Z', london)).toBe('01:30 (UTC+1)');
    expect(formatTime('2026-10-25T01:30:00Z', london)).toBe('01:30 (UTC)');
  });

  test('the hours around it, and the gap in March, do not', () => {
    expect(formatTime('2026-10-24T23:59:00Z', london)).toBe('00:59');
    expect(formatTime('2026-10-25T02:00:00Z', london)).toBe('02:00');
    expect(formatTime('2026-03-29T00:59:00Z', london)).toBe('00:59');
    expect(formatTime('2026-03-29T01:00:00Z', london)).toBe('02:00');
  });
});

describe('formatDate', () => {
  test('says the year only when it is another one', () => {
    const at = '2026-11-03T18:00:00Z';
    expect(formatDate(at, { ...london, now: '2026-01-01T12:00:00Z' })).toBe('Tue 3 Nov');
    expect(formatDate(at, { ...london, now: '2025-12-01T12:00:00Z' })).toBe('Tue, 3 Nov 2026');
  });
});
