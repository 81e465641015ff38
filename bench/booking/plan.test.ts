import { expect, test } from 'vitest';
import { plannedBooking } from './plan.ts';

const named = (count: number) => Array.from({ length: count }, (_, index) => String(index));

test('no two bookings of the plan share a seat or a person at any time', () => {
  const hall = {
    seatIds: named(822),
    freeFrom: Date.parse('2030-01-01'),
    people: named(2_000).map((id) => ({ id, name: id, token: id })),
  };
  const endOfLast = new Map<string, number>();
  for (let n = 0; n < 20_000; n += 1) {
    const { seatId, person, startsAt, endsAt } = plannedBooking(hall, n);
    for (const who of [`seat ${seatId}`, `person ${person.id}`]) {
      expect(Date.parse(startsAt)).toBeGreaterThanOrEqual(endOfLast.get(who) ?? 0);
      endOfLast.set(who, Date.parse(endsAt));
    }
  }
});
