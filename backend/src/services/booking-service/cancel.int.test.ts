import { describe, expect } from 'vitest';
import { bookingTest, type World } from './testing/bookingTest.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;
const TEN_TO_NOON = { startsAt: at('10:00'), endsAt: at('12:00') };

async function booked(world: World, more: object = {}) {
  const { seats, ...hall } = await world.hall();
  const { data } = await world.call(world.student, 'POST', '/bookings', {
    seatId: seats[0]!.id,
    ...TEN_TO_NOON,
    ...more,
  });
  return { seats, ...hall, booking: data, path: `/bookings/${data.id}` };
}

describe('a booking is cancelled', () => {
  bookingTest('by its owner, and its seat is free', async ({ world }) => {
    const { seats, path } = await booked(world);
    const cancelled = await world.call(world.student, 'POST', `${path}/cancel`, { reason: 'Ill' });
    expect(cancelled.data).toMatchObject({ state: 'cancelled', cancelReason: 'Ill', version: 2 });
    const next = { seatId: seats[0]!.id, ...TEN_TO_NOON };
    expect((await world.call(world.other, 'POST', '/bookings', next)).status).toBe(201);
  });

  bookingTest('by its owner without a body at all', async ({ world }) => {
    const { path } = await booked(world);
    expect((await world.call(world.student, 'POST', `${path}/cancel`)).status).toBe(200);
  });

  bookingTest('by the library, which tells the student', async ({ world }) => {
    const { path, booking } = await booked(world);
    await world.call(world.tenant.owner, 'POST', `${path}/cancel`, { reason: 'A leak' });
    const told = await world.prisma.notification.findMany({
      where: { userId: world.student.userId },
    });
    expect(told).toMatchObject([
      {
        kind: 'booking_cancelled_by_staff',
        bookingId: booking.id,
        body: 'Seat A1 at Reading Hall, Mon 7 Jun, 11:00–13:00: A leak',
      },
    ]);
  });

  bookingTest('or moved by the library, which tells the student too', async ({ world }) => {
    const { path, seats } = await booked(world);
    await world.call(world.tenant.owner, 'PATCH', path, { seatId: seats[1]!.id });
    const told = await world.prisma.notification.findMany({
      where: { userId: world.student.userId },
    });
    expect(told).toMatchObject([{ kind: 'booking_moved_by_staff' }]);
    const history = await world.call(world.student, 'GET', `${path}/history`);
    expect(history.data).toMatchObject({
      items: [
        { action: 'booking.booked', actorName: 'Stu Dent' },
        { action: 'booking.changed', actorName: 'Reading Hall' },
      ],
    });
    const forMembers = await world.call(world.tenant.owner, 'GET', `${path}/history`);
    expect(JSON.stringify(forMembers.data)).toContain('Olive Owner');
  });
});
