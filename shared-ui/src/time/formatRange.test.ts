import { describe, expect, test } from 'vitest';
import { formatForVenue, formatRange } from './formatRange.ts';

const now = '2026-06-01T00:00:00Z';

describe('formatRange', () => {
  test('names the second date only when it is another one at the venue', () => {
    const taipei = { timeZone: 'Asia/Taipei', locale: 'en-GB', now };
    expect(formatRange('2026-11-03T10:00:00Z', '2026-11-03T12:00:00Z', taipei)).toBe(
      'Tue 3 Nov, 18:00–20:00',
    );
    expect(formatRange('2026-11-03T15:00:00Z', '2026-11-03T17:00:00Z', taipei)).toBe(
      'Tue 3 Nov, 23:00 – Wed 4 Nov, 01:00',
    );
  });

  test("a booking over London's repeated hour keeps both ends apart", () => {
    const london = { timeZone: 'Europe/London', locale: 'en-GB', now };
    expect(formatRange('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', london)).toBe(
      'Sun 25 Oct, 01:30 (UTC+1)–01:30 (UTC)',
    );
  });
});

describe('formatForVenue', () => {
  const booking = ['2026-11-03T10:00:00Z', '2026-11-03T12:00:00Z'] as const;
  const venue = { timeZone: 'Asia/Taipei', locale: 'en-GB', now };

  test("Taipei seen from New York names the venue's zone and adds the reader's time", () => {
    expect(formatForVenue(...booking, { ...venue, deviceZone: 'America/New_York' })).toEqual({
      venue: 'Tue 3 Nov, 18:00–20:00, Taipei time',
      device: 'Tue 3 Nov, 05:00–07:00',
    });
  });

  test("New York's own clock change moves the reader's line, not the venue's", () => {
    const summer = ['2026-10-30T10:00:00Z', '2026-10-30T12:00:00Z'] as const;
    expect(formatForVenue(...summer, { ...venue, deviceZone: 'America/New_York' })).toEqual({
      venue: 'Fri 30 Oct, 18:00–20:00, Taipei time',
      device: 'Fri 30 Oct, 06:00–08:00',
    });
  });

  test("a reader whose clock is the venue's sees one line without a zone", () => {
    const same = { venue: 'Tue 3 Nov, 18:00–20:00', device: null };
    expect(formatForVenue(...booking, { ...venue, deviceZone: 'Asia/Taipei' })).toEqual(same);
    expect(formatForVenue(...booking, { ...venue, deviceZone: 'Australia/Perth' })).toEqual(same);
  });

  test('two zones that differ on one day only are told apart on that day', () => {
    const options = {
      timeZone: 'Europe/London',
      locale: 'en-GB',
      now,
      deviceZone: 'Africa/Abidjan',
    };
    expect(formatForVenue('2026-01-10T12:00:00Z', null, options).device).toBeNull();
    expect(formatForVenue('2026-07-10T12:00:00Z', null, options).device).toBe('Fri 10 Jul, 12:00');
  });
});
