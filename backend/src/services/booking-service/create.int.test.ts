import { describe, expect } from 'vitest';
import { until } from '../../../../prisma/tools/until.ts';
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

  bookingTest(
    'of a library that is just being withdrawn waits for that, and leaves nothing behind',
    async ({ world }) => {
      const { hall, call, student, pool } = world;
      const { seats, libraryId } = await hall();
      const wish = { seatId: seats[0]!.id, ...TEN_TO_NOON };
      // The library's facts are remembered from here on, as those of a published one.
      const known = await call(student, 'POST', '/bookings', wish);
      await call(student, 'POST', `/bookings/${known.data.id}/cancel`);
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query('SELECT FROM library WHERE id = $1 FOR UPDATE', [libraryId]);
      const booked = call(student, 'POST', '/bookings', wish);
      const isWaiting = async () => {
        const { rows } = await pool.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database()
            AND wait_event_type = 'Lock' AND query LIKE '%take_seat%'`,
        );
        return rows.length > 0 ? true : undefined;
      };
      expect(await until(isWaiting, { withinMs: 10_000, everyMs: 10 })).toBe(true);
      await client.query(
        `UPDATE library SET state = 'draft', version = version + 1 WHERE id = $1`,
        [libraryId],
      );
      await client.query('COMMIT');
      client.release();
      expect((await booked).status).toBe(404);
      const { rows } = await pool.query('SELECT FROM claim WHERE active');
      expect(rows).toEqual([]);
    },
  );

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
