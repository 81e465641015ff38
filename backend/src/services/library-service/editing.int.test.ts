import { expect } from 'vitest';
import { makeTenant } from '../../testing/makeTenant.ts';
import { serverTest } from '../../testing/serverTest.ts';
import { call } from './testing/call.ts';
import { eventsOf } from './testing/eventsOf.ts';
import { makeBooking } from './testing/makeBooking.ts';
import { ALWAYS_OPEN, makeLibrary } from './testing/makeLibrary.ts';

const HOUR_MS = 3_600_000;
const hour = (offset: number) => new Date(Date.now() + offset * HOUR_MS);

serverTest(
  'of two editors who saw the same version one writes and the other is told',
  async ({ server }) => {
    const { id, tenant } = await makeLibrary(server);
    const { version } = (await call(server, tenant.owner, 'GET', `/api/libraries/${id}`)).json()
      .data;
    const replies = await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map((name) =>
        call(server, tenant.owner, 'PATCH', `/api/libraries/${id}`, { version, name }),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409, 409]);
    const loser = replies.find(({ statusCode }) => statusCode === 409)?.json();
    expect(loser.error).toMatchObject({
      code: 'version_conflict',
      details: { version: version + 1 },
    });
  },
);

serverTest('what cannot be is refused before anything changes', async ({ server }) => {
  const { id, tenant } = await makeLibrary(server);
  const { version } = (await call(server, tenant.owner, 'GET', `/api/libraries/${id}`)).json().data;
  const patch = (change: object) =>
    call(server, tenant.owner, 'PATCH', `/api/libraries/${id}`, { version, ...change });
  expect((await patch({ minMinutes: 120, maxMinutes: 60 })).statusCode).toBe(400);
  expect((await patch({ timeZone: 'Asia/Taipei' })).json().error.code).toBe('wrong_state');
  const hours = (rows: object[]) =>
    call(server, tenant.owner, 'PUT', `/api/libraries/${id}/hours`, { version, hours: rows });
  const overlapping = await hours([
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '11:00', to: '13:00' },
  ]);
  expect(overlapping.json().error).toMatchObject({
    code: 'malformed',
    message: 'Monday: two rows overlap',
  });
  expect((await hours([{ weekday: 2, from: '18:00', to: '02:00' }])).statusCode).toBe(400);
  expect(
    (await call(server, tenant.owner, 'GET', `/api/libraries/${id}`)).json().data.version,
  ).toBe(version);
});

serverTest(
  'a library is published once it has hours and a seat, and told to the public then',
  async ({ server, database }) => {
    const tenant = await makeTenant(server);
    const body = {
      tenantId: tenant.tenantId,
      name: 'New Hall',
      timeZone: 'Europe/London',
      currency: 'GBP',
    };
    const { id, version } = (
      await call(server, tenant.owner, 'POST', '/api/libraries', body)
    ).json().data;
    const publish = () => call(server, tenant.owner, 'POST', `/api/libraries/${id}/publish`);
    expect((await publish()).json().error).toMatchObject({
      code: 'not_publishable',
      details: { missing: ['hours', 'seats'] },
    });

    await call(server, tenant.owner, 'PUT', `/api/libraries/${id}/hours`, {
      version,
      hours: ALWAYS_OPEN,
    });
    const { zone } = (
      await call(server, tenant.owner, 'POST', `/api/libraries/${id}/zones`, { name: 'Hall' })
    ).json().data;
    const seat = { label: 'A1', zoneId: zone.id, kind: 'desk', x: 0, y: 0, attributes: {} };
    await call(server, tenant.owner, 'POST', `/api/libraries/${id}/seats`, { seats: [seat] });
    expect((await publish()).json().data).toMatchObject({ state: 'published', seatCount: 1 });
    expect((await publish()).statusCode).toBe(200);

    const told = await eventsOf(database.pool, id);
    const isPublic = ({ rooms }: { rooms: string[] }) => rooms.includes('role:student');
    expect(told.filter(isPublic)).toEqual([
      { name: 'library:created', rooms: [`library:${id}`, 'role:student'] },
    ]);
    expect(told.map(({ name }) => name).filter((name) => name !== 'library:updated')).toEqual([
      'library:created',
      'library:created',
    ]);
  },
);

serverTest(
  'a library with bookings ahead is neither deleted nor unpublished; afterwards it is gone for everybody but its history',
  async ({ server, database }) => {
    const library = await makeLibrary(server);
    const { id, tenant, seatIds } = library;
    const bookingId = await makeBooking(database.pool, {
      library,
      seatId: seatIds[0] ?? '',
      startsAt: hour(1),
      endsAt: hour(2),
    });
    for (const [method, path] of [
      ['DELETE', ''],
      ['POST', '/unpublish'],
    ] as const) {
      const reply = await call(server, tenant.owner, method, `/api/libraries/${id}${path}`);
      expect(reply.json().error).toMatchObject({
        code: 'has_live_bookings',
        details: { count: 1 },
      });
    }
    await database.pool.query(`UPDATE booking SET state = 'cancelled' WHERE id = $1`, [bookingId]);
    expect(
      (await call(server, tenant.owner, 'DELETE', `/api/libraries/${id}`)).json().data,
    ).toEqual({ id });

    for (const path of ['', '/seats', '/fee-plans', '/check-in-codes', '/day?date=2027-01-04']) {
      expect(
        (await call(server, tenant.owner, 'GET', `/api/libraries/${id}${path}`)).statusCode,
      ).toBe(404);
    }
    const list = await call(
      server,
      tenant.owner,
      'GET',
      `/api/tenants/${tenant.tenantId}/libraries`,
    );
    expect(list.json().data.items).toEqual([]);
    const kept = await database.pool.query('SELECT count(*)::int FROM booking WHERE id = $1', [
      bookingId,
    ]);
    expect(kept.rows).toEqual([{ count: 1 }]);
    expect((await eventsOf(database.pool, id)).at(-1)).toMatchObject({ name: 'library:deleted' });
  },
);

serverTest(
  'a closure says how many bookings fall into it and cancels none',
  async ({ server, database }) => {
    const library = await makeLibrary(server);
    const { id, tenant, seatIds } = library;
    await makeBooking(database.pool, {
      library,
      seatId: seatIds[0] ?? '',
      startsAt: hour(1),
      endsAt: hour(3),
    });
    await makeBooking(database.pool, {
      library,
      seatId: seatIds[1] ?? '',
      startsAt: hour(5),
      endsAt: hour(6),
    });
    const close = (from: number, to: number) =>
      call(server, tenant.owner, 'POST', `/api/libraries/${id}/closures`, {
        startsAt: hour(from).toISOString(),
        endsAt: hour(to).toISOString(),
        reason: 'Painters',
      });
    const { data } = (await close(2, 4)).json();
    expect(data).toMatchObject({
      liveBookings: 1,
      library: { closures: [{ id: data.closure.id, reason: 'Painters' }] },
    });
    expect((await close(4, 2)).statusCode).toBe(400);
    expect((await close(-4, -2)).json().error.code).toBe('in_the_past');
    const removed = await call(
      server,
      tenant.owner,
      'DELETE',
      `/api/libraries/${id}/closures/${data.closure.id}`,
    );
    expect(removed.json().data.closures).toEqual([]);
  },
);
