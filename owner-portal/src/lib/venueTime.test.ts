import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';
import { instantAt, wallTimeOf } from './venueTime.ts';

describe('the clock on the wall of the library', () => {
  it('turns into the instant of that date, summer and winter', () => {
    expect(instantAt('2026-07-01', '09:00', 'Europe/London')).toBe('2026-07-01T08:00:00.000Z');
    expect(instantAt('2026-12-01', '09:00', 'Europe/London')).toBe('2026-12-01T09:00:00.000Z');
    expect(wallTimeOf('2026-11-20T02:00:00Z', 'Asia/Taipei')).toBe('10:00');
  });

  it('refuses an hour that the change to summer time leaves out', () => {
    expect(instantAt('2026-03-29', '01:30', 'Europe/London')).toBeNull();
  });

  it('reads 24:00 as the end of the day', () => {
    expect(instantAt('2026-11-20', '24:00', 'Asia/Taipei')).toBe('2026-11-20T16:00:00.000Z');
  });
});

describe('initials', () => {
  it('are the first and the last word, in any script', () => {
    expect(initials('Ada King Lovelace')).toBe('AL');
    expect(initials('  desk ')).toBe('D');
    expect(initials('王 小明')).toBe('王小');
    expect(initials('')).toBe('');
  });
});
