import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { call } from '../library-service/testing/call.ts';
import { eventsOf } from '../library-service/testing/eventsOf.ts';
import { makeLibrary } from '../library-service/testing/makeLibrary.ts';

const plan = { name: 'Desk', seatKind: 'desk', amountMinorPerHour: 150 };

serverTest(
  'a price is announced to everybody who may see the library, and shown to guests while it is in force',
  async ({ server, database }) => {
    const { id, tenant } = await makeLibrary(server);
    const url = `/api/libraries/${id}/fee-plans`;
    const created = (await call(server, tenant.owner, 'POST', url, plan)).json().data;
    expect(created).toMatchObject({
      ...plan,
      libraryId: id,
      currency: 'GBP',
      isActive: true,
      version: 1,
    });
    expect((await eventsOf(database.pool, id)).at(-1)).toEqual({
      name: 'pricing:updated',
      rooms: [`library:${id}`, `library:${id}:members`, `tenant:${tenant.tenantId}`],
    });
    expect((await call(server, null, 'GET', url)).json().data.items).toEqual([created]);

    const ended = { ...plan, isActive: false, version: 1 };
    await call(server, tenant.owner, 'PUT', `/api/fee-plans/${created.id}`, ended);
    expect((await call(server, null, 'GET', url)).json().data.items).toEqual([]);
    expect((await call(server, tenant.owner, 'GET', url)).json().data.items).toMatchObject([
      { ...ended, version: 2 },
    ]);
  },
);

serverTest('there is one active price for each kind of seat', async ({ server }) => {
  const { id, tenant } = await makeLibrary(server);
  const create = (seatKind: string | null) =>
    call(server, tenant.owner, 'POST', `/api/libraries/${id}/fee-plans`, { ...plan, seatKind });
  const replies = await Promise.all([create('desk'), create('desk'), create('desk'), create(null)]);
  expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 201, 409, 409]);
  expect((await create(null)).json().error.code).toBe('already_exists');
});

serverTest('of two editors of a price one writes and the other is told', async ({ server }) => {
  const { id, tenant } = await makeLibrary(server);
  const { id: planId } = (
    await call(server, tenant.owner, 'POST', `/api/libraries/${id}/fee-plans`, plan)
  ).json().data;
  const change = (amountMinorPerHour: number) =>
    call(server, tenant.owner, 'PUT', `/api/fee-plans/${planId}`, {
      ...plan,
      amountMinorPerHour,
      isActive: true,
      version: 1,
    });
  const replies = await Promise.all([change(200), change(300)]);
  expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  const loser = replies.find(({ statusCode }) => statusCode === 409);
  expect(loser?.json().error).toMatchObject({ code: 'version_conflict', details: { version: 2 } });
});

serverTest('a price of another tenant does not exist', async ({ server }) => {
  const { id, tenant } = await makeLibrary(server);
  const other = await makeLibrary(server);
  const { id: planId } = (
    await call(server, tenant.owner, 'POST', `/api/libraries/${id}/fee-plans`, plan)
  ).json().data;
  const reply = await call(server, other.tenant.owner, 'PUT', `/api/fee-plans/${planId}`, {
    ...plan,
    isActive: true,
    version: 1,
  });
  expect(reply.statusCode).toBe(404);
});
