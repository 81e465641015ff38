import { type LibraryBookings, type MyBookings } from '@studyspot/shared-events';
import { describe, expect } from 'vitest';
import { makeMember, makeTenant } from '../../testing/makeTenant.ts';
import { bookingTest, type World } from './testing/bookingTest.ts';
import { moveClock } from './testing/moveClock.ts';

const at = (time: string) => `2027-06-07T${time}:00.000Z`;

async function booked(world: World) {
  const hall = await world.hall();
  const { data } = await world.call(world.student, 'POST', '/bookings', {
    seatId: hall.seats[0]!.id,
    startsAt: at('10:00'),
    endsAt: at('12:00'),
  });
  return { ...hall, booking: data, path: `/bookings/${data.id}` };
}

const list = async (world: World, person: World['student'] | null, path: string) => {
  const { status, data, error } = await world.call(person, 'GET', path);
  return { status, error, data: data as unknown as LibraryBookings & MyBookings };
};

describe('a booking', () => {
  const WAYS = [
    ['GET', '', undefined],
    ['GET', '/history', undefined],
    ['PATCH', '', { endsAt: at('13:00') }],
    ['POST', '/confirm', undefined],
    ['POST', '/extend-hold', undefined],
    ['POST', '/cancel', {}],
    ['POST', '/check-in', { code: 'X' }],
    ['POST', '/check-out', undefined],
  ] as const;

  bookingTest('does not exist for other students and other tenants', async ({ world }) => {
    const { path, booking } = await booked(world);
    const stranger = await makeTenant(world.server);
    for (const [method, suffix, body] of WAYS) {
      for (const person of [world.other, stranger.owner]) {
        const answer = await world.call(person, method, `${path}${suffix}`, body);
        expect([method, suffix, answer.status]).toEqual([method, suffix, 404]);
      }
      expect((await world.call(null, method, `${path}${suffix}`, body)).status).toBe(401);
    }
    expect((await world.call(world.student, 'GET', path)).data).toEqual(booking);
  });

  bookingTest('is managed by staff, watched and checked in by the desk', async ({ world }) => {
    const { path, libraryId } = await booked(world);
    const staff = await makeMember(world.server, world.tenant, {
      role: 'staff',
      libraryIds: [libraryId],
    });
    const desk = await makeMember(world.server, world.tenant, { role: 'front_desk' });
    expect((await world.call(desk, 'GET', path)).status).toBe(200);
    expect((await world.call(desk, 'GET', `${path}/history`)).status).toBe(200);
    expect((await world.call(desk, 'PATCH', path, { endsAt: at('13:00') })).status).toBe(403);
    expect((await world.call(desk, 'POST', `${path}/cancel`)).status).toBe(403);
    expect((await world.call(staff, 'PATCH', path, { endsAt: at('13:00') })).status).toBe(200);
    expect((await world.call(staff, 'POST', `${path}/cancel`)).status).toBe(200);
  });

  bookingTest(
    'of another library is 403 for a member who is assigned elsewhere',
    async ({ world }) => {
      const { path } = await booked(world);
      const elsewhere = await world.hall();
      const staff = await makeMember(world.server, world.tenant, {
        role: 'staff',
        libraryIds: [elsewhere.libraryId],
      });
      expect((await world.call(staff, 'GET', path)).status).toBe(403);
      expect((await world.call(staff, 'POST', `${path}/cancel`)).status).toBe(403);
    },
  );
});

describe('my bookings', () => {
  bookingTest(
    'are mine alone: what comes first, and what has been last first',
    async ({ world }) => {
      const { seats, booking } = await booked(world);
      const hold = await world.call(world.student, 'POST', '/bookings', {
        seatId: seats[1]!.id,
        startsAt: at('09:00'),
        endsAt: at('10:00'),
        hold: true,
      });
      await world.call(world.other, 'POST', '/bookings', {
        seatId: seats[2]!.id,
        startsAt: at('10:00'),
        endsAt: at('12:00'),
      });
      const upcoming = await list(world, world.student, '/bookings');
      expect(upcoming.data.items.map(({ id }) => id)).toEqual([hold.data.id, booking.id]);
      expect(upcoming.data.positions).toHaveProperty(`user:${world.student.userId}`);
      expect(Math.abs(Date.parse(upcoming.data.now) - Date.parse(at('08:50')))).toBeLessThan(
        60_000,
      );

      await moveClock(world.pool, hold.data.holdExpiresAt!);
      const later = await list(world, world.student, '/bookings');
      expect(later.data.items.map(({ id }) => id)).toEqual([booking.id]);
      const past = await list(world, world.student, '/bookings?scope=past');
      expect(past.data.items.map(({ id }) => id)).toEqual([hold.data.id]);
    },
  );

  bookingTest('come in pages that neither repeat nor miss any', async ({ world }) => {
    const { seats } = await world.hall();
    for (const hour of [10, 11, 12, 13, 14]) {
      await world.call(world.student, 'POST', '/bookings', {
        seatId: seats[0]!.id,
        startsAt: at(`${hour}:00`),
        endsAt: at(`${hour + 1}:00`),
      });
    }
    const starts: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 3; pages += 1) {
      const { data } = await list(world, world.student, `/bookings?limit=2${cursor}`);
      starts.push(...data.items.map(({ startsAt }) => startsAt.slice(11, 13)));
      cursor = `&cursor=${data.nextCursor}`;
      if (pages === 2) expect(data.nextCursor).toBeNull();
    }
    expect(starts).toEqual(['10', '11', '12', '13', '14']);
    const forged = ['soon', 8.64e15, '+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00Z'].map(
      (place) => Buffer.from(JSON.stringify([place, seats[0]!.id])).toString('base64url'),
    );
    for (const wrong of ['nonsense', ...forged]) {
      expect((await list(world, world.student, `/bookings?cursor=${wrong}`)).status).toBe(400);
    }
  });
});

describe('a library’s bookings', () => {
  bookingTest('of a day are what touches it on the library’s wall clock', async ({ world }) => {
    const { libraryId, seats } = await world.hall();
    const book = (seat: number, startsAt: string, endsAt: string) =>
      world.call(seat % 2 ? world.student : world.other, 'POST', '/bookings', {
        seatId: seats[seat]!.id,
        startsAt,
        endsAt,
      });
    // London is an hour ahead of UTC: the eighth begins at 23:00Z on the seventh.
    await book(0, '2027-06-07T21:00:00Z', '2027-06-07T23:00:00Z');
    await book(1, '2027-06-07T22:00:00Z', '2027-06-08T01:00:00Z');
    await book(2, '2027-06-07T23:00:00Z', '2027-06-08T00:00:00Z');
    await book(3, '2027-06-08T22:30:00Z', '2027-06-08T23:30:00Z');
    await book(4, '2027-06-08T23:00:00Z', '2027-06-09T00:00:00Z');
    const day = await list(
      world,
      world.tenant.owner,
      `/libraries/${libraryId}/bookings?date=2027-06-08`,
    );
    expect(day.data.items.map(({ seatLabel }) => seatLabel)).toEqual(['A2', 'A3', 'A4']);
    expect(day.data.nextCursor).toBeNull();
    expect(Object.keys(day.data.positions).toSorted()).toEqual(
      [`library:${libraryId}:members`, `tenant:${world.tenant.tenantId}`].toSorted(),
    );
  });

  bookingTest('of the past are filtered and paged', async ({ world }) => {
    const { libraryId, seats, booking } = await booked(world);
    await world.call(world.other, 'POST', '/bookings', {
      seatId: seats[1]!.id,
      startsAt: at('10:00'),
      endsAt: at('12:00'),
    });
    await world.call(world.student, 'POST', `/bookings/${booking.id}/cancel`);
    const labels = async (query: string) => {
      const { data } = await list(
        world,
        world.tenant.owner,
        `/libraries/${libraryId}/bookings?${query}`,
      );
      return data.items.map(({ seatLabel }) => seatLabel);
    };
    expect((await labels('')).toSorted()).toEqual(['A1', 'A2']);
    expect(await labels('state=cancelled')).toEqual(['A1']);
    expect(await labels('q=ann')).toEqual(['A2']);
    expect(await labels('q=%25')).toEqual([]);
    expect(await labels('from=2027-06-08')).toEqual([]);
    expect(await labels('from=2027-06-07&to=2027-06-07&limit=1')).toHaveLength(1);
  });

  bookingTest('are for its members', async ({ world }) => {
    const { libraryId } = await booked(world);
    const path = `/libraries/${libraryId}/bookings?date=2027-06-07`;
    const walkIn = { seatId: libraryId, startsAt: 'now', endsAt: at('10:00') };
    const stranger = await makeTenant(world.server);
    for (const person of [world.student, stranger.owner]) {
      expect((await list(world, person, path)).status).toBe(404);
      const refused = await world.call(person, 'POST', `/libraries/${libraryId}/walk-ins`, walkIn);
      expect(refused.status).toBe(404);
    }
    expect((await list(world, null, path)).status).toBe(401);
  });
});
