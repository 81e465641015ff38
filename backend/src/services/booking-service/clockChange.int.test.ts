import { describe, expect } from 'vitest';
import { bookingTest } from './testing/bookingTest.ts';
import { moveClock } from './testing/moveClock.ts';

describe('across the clock changes of London a booking has its true length and price', () => {
  bookingTest('in spring, when 01:00 to 02:00 does not exist', async ({ world }) => {
    await moveClock(world.pool, '2027-03-27T12:00:00Z');
    const { seats, libraryId } = await world.hall();
    // 00:00 to 03:00 on the wall clock: two hours.
    const wish = {
      seatId: seats[0]!.id,
      startsAt: '2027-03-28T00:00:00.000Z',
      endsAt: '2027-03-28T02:00:00.000Z',
    };
    const booked = await world.call(world.student, 'POST', '/bookings', wish);
    expect(booked).toMatchObject({ status: 201, data: { ...wish, amountMinor: 240 } });
    const day = await world.call(null, 'GET', `/libraries/${libraryId}/day?date=2027-03-28`);
    expect(day.data).toMatchObject({
      seats: [{ seatId: wish.seatId, busy: [{ from: wish.startsAt, to: wish.endsAt }] }],
    });
    const longer = await world.call(world.student, 'PATCH', `/bookings/${booked.data.id}`, {
      endsAt: '2027-03-28T03:00:00Z',
    });
    expect(longer.data.amountMinor).toBe(360);
  });

  bookingTest('in autumn, when 01:00 to 02:00 comes twice', async ({ world }) => {
    await moveClock(world.pool, '2027-10-30T12:00:00Z');
    const { seats, libraryId } = await world.hall();
    // 00:00 to 03:00 on the wall clock: four hours.
    const wish = {
      seatId: seats[0]!.id,
      startsAt: '2027-10-30T23:00:00.000Z',
      endsAt: '2027-10-31T03:00:00.000Z',
    };
    const booked = await world.call(world.student, 'POST', '/bookings', wish);
    expect(booked).toMatchObject({ status: 201, data: { ...wish, amountMinor: 480 } });
    const list = await world.call(
      world.tenant.owner,
      'GET',
      `/libraries/${libraryId}/bookings?date=2027-10-31`,
    );
    expect(list.data).toMatchObject({ items: [wish].map(({ startsAt }) => ({ startsAt })) });
    // The second of the two hours alone.
    const again = await world.call(world.other, 'POST', '/bookings', {
      seatId: seats[1]!.id,
      startsAt: '2027-10-31T01:00:00Z',
      endsAt: '2027-10-31T02:00:00Z',
    });
    expect(again.data.amountMinor).toBe(120);
  });

  bookingTest('and opening times follow the wall clock over the change', async ({ world }) => {
    await moveClock(world.pool, '2027-03-27T12:00:00Z');
    const { seats } = await world.hall({ opensMinute: 540, closesMinute: 1020 });
    const opening = (date: string, hour: string) =>
      world.call(world.student, 'POST', '/bookings', {
        seatId: seats[0]!.id,
        startsAt: `${date}T${hour}:00:00Z`,
        endsAt: `${date}T11:00:00Z`,
      });
    expect((await opening('2027-03-28', '08')).status).toBe(201);
    expect((await opening('2027-10-30', '08')).status).toBe(201);
    expect((await opening('2027-10-31', '08')).error.code).toBe('closed');
    expect((await opening('2027-10-31', '09')).status).toBe(201);
  });
});
