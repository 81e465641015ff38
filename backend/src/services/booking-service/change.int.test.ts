import { describe, expect } from 'vitest';
import { bookingTest, type World } from './testing/bookingTest.ts';
import { moveClock } from './testing/moveClock.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;
const TEN_TO_NOON = { startsAt: at('10:00'), endsAt: at('12:00') };

const claimsOf = ({ prisma }: World, bookingId: string) =>
  prisma.claim
    .findMany({ where: { bookingId, active: true }, orderBy: { startsAt: 'asc' } })
    .then((claims) =>
      claims.map(({ seatId, startsAt, endsAt, kind }) => ({
        seatId,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        kind,
      })),
    );

async function booked(world: World, more: object = {}) {
  const { seats, ...hall } = await world.hall();
  const { data } = await world.call(world.student, 'POST', '/bookings', {
    seatId: seats[0]!.id,
    ...TEN_TO_NOON,
    ...more,
  });
  return { seats, ...hall, booking: data, path: `/bookings/${data.id}` };
}

describe('a booking is changed', () => {
  bookingTest('by moving to another seat and time at the price agreed', async ({ world }) => {
    const { seats, booking, path } = await booked(world);
    const moved = await world.call(world.student, 'PATCH', path, {
      seatId: seats[3]!.id,
      startsAt: at('14:00'),
      endsAt: at('16:00'),
      version: 1,
    });
    expect(moved).toMatchObject({
      status: 200,
      data: { seatLabel: 'A4', startsAt: at('14:00'), amountMinor: 240, version: 2 },
    });
    expect(await claimsOf(world, booking.id)).toEqual([
      { seatId: seats[3]!.id, startsAt: at('14:00'), endsAt: at('16:00'), kind: 'booking' },
    ]);
  });

  bookingTest('to a seat named in capitals, which is the same seat', async ({ world }) => {
    const { seats, path } = await booked(world);
    const seatId = seats[1]!.id;
    const moved = await world.call(world.student, 'PATCH', path, { seatId: seatId.toUpperCase() });
    expect(moved).toMatchObject({ status: 200, data: { seatId, seatLabel: 'A2', version: 2 } });
    const again = { seatId: seatId.toUpperCase() };
    expect((await world.call(world.student, 'PATCH', path, again)).data.version).toBe(2);
  });

  bookingTest('to another seat, whatever has become of the rules since', async ({ world }) => {
    const wholeDay = { startsAt: at('09:00'), endsAt: at('21:00') };
    const { seats, path, deskCode, libraryId } = await booked(world, wholeDay);
    const move = (seat: number, more: object = {}) =>
      world.call(world.student, 'PATCH', path, { seatId: seats[seat]!.id, ...more });
    // Ten minutes early, and so ten minutes longer than anybody may book.
    expect(
      (await world.call(world.student, 'POST', `${path}/check-in`, { code: deskCode })).status,
    ).toBe(200);
    expect((await move(1)).status).toBe(200);
    expect((await move(2, { endsAt: at('21:15') })).error.code).toBe('too_long');
    const stricter = { maxMinutes: 120, stepMinutes: 60, version: { increment: 1 } };
    await world.prisma.library.update({ where: { id: libraryId }, data: stricter });
    expect((await move(2)).status).toBe(200);
    const [startsAt, endsAt] = [new Date(at('12:00')), new Date(at('13:00'))];
    await world.prisma.closure.create({ data: { libraryId, startsAt, endsAt } });
    expect((await move(3)).error.code).toBe('closed');
  });

  bookingTest('by extending and shortening, paying only the difference', async ({ world }) => {
    const { path, planId } = await booked(world);
    await world.prisma.feePlan.update({
      where: { id: planId },
      data: { amountMinorPerHour: 200, version: 2 },
    });
    const longer = await world.call(world.student, 'PATCH', path, { endsAt: at('13:00') });
    expect(longer.data).toMatchObject({ amountMinor: 240 + 200, feePlanVersion: 2 });
    const shorter = await world.call(world.student, 'PATCH', path, { endsAt: at('11:30') });
    expect(shorter.data).toMatchObject({ endsAt: at('11:30'), amountMinor: 220 });
  });

  bookingTest('only from the version that was seen', async ({ world }) => {
    const { path } = await booked(world);
    await world.call(world.student, 'PATCH', path, { endsAt: at('13:00'), version: 1 });
    const late = await world.call(world.student, 'PATCH', path, {
      endsAt: at('14:00'),
      version: 1,
    });
    expect(late).toMatchObject({ status: 409, error: { code: 'version_conflict' } });
  });

  bookingTest('not at all if nothing is different', async ({ world }) => {
    const { booking, path } = await booked(world);
    const same = await world.call(world.student, 'PATCH', path, { endsAt: at('12:00') });
    expect(same.data).toEqual(booking);
  });

  bookingTest('not into somebody else’s time, and then stays as it was', async ({ world }) => {
    const { seats, booking, path } = await booked(world);
    await world.call(world.other, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: at('12:00'),
      endsAt: at('13:00'),
    });
    const refused = await world.call(world.student, 'PATCH', path, { endsAt: at('12:30') });
    expect(refused).toMatchObject({ status: 409, error: { code: 'seat_taken' } });
    const [nearby] = refused.error.details['alternatives'] as { seatId: string; endsAt: string }[];
    expect((await world.call(world.student, 'GET', path)).data).toEqual(booking);
    expect(await claimsOf(world, booking.id)).toHaveLength(1);
    const moved = await world.call(world.student, 'PATCH', path, {
      seatId: nearby!.seatId,
      endsAt: nearby!.endsAt,
    });
    expect(moved.data).toMatchObject({ seatLabel: 'A2', endsAt: at('12:30') });
  });

  bookingTest('not against the person’s other booking, nor a rule', async ({ world }) => {
    const { seats, path } = await booked(world);
    await world.call(world.student, 'POST', '/bookings', {
      seatId: seats[1]!.id,
      startsAt: at('12:00'),
      endsAt: at('13:00'),
    });
    const change = async (body: object) =>
      (await world.call(world.student, 'PATCH', path, body)).error.code;
    expect(await change({ endsAt: at('12:30') })).toBe('one_at_a_time');
    expect(await change({ endsAt: at('11:50') })).toBe('off_step');
    expect(await change({ startsAt: at('08:00') })).toBe('in_the_past');
    expect(await change({ endsAt: at('10:00') })).toBe('too_short');
    expect(await change({ seatId: (await world.hall()).seats[0]!.id })).toBe('not_found');
  });

  bookingTest('not on a seat under repair, except by giving time back', async ({ world }) => {
    const { seats, path, booking } = await booked(world);
    await world.prisma.seat.updateMany({ data: { state: 'maintenance' } });
    const change = (body: object) => world.call(world.student, 'PATCH', path, body);
    expect((await change({ seatId: seats[1]!.id })).error.code).toBe('seat_closed');
    expect((await change({ endsAt: at('13:00') })).error.code).toBe('seat_closed');
    expect((await world.call(world.student, 'GET', path)).data).toEqual(booking);
    expect((await change({ endsAt: at('11:00') })).status).toBe(200);
  });

  bookingTest('over a hold that ran out and was not swept', async ({ world }) => {
    const { seats, path } = await booked(world);
    const hold = await world.call(world.other, 'POST', '/bookings', {
      seatId: seats[0]!.id,
      startsAt: at('12:00'),
      endsAt: at('13:00'),
      hold: true,
    });
    await moveClock(world.pool, hold.data.holdExpiresAt!);
    const longer = await world.call(world.student, 'PATCH', path, { endsAt: at('12:30') });
    expect(longer.status).toBe(200);
    expect((await world.call(world.other, 'GET', `/bookings/${hold.data.id}`)).data.state).toBe(
      'expired',
    );
  });

  bookingTest('while it is a hold, which goes on running', async ({ world }) => {
    const { seats, booking, path } = await booked(world, { hold: true });
    const moved = await world.call(world.student, 'PATCH', path, { seatId: seats[1]!.id });
    expect(moved.data).toMatchObject({
      state: 'held',
      seatLabel: 'A2',
      holdExpiresAt: booking.holdExpiresAt,
    });
    expect((await claimsOf(world, booking.id)).map(({ kind }) => kind)).toEqual(['hold']);
    expect((await world.call(world.student, 'POST', `${path}/confirm`)).status).toBe(200);
  });

  bookingTest('from now on for somebody who sits already', async ({ world }) => {
    const { seats, booking, path, deskCode } = await booked(world);
    await moveClock(world.pool, at('10:30'));
    await world.call(world.student, 'POST', `${path}/check-in`, { code: deskCode });
    const start = await world.call(world.student, 'PATCH', path, { startsAt: at('11:00') });
    expect(start).toMatchObject({ status: 422, error: { code: 'wrong_state' } });

    const moved = await world.call(world.student, 'PATCH', path, {
      seatId: seats[1]!.id,
      endsAt: at('13:00'),
    });
    expect(moved.data).toMatchObject({
      state: 'checked_in',
      seatLabel: 'A2',
      startsAt: at('10:00'),
      endsAt: at('13:00'),
      amountMinor: 360,
    });
    const [before, after, ...none] = await claimsOf(world, booking.id);
    expect(none).toEqual([]);
    expect(before).toMatchObject({ seatId: seats[0]!.id, startsAt: at('10:00') });
    expect(after).toMatchObject({
      seatId: seats[1]!.id,
      startsAt: before!.endsAt,
      endsAt: at('13:00'),
    });
  });

  bookingTest('never once it is over', async ({ world }) => {
    const { path } = await booked(world);
    await moveClock(world.pool, at('12:00'));
    const late = await world.call(world.student, 'PATCH', path, { endsAt: at('13:00') });
    expect(late.status).toBe(422);
    expect(['too_late', 'wrong_state']).toContain(late.error.code);
  });
});
