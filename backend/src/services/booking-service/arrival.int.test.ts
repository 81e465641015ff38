import { describe, expect } from 'vitest';
import { makeMember } from '../../testing/makeTenant.ts';
import { bookingTest, type World } from './testing/bookingTest.ts';
import { moveClock } from './testing/moveClock.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;

async function booked(world: World, seat = 0, startsAt = at('10:00'), endsAt = at('12:00')) {
  const hall = await world.hall();
  const { data } = await world.call(world.student, 'POST', '/bookings', {
    seatId: hall.seats[seat]!.id,
    startsAt,
    endsAt,
  });
  return { ...hall, booking: data, path: `/bookings/${data.id}` };
}

describe('a student checks in', () => {
  bookingTest('with the seat’s or the desk’s code, in any case', async ({ world }) => {
    const { path, seats, deskCode } = await booked(world);
    await moveClock(world.pool, at('10:05'));
    const checkIn = (body?: object) => world.call(world.student, 'POST', `${path}/check-in`, body);
    expect((await checkIn()).error.code).toBe('wrong_code');
    expect((await checkIn({ code: 'NOPE' })).error.code).toBe('wrong_code');
    expect((await checkIn({ code: seats[1]!.seatCode })).error.code).toBe('wrong_code');
    const arrived = await checkIn({ code: ` ${seats[0]!.seatCode.toLowerCase()} ` });
    expect(arrived).toMatchObject({
      status: 200,
      data: { state: 'checked_in', startsAt: at('10:00'), version: 2 },
    });
    expect((await checkIn({ code: deskCode })).error.code).toBe('wrong_state');
  });

  bookingTest('up to a quarter of an hour early, and sits from then on', async ({ world }) => {
    const { path, deskCode, booking } = await booked(world);
    const checkIn = () => world.call(world.student, 'POST', `${path}/check-in`, { code: deskCode });
    await moveClock(world.pool, at('09:44'));
    expect((await checkIn()).error.code).toBe('too_early');
    await moveClock(world.pool, at('09:50'));
    const early = await checkIn();
    expect(early.data).toMatchObject({ state: 'checked_in', amountMinor: booking.amountMinor });
    expect(early.data.startsAt).toBe(early.data.checkedInAt);
    expect(early.data.startsAt < at('09:51')).toBe(true);
    const claims = await world.prisma.claim.findMany({
      where: { bookingId: booking.id, active: true },
    });
    expect(claims.map(({ startsAt }) => startsAt.toISOString())).toEqual([early.data.startsAt]);
  });

  bookingTest('not while somebody else still has the seat', async ({ world }) => {
    const { path, deskCode, seats } = await booked(world);
    await world.call(world.other, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: at('09:00'),
      endsAt: at('10:00'),
    });
    await moveClock(world.pool, at('09:50'));
    const early = await world.call(world.student, 'POST', `${path}/check-in`, { code: deskCode });
    expect(early).toMatchObject({ status: 422, error: { code: 'seat_not_clear' } });
    await moveClock(world.pool, at('10:00'));
    const inTime = await world.call(world.student, 'POST', `${path}/check-in`, { code: deskCode });
    expect(inTime.status).toBe(200);
  });

  bookingTest('not before the library opens, nor after the end', async ({ world }) => {
    const hall = await world.hall({ opensMinute: 660 });
    const { data } = await world.call(world.student, 'POST', '/bookings', {
      seatId: hall.seats[0]!.id,
      startsAt: at('10:00'),
      endsAt: at('12:00'),
    });
    const checkIn = () =>
      world.call(world.student, 'POST', `/bookings/${data.id}/check-in`, { code: hall.deskCode });
    await moveClock(world.pool, at('09:50'));
    expect((await checkIn()).error.code).toBe('too_early');
    await moveClock(world.pool, at('12:00'));
    expect(['too_late', 'wrong_state']).toContain((await checkIn()).error.code);
  });

  bookingTest('not on a hold', async ({ world }) => {
    const hall = await world.hall();
    const { data } = await world.call(world.student, 'POST', '/bookings', {
      seatId: hall.seats[0]!.id,
      startsAt: 'now',
      endsAt: at('10:00'),
      hold: true,
    });
    const refused = await world.call(world.student, 'POST', `/bookings/${data.id}/check-in`, {
      code: hall.deskCode,
    });
    expect(refused.error).toMatchObject({
      code: 'wrong_state',
      message: 'This booking is only held',
    });
  });
});

describe('somebody checks out', () => {
  bookingTest('and frees the rest, for the price agreed', async ({ world }) => {
    const { path, deskCode, seats, booking } = await booked(world);
    await moveClock(world.pool, at('10:00'));
    await world.call(world.student, 'POST', `${path}/check-in`, { code: deskCode });
    await moveClock(world.pool, at('10:40'));
    const left = await world.call(world.student, 'POST', `${path}/check-out`);
    expect(left.data).toMatchObject({ state: 'completed', amountMinor: booking.amountMinor });
    expect(left.data.endsAt).toBe(left.data.checkedOutAt);
    const next = await world.call(world.other, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: 'now',
      endsAt: at('12:00'),
    });
    expect(next.status).toBe(201);
    expect((await world.call(world.student, 'POST', `${path}/check-out`)).error.code).toBe(
      'wrong_state',
    );
  });

  bookingTest('at the moment of the start, and the claim is gone altogether', async ({ world }) => {
    const { path, deskCode, booking } = await booked(world);
    await moveClock(world.pool, at('09:50'));
    await world.call(world.student, 'POST', `${path}/check-in`, { code: deskCode });
    await moveClock(world.pool, at('09:49'));
    const left = await world.call(world.student, 'POST', `${path}/check-out`);
    expect(left.data).toMatchObject({ state: 'completed', endsAt: at('12:00') });
    expect(await world.prisma.claim.count({ where: { bookingId: booking.id, active: true } })).toBe(
      0,
    );
  });
});

describe('at the desk', () => {
  bookingTest(
    'a walk-in sits down at once, in as many seats as there are people',
    async ({ world }) => {
      const { libraryId, seats } = await world.hall();
      const desk = await makeMember(world.server, world.tenant, { role: 'front_desk' });
      const walkIn = (seat: number, more: object = {}) =>
        world.call(desk, 'POST', `/libraries/${libraryId}/walk-ins`, {
          seatId: seats[seat]!.id,
          startsAt: 'now',
          endsAt: at('10:00'),
          ...more,
        });
      expect(await walkIn(0)).toMatchObject({
        status: 201,
        data: { state: 'checked_in', source: 'walk_in', userId: null, personName: 'Walk-in' },
      });
      expect((await walkIn(1, { name: 'Grace' })).data.personName).toBe('Grace');
      expect((await walkIn(0)).error.code).toBe('seat_taken');
      expect((await walkIn(2, { endsAt: at('10:05') })).error.code).toBe('off_step');

      const elsewhere = await world.hall();
      const wrongHall = await walkIn(2, { seatId: elsewhere.seats[0]!.id });
      expect(wrongHall.status).toBe(404);
    },
  );

  bookingTest('the desk checks a student in and out without a code', async ({ world }) => {
    const { path, libraryId, booking } = await booked(world);
    const desk = await makeMember(world.server, world.tenant, { role: 'front_desk' });
    await moveClock(world.pool, at('10:05'));
    const found = await world.call(
      desk,
      'GET',
      `/libraries/${libraryId}/bookings?code=${booking.ticketCode.toLowerCase()}`,
    );
    expect(found.data).toMatchObject({ items: [{ id: booking.id, personName: 'Stu Dent' }] });
    expect((await world.call(desk, 'POST', `${path}/check-in`)).status).toBe(200);
    expect((await world.call(desk, 'POST', `${path}/check-out`)).status).toBe(200);
    expect((await world.call(desk, 'POST', `${path}/cancel`)).status).toBe(403);
  });
});
