import { describe, expect } from 'vitest';
import { bookingTest } from './testing/bookingTest.ts';
import { moveClock } from './testing/moveClock.ts';

const TEN = '2027-06-07T10:00:00.000Z';
const NOON = '2027-06-07T12:00:00.000Z';

describe('a hold', () => {
  bookingTest('keeps a seat for eight minutes at the price of now', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats, libraryId, planId } = await hall();
    const held = await call(student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: TEN,
      endsAt: NOON,
      hold: true,
    });
    expect(held.status).toBe(201);
    expect(held.data).toMatchObject({
      libraryId,
      libraryName: 'Reading Hall',
      seatLabel: 'A1',
      zoneName: 'Quiet zone',
      personName: 'Stu Dent',
      state: 'held',
      startsAt: TEN,
      endsAt: NOON,
      amountMinor: 240,
      currency: 'GBP',
      feePlanId: planId,
      feePlanVersion: 1,
      version: 1,
    });
    const runs = Date.parse(held.data.holdExpiresAt!) - Date.parse(held.data.createdAt);
    expect(runs).toBe(8 * 60_000);
    const read = await call(student, 'GET', `/bookings/${held.data.id}`);
    expect(read.data).toEqual(held.data);
  });

  bookingTest('tapped twice is still one hold', async ({ world }) => {
    const { hall, call, student, pool } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, startsAt: TEN, endsAt: NOON, hold: true };
    const first = await call(student, 'POST', '/bookings', wish);
    const second = await call(student, 'POST', '/bookings', wish);
    expect(second).toEqual(first);
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM booking');
    expect(rows).toEqual([{ n: 1 }]);
  });

  bookingTest('from now on, tapped twice, is still one hold', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, startsAt: 'now', endsAt: NOON, hold: true };
    const first = await call(student, 'POST', '/bookings', wish);
    const second = await call(student, 'POST', '/bookings', wish);
    expect(second.data).toEqual(first.data);
  });

  bookingTest('is extended once, by three minutes', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const held = await call(student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: TEN,
      endsAt: NOON,
      hold: true,
    });
    const path = `/bookings/${held.data.id}/extend-hold`;
    const extended = await call(student, 'POST', path);
    const gained = Date.parse(extended.data.holdExpiresAt!) - Date.parse(held.data.holdExpiresAt!);
    expect([extended.status, gained, extended.data.holdExtended]).toEqual([200, 180_000, true]);
    expect(await call(student, 'POST', path)).toMatchObject({
      status: 422,
      error: { code: 'already_extended' },
    });
  });

  bookingTest('is confirmed before its end, and never after it', async ({ world }) => {
    const { hall, call, student, pool } = world;
    const { seats } = await hall();
    const hold = (seat: number, startsAt: string, endsAt: string) =>
      call(student, 'POST', '/bookings', { seatId: seats[seat]!.id, startsAt, endsAt, hold: true });
    const first = await hold(0, TEN, NOON);
    const second = await hold(1, NOON, '2027-06-07T13:00:00Z');

    const confirmed = await call(student, 'POST', `/bookings/${first.data.id}/confirm`);
    expect(confirmed.data).toMatchObject({ state: 'confirmed', holdExpiresAt: null, version: 2 });
    await moveClock(pool, second.data.holdExpiresAt!);
    const late = await call(student, 'POST', `/bookings/${second.data.id}/confirm`);
    expect([late.status, ['hold_expired', 'wrong_state'].includes(late.error.code)]).toEqual([
      422,
      true,
    ]);
  });

  bookingTest('is at most the second that runs', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const hold = (hour: number) =>
      call(student, 'POST', '/bookings', {
        seatId: seats[0]!.id,
        startsAt: `2027-06-07T${hour}:00:00Z`,
        endsAt: `2027-06-07T${hour + 1}:00:00Z`,
        hold: true,
      });
    const first = await hold(10);
    await hold(11);
    expect(await hold(12)).toMatchObject({ status: 422, error: { code: 'too_many_holds' } });
    await call(student, 'POST', `/bookings/${first.data.id}/cancel`);
    expect((await hold(12)).status).toBe(201);
  });

  bookingTest('that ran out gives its seat to the next who wants it', async ({ world }) => {
    const { hall, call, student, other, pool, prisma } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, startsAt: TEN, endsAt: NOON };
    const held = await call(student, 'POST', '/bookings', { ...wish, hold: true });
    expect((await call(other, 'POST', '/bookings', wish)).status).toBe(409);
    await moveClock(pool, held.data.holdExpiresAt!);
    const booked = await call(other, 'POST', '/bookings', wish, { 'idempotency-key': 'a' });
    expect(booked).toMatchObject({ status: 201, data: { state: 'confirmed' } });
    const old = await prisma.booking.findUnique({ where: { id: held.data.id } });
    expect(old?.state).toBe('expired');
    const story = await call(student, 'GET', `/bookings/${held.data.id}/history`);
    expect(JSON.stringify(story.data)).toContain('booking.expired');
  });
});
