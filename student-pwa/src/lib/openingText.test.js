import { expect, test } from 'vitest';
import { openingText } from './openingText.ts';
const library = (parts = {}) => ({
    timeZone: 'Europe/London',
    openToday: [{ from: '2026-11-20T08:30:00Z', to: '2026-11-20T18:00:00Z' }],
    opensNextAt: null,
    hours: [],
    ...parts,
});
const textAt = (now, parts = {}) => openingText(library(parts), Date.parse(now), { locale: 'en-GB' }).text;
test('an open library says until when', () => {
    expect(textAt('2026-11-20T10:00:00Z')).toBe('Open until 18:00');
});
test('before its first hour it says when it opens today', () => {
    expect(textAt('2026-11-20T06:00:00Z', { opensNextAt: '2026-11-20T12:30:00Z' })).toContain('Opens today');
});
test('after closing it names tomorrow, or the day', () => {
    expect(textAt('2026-11-20T19:00:00Z', { opensNextAt: '2026-11-21T12:30:00Z' })).toBe('Opens tomorrow 12:30');
    expect(textAt('2026-11-20T19:00:00Z', { opensNextAt: '2026-11-23T12:30:00Z' })).toContain('Opens Mon');
    expect(textAt('2026-11-20T19:00:00Z')).toBe('Closed this week');
});
test('a hall that never closes says so, in its own zone', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
    expect(textAt('2026-11-20T10:00:00Z', {
        timeZone: 'Asia/Taipei',
        hours,
        openToday: [{ from: '2026-11-19T16:00:00Z', to: '2026-11-20T16:00:00Z' }],
    })).toBe('Open around the clock');
});
