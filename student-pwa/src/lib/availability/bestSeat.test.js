import { expect, test } from 'vitest';
import { nearestFree, rankSeats } from './bestSeat.ts';
import { anInstant, aSeat } from './testDay.ts';
const windowEnd = anInstant('2026-11-20T14:00Z');
const seats = [
    aSeat('A1', { x: 0, attributes: { nearWindow: true, partition: true } }),
    aSeat('A2', { x: 10 }),
    aSeat('A3', { x: 20, attributes: { nearWindow: true } }),
    aSeat('A10', { x: 30, attributes: { nearWindow: true } }),
    aSeat('A11', { x: 40, state: 'maintenance' }),
];
const rank = (wishes, statuses = new Map()) => rankSeats({ seats, statuses, wishes, windowEnd });
test('the seat that meets most wishes comes first and says why', () => {
    const [best] = rank(['nearWindow', 'partition']);
    expect(best?.seat.label).toBe('A1');
    expect(best?.reasons).toEqual(['Near a window', 'Partition', 'nobody beside you']);
});
test('taken and closed seats are never proposed', () => {
    const ranked = rank([], new Map([['A1', { status: 'booked' }]]));
    expect(ranked.map(({ seat }) => seat.label)).not.toContain('A1');
    expect(ranked.map(({ seat }) => seat.label)).not.toContain('A11');
});
test('of equals, a seat with nobody beside it and a longer stay wins', () => {
    const statuses = new Map([
        ['A2', { status: 'booked' }],
        ['A10', { status: 'free', until: '2026-11-20T17:00:00Z' }],
    ]);
    expect(rank(['nearWindow'], statuses).map(({ seat }) => seat.label)).toEqual(['A10', 'A1', 'A3']);
});
test('equal seats keep the order of their numbers', () => {
    expect(rank([]).map(({ seat }) => seat.label)).toEqual(['A1', 'A2', 'A3', 'A10']);
});
test('the nearest free seats stand in for a lost one', () => {
    const statuses = new Map([['A2', { status: 'held' }]]);
    const lost = aSeat('A2', { x: 10 });
    expect(nearestFree(seats, statuses, lost).map(({ label }) => label)).toEqual(['A1', 'A3', 'A10']);
});
