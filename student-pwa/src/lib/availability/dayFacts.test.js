import { expect, test } from 'vitest';
import { attributeWord, distinguishingAttributes } from './attributeWords.ts';
import { freeCells } from './freeCells.ts';
import { feePlanFor, quoteMinor } from './price.ts';
import { aDay, anInstant, aSeat } from './testDay.ts';
import { timelineOf } from './timeline.ts';
test('the day strip counts the free seats of each open half hour', () => {
    const timeline = timelineOf([
        aDay({
            open: [{ from: '2026-11-20T08:00:00Z', to: '2026-11-20T09:30:00Z' }],
            seats: [
                {
                    seatId: 'A1',
                    version: 1,
                    busy: [{ from: '2026-11-20T08:45:00Z', to: '2026-11-20T09:10:00Z', status: 'booked' }],
                },
            ],
        }),
    ]);
    const cells = freeCells(timeline, ['A1', 'A2'], {
        localDate: '2026-11-20',
        timeZone: 'Europe/London',
        now: anInstant('2026-11-20T07:00Z'),
    });
    expect(cells.map(({ free }) => free)).toEqual([2, 1, 1]);
});
const plan = (seatKind, amountMinorPerHour, isActive = true) => ({
    id: `${seatKind}`,
    libraryId: 'library',
    name: 'Hourly',
    seatKind,
    amountMinorPerHour,
    currency: 'TWD',
    isActive,
    version: 1,
});
test('the price of a kind comes before the general one, and a plan out of force is none', () => {
    const plans = [plan(null, 5000), plan('pc', 8000), plan('desk', 1, false)];
    expect(feePlanFor(plans, 'pc')?.amountMinorPerHour).toBe(8000);
    expect(feePlanFor(plans, 'desk')?.amountMinorPerHour).toBe(5000);
});
test('a quote is for whole minutes, half a minor unit up', () => {
    const from = anInstant('2026-11-20T10:00Z');
    expect(quoteMinor(plan(null, 5000), { from, to: from + 90 * 60000 })).toBe(7500);
    expect(quoteMinor(plan(null, 1), { from, to: from + 30 * 60000 })).toBe(1);
    expect(quoteMinor(undefined, { from, to: from + 90 * 60000 })).toBe(0);
});
test('attributes are filters only where seats differ, and have a word each', () => {
    const seats = [
        aSeat('A1', { attributes: { wifi: true, nearWindow: true, tableSeats: 4 } }),
        aSeat('A2', { attributes: { wifi: true } }),
    ];
    expect(distinguishingAttributes(seats)).toEqual(['nearWindow']);
    expect(attributeWord('nearStacks')).toBe('Near stacks');
});
