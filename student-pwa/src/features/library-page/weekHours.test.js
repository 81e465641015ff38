import { expect, test } from 'vitest';
import { dayHours, weekdayNames } from './weekHours.ts';
const hours = [
    { weekday: 1, from: '14:00', to: '18:00' },
    { weekday: 1, from: '10:30', to: '12:00' },
    { weekday: 2, from: '00:00', to: '24:00' },
    { weekday: 3, from: '18:00', to: '24:00' },
];
test('the week begins on Monday', () => {
    expect(weekdayNames('en').slice(0, 2)).toEqual(['Monday', 'Tuesday']);
});
test('the hours of a day are in order, and a day without any is closed', () => {
    expect(dayHours(hours, 1, 'en-GB')).toBe('10:30–12:00, 14:00–18:00');
    expect(dayHours(hours, 2, 'en-GB')).toBe('Around the clock');
    expect(dayHours(hours, 3, 'en-GB')).toBe('18:00–24:00');
    expect(dayHours(hours, 4, 'en-GB')).toBe('Closed');
});
