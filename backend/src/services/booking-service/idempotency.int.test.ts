import { describe, expect } from 'vitest';
import { bookingTest } from './testing/bookingTest.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;
const TEN_TO_NOON = { startsAt: at('10:00'), endsAt: at('12:00') };

describe('an Idempotency-Key', () => {
  bookingTest('gives the same answer again, and refuses another request', async ({ world }) => {
    const { hall, call, student, other, prisma } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
    const key = { 'idempotency-key': 'once-and-only' };
    const first = await call(student, 'POST', '/bookings', wish, key);
    const again = await call(student, 'POST', '/bookings', wish, key);
    expect(again).toEqual(first);
    expect(await prisma.booking.count()).toBe(1);
    const another = await call(student, 'POST', '/bookings', { ...wish, hold: true }, key);
    expect(another).toMatchObject({ status: 422, error: { code: 'idempotency_mismatch' } });
    expect((await call(other, 'POST', '/bookings', wish, key)).error.code).toBe('seat_taken');
  });

  bookingTest('of a refusal is free to be used again', async ({ world }) => {
    const { hall, call, student, other } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
    const key = { 'idempotency-key': 'second-try' };
    const obstacle = await call(other, 'POST', '/bookings', wish);
    expect((await call(student, 'POST', '/bookings', wish, key)).status).toBe(409);
    await call(other, 'POST', `/bookings/${obstacle.data.id}/cancel`);
    expect((await call(student, 'POST', '/bookings', wish, key)).status).toBe(201);
  });

  bookingTest('does for every command what it does for this one', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const booked = await call(student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      ...TEN_TO_NOON,
    });
    const cancel = `/bookings/${booked.data.id}/cancel`;
    const key = { 'idempotency-key': 'cancel' };
    const first = await call(student, 'POST', cancel, {}, key);
    expect(first.data.state).toBe('cancelled');
    expect(await call(student, 'POST', cancel, {}, key)).toEqual(first);
    expect((await call(student, 'POST', cancel, {})).error.code).toBe('wrong_state');
  });
});
