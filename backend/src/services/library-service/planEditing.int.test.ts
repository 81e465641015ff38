import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { call } from './testing/call.ts';
import { makeBooking } from './testing/makeBooking.ts';
import { makeLibrary } from './testing/makeLibrary.ts';

const HOUR_MS = 3_600_000;
const hour = (offset: number) => new Date(Date.now() + offset * HOUR_MS);

serverTest('the same holds for the plan, seat by seat', async ({ server }) => {
  const { id, tenant, seatIds } = await makeLibrary(server);
  const { version } = (await call(server, null, 'GET', `/api/libraries/${id}/seats`)).json().data;
  const replies = await Promise.all(
    seatIds.map((seatId) =>
      call(server, tenant.owner, 'PATCH', `/api/libraries/${id}/seats/${seatId}`, {
        version,
        x: 99,
      }),
    ),
  );
  expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409]);
});

serverTest(
  'a seat with bookings ahead stays, one with a past is retired and frees its label',
  async ({ server, database }) => {
    const library = await makeLibrary(server, { seats: 2 });
    const { id, tenant, zoneId, seatIds } = library;
    const [busy = '', used = ''] = seatIds;
    await makeBooking(database.pool, { library, seatId: busy, startsAt: hour(1), endsAt: hour(2) });
    await makeBooking(database.pool, {
      library,
      seatId: used,
      startsAt: hour(-3),
      endsAt: hour(-2),
      state: 'completed',
    });
    const remove = (seatId: string) =>
      call(server, tenant.owner, 'DELETE', `/api/libraries/${id}/seats/${seatId}`);
    expect((await remove(busy)).json().error.code).toBe('has_live_bookings');
    expect((await remove(used)).statusCode).toBe(200);
    expect((await remove(used)).statusCode).toBe(404);
    const seat = { label: 'A2', zoneId, kind: 'desk', x: 40, y: 0, attributes: {} };
    expect(
      (await call(server, tenant.owner, 'POST', `/api/libraries/${id}/seats`, { seats: [seat] }))
        .statusCode,
    ).toBe(201);
    const plan = (await call(server, null, 'GET', `/api/libraries/${id}/seats`)).json().data;
    expect(
      plan.seats.map(({ label, state }: { label: string; state: string }) => [label, state]),
    ).toEqual([
      ['A1', 'active'],
      ['A2', 'active'],
    ]);
    expect(plan.seats.map((one: { id: string }) => one.id)).not.toContain(used);
  },
);

serverTest('a seat whose booking was moved to another one can go', async ({ server }) => {
  const { id, tenant, seatIds } = await makeLibrary(server, { seats: 2 });
  const [left = '', taken = ''] = seatIds;
  const day = hour(48).toISOString().slice(0, 10);
  const wish = { startsAt: `${day}T10:00:00Z`, endsAt: `${day}T12:00:00Z` };
  const body = { seatId: left, ...wish };
  const { data } = (await call(server, tenant.owner, 'POST', '/api/bookings', body)).json();
  await call(server, tenant.owner, 'PATCH', `/api/bookings/${data.id}`, { seatId: taken });
  const remove = (seatId: string) =>
    call(server, tenant.owner, 'DELETE', `/api/libraries/${id}/seats/${seatId}`);
  expect((await remove(left)).statusCode).toBe(200);
  expect((await remove(taken)).json().error.code).toBe('has_live_bookings');
});

serverTest(
  'labels and zone names are there once, and a zone goes when its seats are gone',
  async ({ server, database }) => {
    const library = await makeLibrary(server, { seats: 1 });
    const { id, tenant, zoneId, seatIds } = library;
    const seat = (label: string) => ({ label, zoneId, kind: 'desk', x: 0, y: 0, attributes: {} });
    const add = (...labels: string[]) =>
      call(server, tenant.owner, 'POST', `/api/libraries/${id}/seats`, { seats: labels.map(seat) });
    expect((await add('B1', 'A1')).json().error).toMatchObject({
      code: 'already_exists',
      details: { labels: ['A1'] },
    });
    expect((await add('B1', 'B1')).json().error.details).toEqual({ labels: ['B1'] });
    const zone = (name: string) =>
      call(server, tenant.owner, 'POST', `/api/libraries/${id}/zones`, { name });
    expect((await zone('Hall')).json().error.code).toBe('already_exists');

    await makeBooking(database.pool, {
      library,
      seatId: seatIds[0] ?? '',
      startsAt: hour(-3),
      endsAt: hour(-2),
      state: 'completed',
    });
    const removeZone = () =>
      call(server, tenant.owner, 'DELETE', `/api/libraries/${id}/zones/${zoneId}`);
    expect((await removeZone()).json().error).toMatchObject({
      code: 'zone_not_empty',
      details: { count: 1 },
    });
    await call(server, tenant.owner, 'DELETE', `/api/libraries/${id}/seats/${seatIds[0]}`);
    expect((await removeZone()).statusCode).toBe(200);
    expect((await zone('Hall')).statusCode).toBe(201);
  },
);

serverTest('a zone of another library is as unknown as none', async ({ server }) => {
  const mine = await makeLibrary(server);
  const other = await makeLibrary(server);
  const seat = { label: 'Z1', zoneId: other.zoneId, kind: 'desk', x: 0, y: 0, attributes: {} };
  const reply = await call(server, mine.tenant.owner, 'POST', `/api/libraries/${mine.id}/seats`, {
    seats: [seat],
  });
  expect(reply.statusCode).toBe(404);
});
