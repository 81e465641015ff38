import { type Alternative } from '@studyspot/shared-events';
import { describe, expect } from 'vitest';
import { bookingTest } from './testing/bookingTest.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;
const TEN_TO_NOON = { startsAt: at('10:00'), endsAt: at('12:00') };

describe('booking in one step', () => {
  bookingTest('has the seat, priced and confirmed', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const booked = await call(student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      ...TEN_TO_NOON,
    });
    expect(booked).toMatchObject({
      status: 201,
      data: { state: 'confirmed', holdExpiresAt: null, amountMinor: 240, userId: student.userId },
    });
    expect(booked.data.ticketCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect((await call(student, 'GET', `/bookings/${booked.data.id}`)).data).toEqual(booked.data);
  });

  bookingTest('from now on begins at the instant of the database', async ({ world }) => {
    const { hall, call, student, pool } = world;
    const { seats } = await hall();
    const booked = await call(student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: 'now',
      endsAt: at('09:30'),
    });
    const { rows } = await pool.query<{ ms: number }>(
      `SELECT (extract(epoch FROM studyspot_now() - $1::timestamptz) * 1000)::int AS ms`,
      [booked.data.startsAt],
    );
    expect(booked.status).toBe(201);
    expect(rows[0]!.ms).toBeGreaterThanOrEqual(0);
    expect(rows[0]!.ms).toBeLessThan(5_000);
    expect(booked.data.amountMinor).toBe(78);
  });

  bookingTest('understands any offset of the same instant', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const booked = await call(student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: '2027-06-07T18:00:00+08:00',
      endsAt: '2027-06-07T08:00:00-04:00',
    });
    expect(booked.data).toMatchObject(TEN_TO_NOON);
  });

  bookingTest('is refused with the name of the rule', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall({ opensMinute: 540, closesMinute: 1080, maxDaysAhead: 30 });
    const code = async (startsAt: string, endsAt: string) => {
      const { status, error } = await call(student, 'POST', '/bookings', {
        seatId: seats[0]!.id,
        startsAt,
        endsAt,
      });
      return `${status} ${error?.code}`;
    };
    expect(await code(at('08:30'), at('10:00'))).toBe('422 in_the_past');
    expect(await code(at('16:00'), at('18:00'))).toBe('422 closed');
    expect(await code(at('10:05'), at('11:00'))).toBe('422 off_step');
    expect(await code(at('10:00'), at('11:01'))).toBe('422 off_step');
    expect(await code(at('11:00'), at('10:00'))).toBe('422 too_short');
    expect(await code('2027-07-08T10:00:00Z', '2027-07-08T11:00:00Z')).toBe('422 too_far_ahead');
    expect(await code('2027-07-07T10:00:00Z', '2199-01-01T11:00:00Z')).toBe('422 too_long');
    expect(await code('2001-01-01T10:00:00Z', '2001-01-01T11:00:00Z')).toBe('422 in_the_past');
  });

  bookingTest('follows the library’s new hours at once', async ({ world }) => {
    const { hall, call, student, prisma } = world;
    const { seats, libraryId } = await hall();
    const evening = {
      seatId: seats[0]!.id,
      startsAt: '2027-06-07T20:00:00Z',
      endsAt: '2027-06-07T21:00:00Z',
    };
    const first = await call(student, 'POST', '/bookings', evening);
    await call(student, 'POST', `/bookings/${first.data.id}/cancel`);
    const change = async (closesMinute: number) => {
      await prisma.openingHours.updateMany({ where: { libraryId }, data: { closesMinute } });
      await prisma.library.update({
        where: { id: libraryId },
        data: { version: { increment: 1 } },
      });
    };
    await change(1080);
    expect((await call(student, 'POST', '/bookings', evening)).error.code).toBe('closed');
    await change(1440);
    expect((await call(student, 'POST', '/bookings', evening)).status).toBe(201);
  });

  bookingTest('a seat under repair is closed, and open again afterwards', async ({ world }) => {
    const { hall, call, student, prisma } = world;
    const { seats } = await hall();
    const { id } = seats[0]!;
    const wish = { seatId: id, ...TEN_TO_NOON };
    await prisma.seat.update({ where: { id }, data: { state: 'maintenance' } });
    expect(await call(student, 'POST', '/bookings', wish)).toMatchObject({
      status: 422,
      error: { code: 'seat_closed' },
    });
    expect(await prisma.claim.count()).toBe(0);
    await prisma.seat.update({ where: { id }, data: { state: 'active' } });
    expect((await call(student, 'POST', '/bookings', wish)).status).toBe(201);
  });

  bookingTest('a draft’s seats, or none, are not there to be booked', async ({ world }) => {
    const { hall, call, student, tenant } = world;
    const { seats } = await hall({ state: 'draft' });
    for (const person of [student, tenant.owner]) {
      const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
      expect((await call(person, 'POST', '/bookings', wish)).status).toBe(404);
    }
    const nowhere = { seatId: '01890000-0000-7000-8000-000000000000', ...TEN_TO_NOON };
    expect((await call(student, 'POST', '/bookings', nowhere)).status).toBe(404);
  });

  bookingTest('one person sits in one seat at a time', async ({ world }) => {
    const { hall, call, student } = world;
    const { seats } = await hall();
    const first = await call(student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      ...TEN_TO_NOON,
    });
    const second = await call(student, 'POST', '/bookings', {
      seatId: seats[1]!.id,
      startsAt: at('11:00'),
      endsAt: at('13:00'),
    });
    expect(second).toMatchObject({
      status: 422,
      error: {
        code: 'one_at_a_time',
        message: 'You have seat A1 at Reading Hall at that time',
        details: { bookingId: first.data.id },
      },
    });
  });
});

describe('a seat that is taken', () => {
  bookingTest('comes with places that really are free', async ({ world }) => {
    const { hall, call, student, other } = world;
    const { seats } = await hall();
    await call(other, 'POST', '/bookings', { seatId: seats[2]!.id, ...TEN_TO_NOON });
    const refused = await call(student, 'POST', '/bookings', {
      seatId: seats[2]!.id,
      ...TEN_TO_NOON,
    });
    const alternatives = refused.error.details['alternatives'] as Alternative[];
    expect([refused.status, refused.error.code]).toEqual([409, 'seat_taken']);
    expect(
      alternatives.map(({ kind, seatLabel, startsAt }) => [kind, seatLabel, startsAt]),
    ).toEqual([
      ['nearby', 'A2', at('10:00')],
      ['nearby', 'A4', at('10:00')],
      ['later', 'A3', at('12:00')],
    ]);
    for (const { seatId, startsAt, endsAt } of alternatives) {
      const taken = await call(student, 'POST', '/bookings', { seatId, startsAt, endsAt });
      expect(taken.status).toBe(201);
      await call(student, 'POST', `/bookings/${taken.data.id}/cancel`);
    }
  });

  bookingTest('from now on comes with the next step, which can still be had', async ({ world }) => {
    const { hall, call, student, other } = world;
    const { seats } = await hall({ seats: 2 });
    const now = { startsAt: 'now', endsAt: at('10:00') };
    await call(other, 'POST', '/bookings', { seatId: seats[0]!.id, ...now });
    const refused = await call(student, 'POST', '/bookings', { seatId: seats[0]!.id, ...now });
    const alternatives = refused.error.details['alternatives'] as Alternative[];
    expect(alternatives[0]).toMatchObject({ seatLabel: 'A2', startsAt: at('09:00') });
    const { seatId, startsAt, endsAt } = alternatives[0]!;
    const taken = await call(student, 'POST', '/bookings', { seatId, startsAt, endsAt });
    expect(taken.status).toBe(201);
  });

  bookingTest(
    'suggests nothing held, closed, out of hours or in the person’s own way',
    async ({ world }) => {
      const { hall, call, student, other, prisma } = world;
      const { seats } = await hall({ seats: 3, opensMinute: 540, closesMinute: 840 });
      const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
      await call(other, 'POST', '/bookings', wish);
      await prisma.seat.update({ where: { id: seats[1]!.id }, data: { state: 'maintenance' } });
      await call(other, 'POST', '/bookings', {
        seatId: seats[2]!.id,
        startsAt: at('12:00'),
        endsAt: at('13:00'),
      });
      const refused = await call(student, 'POST', '/bookings', wish);
      expect(refused.error.details['alternatives']).toMatchObject([{ seatLabel: 'A3' }]);
    },
  );

  bookingTest('over a running hold, in a transaction, says so as well', async ({ world }) => {
    const { hall, call, student, other } = world;
    const { seats } = await hall();
    const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
    await call(other, 'POST', '/bookings', { ...wish, hold: true });
    const refused = await call(student, 'POST', '/bookings', wish, { 'idempotency-key': 'k' });
    expect([refused.status, refused.error.code]).toEqual([409, 'seat_taken']);
    expect(refused.error.details['alternatives']).toHaveLength(3);
  });
});

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
