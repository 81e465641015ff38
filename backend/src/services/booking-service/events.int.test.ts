import {
  type Booking,
  type LibraryBookings,
  type LibraryDay,
  type MyBookings,
  SeatDay,
} from '@studyspot/shared-events';
import { applyBooking, applySeatDay, isWithin } from '@studyspot/shared-events/client';
import { describe, expect } from 'vitest';
import { connectDatabase } from '../../db.ts';
import { completeOverBookings, expireOverHolds } from './sweeps.ts';
import { bookingTest, NOW, type World } from './testing/bookingTest.ts';
import { eventsAfter, idsSoFar, type Told } from './testing/eventsAfter.ts';
import { moveClock } from './testing/moveClock.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;
const DATE = '2027-06-07';
const DAY = ['2027-06-06T23:00:00Z', '2027-06-07T23:00:00Z'] as const;

const isBookingEvent = (event: Told): event is Told & { payload: Booking } =>
  event.name.startsWith('booking:');

async function snapshot(world: World, libraryId: string) {
  const read = async (person: World['student'] | null, path: string): Promise<unknown> =>
    (await world.call(person, 'GET', path)).data;
  return {
    day: (await read(null, `/libraries/${libraryId}/day?date=${DATE}`)) as LibraryDay,
    list: (await read(
      world.tenant.owner,
      `/libraries/${libraryId}/bookings?date=${DATE}`,
    )) as LibraryBookings,
    mine: (await read(world.student, '/bookings')) as MyBookings,
  };
}
type Snapshot = Awaited<ReturnType<typeof snapshot>>;

/** As both portals do it. */
function patch(shown: Snapshot, events: Told[], student: string): Snapshot {
  let { day, list, mine } = shown;
  for (const event of events) {
    if (event.name === 'seat:availability') day = applySeatDay(day, SeatDay.parse(event.payload));
    if (!isBookingEvent(event)) continue;
    const { payload } = event;
    list = applyBooking(list, payload, { belongs: (each) => isWithin(each, ...DAY) });
    mine = applyBooking(mine, payload, {
      belongs: ({ userId, state }) =>
        userId === student && ['held', 'confirmed', 'checked_in'].includes(state),
    });
  }
  return { day, list, mine };
}

/** Clock and positions move on by themselves; a hold that is over is not drawn. */
const whatIsShown = ({ day, list, mine }: Snapshot, now: string) => ({
  seats: day.seats
    .map(({ seatId, busy }) => ({
      seatId,
      busy: busy.filter(({ expiresAt }) => !expiresAt || expiresAt > now),
    }))
    .filter(({ busy }) => busy.length > 0)
    .toSorted((a, b) => (a.seatId < b.seatId ? -1 : 1)),
  list: list.items,
  mine: mine.items,
});

/** Does `change`, patches what was shown before with its events, and compares with a fresh fetch. */
async function provePatch(world: World, libraryId: string, change: () => Promise<unknown>) {
  const stale = await snapshot(world, libraryId);
  const known = await idsSoFar(world);
  await change();
  const events = await eventsAfter(world, known);
  const fresh = await snapshot(world, libraryId);
  const patched = patch(stale, events, world.student.userId);
  expect(whatIsShown(patched, fresh.list.now)).toEqual(whatIsShown(fresh, fresh.list.now));
  return events.map(({ name }) => name);
}

describe('applying a change’s events equals fetching again', () => {
  bookingTest('through the whole life of a booking', async ({ world }) => {
    const { libraryId, seats, deskCode } = await world.hall();
    const db = connectDatabase(world.server.config.DATABASE_URL, 2);
    let current: Booking;
    const send = (suffix: string, body?: object, method: 'POST' | 'PATCH' = 'POST') =>
      provePatch(world, libraryId, async () => {
        const { data, status } = await world.call(
          world.student,
          method,
          `/bookings${suffix}`,
          body,
        );
        expect(status).toBeLessThan(300);
        current = data;
      });
    const wish = { seatId: seats[0]!.id, startsAt: at('10:00'), endsAt: at('12:00') };

    expect(await send('', { ...wish, hold: true })).toEqual([
      'booking:created',
      'seat:availability',
    ]);
    expect(await send(`/${current!.id}/extend-hold`)).toEqual([
      'booking:updated',
      'seat:availability',
    ]);
    expect(await send(`/${current!.id}/confirm`)).toEqual(['booking:updated', 'seat:availability']);
    expect(await send(`/${current!.id}`, { seatId: seats[1]!.id }, 'PATCH')).toEqual([
      'booking:updated',
      'seat:availability',
      'seat:availability',
    ]);
    expect(
      await send(
        `/${current!.id}`,
        { startsAt: '2027-06-09T10:00:00Z', endsAt: '2027-06-09T12:00:00Z' },
        'PATCH',
      ),
    ).toEqual(['booking:updated', 'seat:availability', 'seat:availability']);
    await send(`/${current!.id}`, { startsAt: at('10:00'), endsAt: at('12:00') }, 'PATCH');
    await moveClock(world.pool, at('09:50'));
    expect(await send(`/${current!.id}/check-in`, { code: deskCode })).toEqual([
      'booking:checkin',
      'seat:availability',
    ]);
    await send(`/${current!.id}`, { seatId: seats[2]!.id, endsAt: at('13:00') }, 'PATCH');
    await moveClock(world.pool, at('10:30'));
    expect(await send(`/${current!.id}/check-out`)).toEqual([
      'booking:checkout',
      'seat:availability',
    ]);

    await send('', { ...wish, startsAt: 'now', endsAt: at('12:00') });
    expect(await send(`/${current!.id}/cancel`)).toEqual([
      'booking:cancelled',
      'seat:availability',
    ]);

    await send('', {
      seatId: seats[3]!.id,
      startsAt: at('11:00'),
      endsAt: at('12:00'),
      hold: true,
    });
    const { holdExpiresAt } = current!;
    await moveClock(world.pool, holdExpiresAt!);
    // The server's own sweeper may be quicker; then there is nothing left to tell.
    await provePatch(world, libraryId, () => expireOverHolds(db));
    await send('', { seatId: seats[3]!.id, startsAt: at('11:00'), endsAt: at('12:00') });
    await moveClock(world.pool, at('12:00'));
    await provePatch(world, libraryId, () => completeOverBookings(db));
    expect(
      await provePatch(world, libraryId, () =>
        world.call(world.tenant.owner, 'POST', `/libraries/${libraryId}/walk-ins`, {
          seatId: seats[4]!.id,
          startsAt: 'now',
          endsAt: at('14:00'),
        }),
      ),
    ).toEqual(['booking:created', 'booking:checkin', 'seat:availability']);
    await db.close();
  });
});

bookingTest(
  'also for the seat that somebody was moved away from in the middle',
  async ({ world }) => {
    const { libraryId, seats } = await world.hall();
    const wish = { startsAt: at('10:00'), endsAt: at('12:00') };
    const path = (suffix = '') => `/bookings/${current.id}${suffix}`;
    const prove = (change: () => Promise<unknown>) => provePatch(world, libraryId, change);
    const movedAway = async (person: World['student'], seat: number, more: object) => {
      await moveClock(world.pool, NOW);
      const body = { seatId: seats[seat]!.id, ...wish, startsAt: 'now', ...more };
      const { data } = await world.call(person, 'POST', '/bookings', body);
      await moveClock(world.pool, at('08:55'));
      const to = { seatId: seats[seat + 1]!.id };
      const moved = await world.call(person, 'PATCH', `/bookings/${data.id}`, to);
      expect(moved.status).toBe(200);
      return moved.data;
    };
    let current = await movedAway(world.student, 0, { hold: true });
    await prove(() => world.call(world.student, 'POST', path('/extend-hold')));
    await prove(() => world.call(world.student, 'POST', path('/confirm')));
    await prove(() => world.call(world.student, 'POST', path('/cancel')));
    current = await movedAway(world.other, 2, { hold: true });
    await prove(() => world.call(world.other, 'PATCH', path(), { startsAt: at('11:00') }));
    await world.call(world.other, 'POST', path('/cancel'));
  },
);

describe('an event', () => {
  bookingTest(
    'about a person goes to them and to members, about a seat to everybody',
    async ({ world }) => {
      const { libraryId, tenantId, seats } = await world.hall();
      await world.call(world.student, 'POST', '/bookings', {
        seatId: seats[0]!.id,
        startsAt: at('10:00'),
        endsAt: at('12:00'),
      });
      const [created, availability] = await eventsAfter(world, new Set());
      expect(created!.rooms.toSorted()).toEqual(
        [
          `tenant:${tenantId}`,
          `library:${libraryId}:members`,
          `user:${world.student.userId}`,
        ].toSorted(),
      );
      expect(availability!.rooms).toEqual([`library:${libraryId}`]);
      expect(JSON.stringify(availability!.payload)).not.toContain('Stu Dent');
      expect(JSON.stringify(availability!.payload)).not.toContain(world.student.userId);
    },
  );

  bookingTest('of a change that was refused does not exist', async ({ world }) => {
    const { seats } = await world.hall();
    const wish = { seatId: seats[0]!.id, startsAt: at('10:00'), endsAt: at('12:00') };
    const first = await world.call(world.student, 'POST', '/bookings', wish);
    const known = await idsSoFar(world);
    await world.call(world.other, 'POST', '/bookings', wish);
    await world.call(world.other, 'POST', '/bookings', wish, { 'idempotency-key': 'x' });
    await world.call(world.student, 'POST', `/bookings/${first.data.id}/confirm`);
    expect(await eventsAfter(world, known)).toEqual([]);
  });
});
