import { expect } from 'vitest';
import { makeMember, makeTenant } from '../../testing/makeTenant.ts';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp } from '../../testing/signUp.ts';
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

serverTest('who may do what follows the role and the libraries it covers', async ({ server }) => {
  const { id, tenant } = await makeLibrary(server);
  const other = await makeLibrary(server, { tenant, name: 'Other' });
  const staff = await makeMember(server, tenant, { role: 'staff', libraryIds: [id] });
  const desk = await makeMember(server, tenant, { role: 'front_desk' });
  const stranger = await signUp(server);
  const status = async (
    person: typeof stranger,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ) => (await call(server, person, method, `/api/libraries/${path}`, body)).statusCode;

  expect(await status(staff, 'POST', `${id}/zones`, { name: 'Loft' })).toBe(201);
  expect(await status(staff, 'POST', `${other.id}/zones`, { name: 'Loft' })).toBe(403);
  expect(await status(staff, 'DELETE', id)).toBe(403);
  expect(
    await status(staff, 'POST', `${id}/fee-plans`, {
      name: 'A',
      seatKind: null,
      amountMinorPerHour: 1,
    }),
  ).toBe(403);
  expect(await status(desk, 'GET', `${id}/check-in-codes`)).toBe(200);
  expect(await status(desk, 'POST', `${id}/zones`, { name: 'Attic' })).toBe(403);
  expect(await status(stranger, 'GET', `${id}/check-in-codes`)).toBe(404);
  expect(await status(stranger, 'POST', `${id}/zones`, { name: 'Attic' })).toBe(404);
  const covered = await call(server, staff, 'GET', `/api/tenants/${tenant.tenantId}/libraries`);
  expect(covered.json().data.items.map((item: { id: string }) => item.id)).toEqual([id]);
});
