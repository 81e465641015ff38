import { describe, expect, test } from 'vitest';
import { dayCells } from './dayCells.ts';
import { addDays, localDateOf, startOfLocalDate } from './localDate.ts';

const iso = (ms: number) => new Date(ms).toISOString();

describe('local dates', () => {
  test("an instant belongs to the date on the venue's wall", () => {
    expect(localDateOf('2026-11-03T17:00:00Z', 'Asia/Taipei')).toBe('2026-11-04');
    expect(localDateOf('2026-11-03T03:00:00Z', 'America/New_York')).toBe('2026-11-02');
  });

  test.each([
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', 'Europe/London', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', 'Europe/London', '2026-10-26T00:00:00.000Z'],
    ['2026-11-03', 'Asia/Taipei', '2026-11-02T16:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
  ])('%s begins in %s at %s', (date, zone, instant) => {
    expect(iso(startOfLocalDate(date, zone))).toBe(instant);
  });

  test('where midnight is skipped, the day begins with its first instant', () => {
    expect(iso(startOfLocalDate('2026-09-06', 'America/Santiago'))).toBe(
      '2026-09-06T04:00:00.000Z',
    );
  });

  test('days are added on the calendar', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('dayCells', () => {
  test.each([
    ['2026-11-03', 48],
    ['2026-03-29', 46],
    ['2026-10-25', 50],
  ])("London's %s has %i half hours, without a gap", (date, count) => {
    const cells = dayCells(date, 'Europe/London');
    expect(cells).toHaveLength(count);
    expect(cells.every((cell, index) => index === 0 || cells[index - 1]?.to === cell.from)).toBe(
      true,
    );
    expect(cells.at(-1)?.to).toBe(startOfLocalDate(addDays(date, 1), 'Europe/London'));
  });
});
