import { expect } from 'vitest';
import { makeMember, makeTenant, type TestTenant } from '../../testing/makeTenant.ts';
import { serverTest } from '../../testing/serverTest.ts';
import type { TestPerson } from '../../testing/signUp.ts';
import { invite, listMembers, membersOf } from './testing/memberRequests.ts';

serverTest('who makes an organisation owns all of it', async ({ server }) => {
  const tenant = await makeTenant(server, { name: 'Reading Rooms' });
  const reply = await listMembers(server, tenant);
  expect(reply.json().data.items).toMatchObject([
    {
      userId: tenant.owner.userId,
      role: 'library_owner',
      libraryIds: null,
      email: tenant.owner.email,
    },
  ]);
  expect(reply.json().data.positions).toHaveProperty([`tenant:${tenant.tenantId}`, 'epoch']);
  const me = await server.app.inject({ url: '/api/me', headers: tenant.owner.headers });
  expect(me.json().data.memberships).toEqual([
    {
      tenantId: tenant.tenantId,
      tenantName: 'Reading Rooms',
      role: 'library_owner',
      libraryIds: null,
    },
  ]);
});

serverTest(
  'outsiders are told there is nothing, members without the right that they may not',
  async ({ server }) => {
    const tenant = await makeTenant(server);
    const other = await makeTenant(server);
    const staff = await makeMember(server, tenant, { role: 'staff' });
    const target = `${membersOf(tenant)}/${staff.memberId}`;
    const payload = { role: 'library_owner', libraryIds: null };

    for (const [person, status] of [
      [other.owner, 404],
      [staff, 403],
    ] as const) {
      const { headers } = person;
      expect((await invite(server, tenant, 'x@example.test', person)).statusCode).toBe(status);
      expect(
        (await server.app.inject({ method: 'PATCH', url: target, headers, payload })).statusCode,
      ).toBe(status);
      expect((await server.app.inject({ method: 'DELETE', url: target, headers })).statusCode).toBe(
        status,
      );
    }
    const read = (person: TestPerson) =>
      server.app.inject({ url: `/api/tenants/${tenant.tenantId}`, headers: person.headers });
    expect((await read(other.owner)).statusCode).toBe(404);
    expect((await read(staff)).statusCode).toBe(200);
    expect((await listMembers(server, tenant, staff)).statusCode).toBe(200);
    expect((await server.app.inject({ url: membersOf(tenant) })).statusCode).toBe(401);
    // A member of theirs cannot be reached through an organisation of one's own.
    const crossed = `${membersOf(other)}/${staff.memberId}`;
    const { headers } = other.owner;
    expect((await server.app.inject({ method: 'DELETE', url: crossed, headers })).statusCode).toBe(
      404,
    );
  },
);

serverTest('who covers only some libraries manages no members', async ({ server, database }) => {
  const tenant = await makeTenant(server);
  const other = await makeTenant(server);
  const libraryOf = async ({ tenantId }: TestTenant) => {
    const { rows } = await database.pool.query(
      `INSERT INTO library (tenant_id, name, time_zone, currency, desk_code)
       VALUES ($1, 'Hall', 'Asia/Taipei', 'TWD', 'DESK') RETURNING id`,
      [tenantId],
    );
    return String(rows[0].id);
  };
  const libraryId = await libraryOf(tenant);
  const partial = await makeMember(server, tenant, {
    role: 'library_owner',
    libraryIds: [libraryId],
  });
  expect((await listMembers(server, tenant, partial)).statusCode).toBe(403);
  expect((await invite(server, tenant, 'x@example.test', partial)).statusCode).toBe(403);

  const foreign = await server.app.inject({
    method: 'PATCH',
    url: `${membersOf(tenant)}/${partial.memberId}`,
    headers: tenant.owner.headers,
    payload: { role: 'staff', libraryIds: [libraryId, await libraryOf(other)] },
  });
  expect(foreign.statusCode).toBe(404);
});

serverTest('what the events say is what a fetch shows', async ({ server, database }) => {
  const tenant = await makeTenant(server);
  const member = await makeMember(server, tenant, { role: 'staff' });
  await server.app.inject({
    method: 'PATCH',
    url: `${membersOf(tenant)}/${member.memberId}`,
    headers: tenant.owner.headers,
    payload: { role: 'front_desk', libraryIds: null },
  });
  const events = () =>
    database.pool
      .query('SELECT name, payload, seq::int FROM event_log WHERE room = $1 ORDER BY seq', [
        `tenant:${tenant.tenantId}`,
      ])
      .then(({ rows }) => rows);
  await expect.poll(events).toHaveLength(3);
  const newest = new Map((await events()).map(({ payload }) => [payload.id, payload]));
  const { items, positions } = (await listMembers(server, tenant)).json().data;
  expect(items).toEqual([...newest.values()]);
  expect(positions[`tenant:${tenant.tenantId}`].seq).toBe(3);

  await server.app.inject({
    method: 'DELETE',
    url: `${membersOf(tenant)}/${member.memberId}`,
    headers: tenant.owner.headers,
  });
  await expect.poll(events).toHaveLength(4);
  expect((await events()).at(-1)).toMatchObject({
    name: 'member:removed',
    payload: { id: member.memberId, tenantId: tenant.tenantId, userId: member.userId },
  });
});
