import { describe, expect } from 'vitest';
import { connectDatabase } from '../../db.ts';
import {
  completeOverBookings,
  expireOverHolds,
  forgetOldKeys,
  warnOfEndingHolds,
} from './sweeps.ts';
import { bookingTest } from './testing/bookingTest.ts';
import { moveClock } from './testing/moveClock.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;

const sweepTest = bookingTest.extend('db', async ({ world }, { onCleanup }) => {
  const db = connectDatabase(world.server.config.DATABASE_URL, 2);
  onCleanup(() => db.close());
  return db;
});

describe('the sweeper', () => {
  sweepTest('ends the holds that ran out, each once', async ({ world, db }) => {
    const { seats } = await world.hall();
    const hold = (seat: number, hour: number) =>
      world.call(world.student, 'POST', '/bookings', {
        seatId: seats[seat]!.id,
        startsAt: at(`${hour}:00`),
        endsAt: at(`${hour + 1}:00`),
        hold: true,
      });
    await hold(0, 10);
    await hold(1, 11);
    await moveClock(world.pool, at('09:00'));
    await Promise.all([expireOverHolds(db), expireOverHolds(db)]);
    const rows = await world.prisma.booking.findMany();
    expect(rows.map(({ state, version }) => [state, version])).toEqual([
      ['expired', 2],
      ['expired', 2],
    ]);
    expect(await world.prisma.claim.count({ where: { active: true } })).toBe(0);
    expect(await world.prisma.auditEntry.count({ where: { action: 'booking.expired' } })).toBe(2);
  });

  sweepTest('warns once before a hold ends', async ({ world, db }) => {
    const { seats } = await world.hall();
    const held = await world.call(world.student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: at('10:00'),
      endsAt: at('12:00'),
      hold: true,
    });
    await warnOfEndingHolds(db);
    expect(await world.prisma.notification.count()).toBe(0);
    await moveClock(world.pool, new Date(Date.parse(held.data.holdExpiresAt!) - 100_000));
    await warnOfEndingHolds(db);
    await warnOfEndingHolds(db);
    expect(await world.prisma.notification.findMany()).toMatchObject([
      { kind: 'hold_ending', userId: world.student.userId, bookingId: held.data.id },
    ]);
    const { data } = await world.call(world.student, 'GET', `/bookings/${held.data.id}`);
    expect(data).toEqual(held.data);
  });

  sweepTest('completes what is over, whether or not anybody came', async ({ world, db }) => {
    const { seats, deskCode } = await world.hall();
    const came = await world.call(world.student, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: at('10:00'),
      endsAt: at('11:00'),
    });
    await world.call(world.other, 'POST', '/bookings', {
      seatId: seats[1]!.id,
      startsAt: at('10:00'),
      endsAt: at('11:00'),
    });
    await moveClock(world.pool, at('10:00'));
    await world.call(world.student, 'POST', `/bookings/${came.data.id}/check-in`, {
      code: deskCode,
    });
    await moveClock(world.pool, at('11:00'));
    await completeOverBookings(db);
    const rows = await world.prisma.booking.findMany({ orderBy: { createdAt: 'asc' } });
    expect(rows.map(({ state, checkedInAt }) => [state, checkedInAt !== null])).toEqual([
      ['completed', true],
      ['completed', false],
    ]);
  });

  sweepTest('forgets keys after a day', async ({ world, db }) => {
    await world.pool.query(
      `INSERT INTO idempotency_key (user_id, route, key, body_hash, created_at)
       SELECT $1, 'r', age, 'h', clock_timestamp() - age::interval FROM unnest(ARRAY['23 hours', '25 hours']) age`,
      [world.student.userId],
    );
    await forgetOldKeys(db);
    const left = await world.prisma.idempotencyKey.findMany();
    expect(left.map(({ key }) => key)).toEqual(['23 hours']);
  });
});
