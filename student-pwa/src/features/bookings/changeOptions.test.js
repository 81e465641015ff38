import { expect, test } from 'vitest';
import { aDay, anInstant, someRules } from '../../lib/availability/testDay.ts';
import { timelineOf } from '../../lib/availability/timeline.ts';
import { changeOptions } from './changeOptions.ts';
import { aBooking } from './testBooking.ts';
const timeline = timelineOf([
    aDay({
        seats: [
            {
                seatId: 'seat',
                version: 2,
                busy: [
                    { from: '2026-11-20T10:00:00Z', to: '2026-11-20T12:00:00Z', status: 'booked' },
                    { from: '2026-11-20T13:00:00Z', to: '2026-11-20T14:00:00Z', status: 'booked' },
                ],
            },
        ],
    }),
]);
const start = anInstant('2026-11-20T10:00Z');
test('a booking can be extended up to the next one on its seat', () => {
    const { ends } = changeOptions(aBooking(), someRules(), timeline, start, start - 1);
    expect(ends.at(-1)).toBe(anInstant('2026-11-20T13:00Z'));
    expect(ends).toContain(anInstant('2026-11-20T12:15Z'));
});
test('somebody who sits already keeps the start', () => {
    const sitting = aBooking({ state: 'checked_in' });
    expect(changeOptions(sitting, someRules(), timeline, start, start + 1).starts).toEqual([start]);
});
test('a start that would run into the next booking is not offered', () => {
    const { starts } = changeOptions(aBooking(), someRules(), timeline, start, start - 1);
    expect(starts).toContain(anInstant('2026-11-20T12:30Z'));
    expect(starts).not.toContain(anInstant('2026-11-20T12:45Z'));
    expect(starts).toContain(anInstant('2026-11-20T14:00Z'));
});
