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

  bookingTest('of twins at the same moment makes one booking and one answer', async ({ world }) => {
    const { hall, call, student, prisma } = world;
    const { seats } = await hall();
    const key = { 'idempotency-key': 'twins' };
    const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON, hold: true };
    const held = await Promise.all(
      Array.from({ length: 6 }, () => call(student, 'POST', '/bookings', wish, key)),
    );
    for (const answer of held) expect(answer).toEqual(held[0]);
    expect(held[0]?.status).toBe(201);
    const confirm = `/bookings/${held[0]?.data.id}/confirm`;
    const confirmed = await Promise.all(
      Array.from({ length: 6 }, () => call(student, 'POST', confirm, undefined, key)),
    );
    for (const answer of confirmed) expect(answer).toEqual(confirmed[0]);
    expect(confirmed[0]).toMatchObject({ status: 200, data: { state: 'confirmed', version: 2 } });
    expect(await prisma.booking.count()).toBe(1);
    expect(await prisma.auditEntry.count({ where: { action: 'booking.confirmed' } })).toBe(1);
  });

  bookingTest(
    'shared by two different requests serves one and refuses the other',
    async ({ world }) => {
      const { hall, call, student, pool } = world;
      const { seats } = await hall();
      const key = { 'idempotency-key': 'shared' };
      const answers = await Promise.all([
        call(student, 'POST', '/bookings', { seatId: seats[0]!.id, ...TEN_TO_NOON }, key),
        call(
          student,
          'POST',
          '/bookings',
          { seatId: seats[1]!.id, startsAt: at('13:00'), endsAt: at('14:00') },
          key,
        ),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
      expect(answers.find(({ status }) => status === 422)?.error.code).toBe('idempotency_mismatch');
      const { rows } = await pool.query('SELECT FROM claim');
      expect(rows).toHaveLength(1);
    },
  );

  bookingTest(
    'gives the first answer, whatever has become of the booking or the rules',
    async ({ world }) => {
      const { hall, call, student, prisma } = world;
      const { seats, libraryId } = await hall();
      const key = { 'idempotency-key': 'later' };
      const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
      const first = await call(student, 'POST', '/bookings', wish, key);
      await call(student, 'POST', `/bookings/${first.data.id}/cancel`);
      expect(await call(student, 'POST', '/bookings', wish, key)).toEqual(first);
      expect(await prisma.booking.count()).toBe(1);
      await prisma.openingHours.deleteMany({ where: { libraryId } });
      await prisma.library.update({
        where: { id: libraryId },
        data: { version: { increment: 1 } },
      });
      expect(await call(student, 'POST', '/bookings', wish, key)).toEqual(first);
      expect((await call(student, 'POST', '/bookings', wish)).error.code).toBe('closed');
    },
  );

  bookingTest('is kept for a hold that was there already', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON, hold: true };
    const held = await call(student, 'POST', '/bookings', wish);
    const key = { 'idempotency-key': 'second-tap' };
    expect(await call(student, 'POST', '/bookings', wish, key)).toEqual(held);
    await call(student, 'POST', `/bookings/${held.data.id}/confirm`);
    expect(await call(student, 'POST', '/bookings', wish, key)).toEqual(held);
  });
});
