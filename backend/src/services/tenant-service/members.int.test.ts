import { expect } from 'vitest';
import {
  invitationTokenFor,
  makeMember,
  makeTenant,
  type TestTenant,
} from '../../testing/makeTenant.ts';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp, type TestPerson } from '../../testing/signUp.ts';
import type { TestServer } from '../../testing/startServer.ts';

const members = ({ tenantId }: TestTenant) => `/api/tenants/${tenantId}/members`;

const invite = (
  server: TestServer,
  tenant: TestTenant,
  email: string,
  by: TestPerson = tenant.owner,
) =>
  server.app.inject({
    method: 'POST',
    url: members(tenant),
    headers: by.headers,
    payload: { email, role: 'staff', libraryIds: null },
  });

const accept = (server: TestServer, person: TestPerson, token: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/invitations/accept',
    headers: person.headers,
    payload: { token },
  });

const list = (server: TestServer, tenant: TestTenant, by: TestPerson = tenant.owner) =>
  server.app.inject({ url: members(tenant), headers: by.headers });

serverTest('who makes an organisation owns all of it', async ({ server }) => {
  const tenant = await makeTenant(server, { name: 'Reading Rooms' });
  const reply = await list(server, tenant);
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

serverTest('invited, accepted, promoted, removed', async ({ server, database }) => {
  const tenant = await makeTenant(server);
  const person = await signUp(server);
  expect((await invite(server, tenant, person.email.toUpperCase())).statusCode).toBe(201);
  const token = await invitationTokenFor(server, person.email);

  const preview = await server.app.inject({ url: `/api/invitations/${token}` });
  expect(preview.json().data).toMatchObject({
    tenantName: tenant.name,
    email: person.email,
    role: 'staff',
  });
  const { rows } = await database.pool.query('SELECT token_hash FROM invitation WHERE email = $1', [
    person.email,
  ]);
  expect(rows[0].token_hash).toMatch(/^[0-9a-f]{64}$/);

  const accepted = await accept(server, person, token);
  expect(accepted.json().data).toMatchObject({
    userId: person.userId,
    role: 'staff',
    libraryIds: null,
  });
  const { id: memberId } = accepted.json().data;
  expect((await server.app.inject({ url: `/api/invitations/${token}` })).statusCode).toBe(404);
  expect((await invite(server, tenant, person.email)).json().error.code).toBe('already_exists');
  const told = await server.app.inject({ url: '/api/notifications', headers: person.headers });
  expect(told.json().data.items).toMatchObject([
    { kind: 'member_added', tenantId: tenant.tenantId },
  ]);

  const promoted = await server.app.inject({
    method: 'PATCH',
    url: `${members(tenant)}/${memberId}`,
    headers: tenant.owner.headers,
    payload: { role: 'library_owner', libraryIds: null },
  });
  expect(promoted.json().data.role).toBe('library_owner');

  const removed = await server.app.inject({
    method: 'DELETE',
    url: `${members(tenant)}/${memberId}`,
    headers: tenant.owner.headers,
  });
  expect(removed.json()).toEqual({ success: true, data: { id: memberId } });
  expect((await list(server, tenant, person)).statusCode).toBe(404);

  const audited = await database.pool.query(
    'SELECT action FROM audit_entry WHERE tenant_id = $1 ORDER BY at, id',
    [tenant.tenantId],
  );
  expect(audited.rows.map(({ action }) => action)).toEqual([
    'tenant.created',
    'member.invited',
    'member.joined',
    'member.changed',
    'member.removed',
  ]);
});

serverTest('a second invitation replaces the first', async ({ server }) => {
  const tenant = await makeTenant(server);
  const person = await signUp(server);
  await invite(server, tenant, person.email);
  const first = await invitationTokenFor(server, person.email);
  await invite(server, tenant, person.email);
  const second = await invitationTokenFor(server, person.email);
  expect((await list(server, tenant)).json().data.invitations).toHaveLength(1);
  expect((await accept(server, person, first)).statusCode).toBe(404);
  expect((await accept(server, person, second)).statusCode).toBe(200);
});

serverTest(
  'an invitation is for its address only, for seven days, until it is withdrawn',
  async ({ server, database }) => {
    const tenant = await makeTenant(server);
    const person = await signUp(server);
    const { id } = (await invite(server, tenant, person.email)).json().data;
    const token = await invitationTokenFor(server, person.email);
    expect((await accept(server, await signUp(server), token)).statusCode).toBe(403);

    await database.pool.query(
      "UPDATE invitation SET expires_at = studyspot_now() - interval '1 ms' WHERE id = $1",
      [id],
    );
    expect((await accept(server, person, token)).json().error.code).toBe('invitation_expired');
    expect((await server.app.inject({ url: `/api/invitations/${token}` })).json().error.code).toBe(
      'invitation_expired',
    );

    const withdraw = () =>
      server.app.inject({
        method: 'DELETE',
        url: `/api/tenants/${tenant.tenantId}/invitations/${id}`,
        headers: tenant.owner.headers,
      });
    expect((await withdraw()).statusCode).toBe(200);
    expect((await withdraw()).statusCode).toBe(404);
    expect((await accept(server, person, token)).statusCode).toBe(404);
  },
);

serverTest(
  'outsiders are told there is nothing, members without the right that they may not',
  async ({ server }) => {
    const tenant = await makeTenant(server);
    const other = await makeTenant(server);
    const staff = await makeMember(server, tenant, { role: 'staff' });
    const target = `${members(tenant)}/${staff.memberId}`;
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
    expect((await list(server, tenant, staff)).statusCode).toBe(200);
    expect((await server.app.inject({ url: members(tenant) })).statusCode).toBe(401);
    // A member of theirs cannot be reached through an organisation of one's own.
    const crossed = `${members(other)}/${staff.memberId}`;
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
  expect((await list(server, tenant, partial)).statusCode).toBe(403);
  expect((await invite(server, tenant, 'x@example.test', partial)).statusCode).toBe(403);

  const foreign = await server.app.inject({
    method: 'PATCH',
    url: `${members(tenant)}/${partial.memberId}`,
    headers: tenant.owner.headers,
    payload: { role: 'staff', libraryIds: [libraryId, await libraryOf(other)] },
  });
  expect(foreign.statusCode).toBe(404);
});

serverTest('the last owner stays', async ({ server }) => {
  const tenant = await makeTenant(server);
  const { id } = (await list(server, tenant)).json().data.items[0];
  const url = `${members(tenant)}/${id}`;
  const { headers } = tenant.owner;
  const demote = { role: 'staff', libraryIds: null };
  const demoted = await server.app.inject({ method: 'PATCH', url, headers, payload: demote });
  expect([demoted.statusCode, demoted.json().error.code]).toEqual([422, 'last_owner']);
  expect((await server.app.inject({ method: 'DELETE', url, headers })).json().error.code).toBe(
    'last_owner',
  );
});

serverTest('two owners who demote each other at once leave one', async ({ server }) => {
  for (let round = 0; round < 10; round += 1) {
    const tenant = await makeTenant(server);
    const second = await makeMember(server, tenant, { role: 'library_owner' });
    const { id: firstId } = (await list(server, tenant)).json().data.items[0];
    const demote = (memberId: string, by: TestPerson) =>
      server.app.inject({
        method: 'PATCH',
        url: `${members(tenant)}/${memberId}`,
        headers: by.headers,
        payload: { role: 'staff', libraryIds: null },
      });
    const answers = await Promise.all([
      demote(second.memberId, tenant.owner),
      demote(firstId, second),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 403]);
    const roles = (await list(server, tenant))
      .json()
      .data.items.map(({ role }: { role: string }) => role);
    expect(roles.toSorted()).toEqual(['library_owner', 'staff']);
  }
});

serverTest(
  'a repeated request with its key gives the same answer and one mail',
  async ({ server, database }) => {
    const tenant = await makeTenant(server);
    const email = 'twice@example.test';
    const send = (payload: object) =>
      server.app.inject({
        method: 'POST',
        url: members(tenant),
        headers: { ...tenant.owner.headers, 'idempotency-key': 'once' },
        payload,
      });
    const body = { email, role: 'front_desk', libraryIds: null };
    const [first, twin] = await Promise.all([send(body), send(body)]);
    expect(first.json()).toEqual(twin.json());
    expect((await send(body)).json()).toEqual(first.json());
    expect((await send({ ...body, role: 'staff' })).json().error.code).toBe('idempotency_mismatch');
    const { rows } = await database.pool.query(
      'SELECT count(*)::int FROM invitation WHERE tenant_id = $1',
      [tenant.tenantId],
    );
    expect(rows[0].count).toBe(1);
    const mails = (await server.app.inject({ url: '/api/test/mailbox' })).json().data.items;
    expect(mails.filter(({ to }: { to: string }) => to === email)).toHaveLength(1);
  },
);

serverTest('what the events say is what a fetch shows', async ({ server, database }) => {
  const tenant = await makeTenant(server);
  const member = await makeMember(server, tenant, { role: 'staff' });
  await server.app.inject({
    method: 'PATCH',
    url: `${members(tenant)}/${member.memberId}`,
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
  const { items, positions } = (await list(server, tenant)).json().data;
  expect(items).toEqual([...newest.values()]);
  expect(positions[`tenant:${tenant.tenantId}`].seq).toBe(3);

  await server.app.inject({
    method: 'DELETE',
    url: `${members(tenant)}/${member.memberId}`,
    headers: tenant.owner.headers,
  });
  await expect.poll(events).toHaveLength(4);
  expect((await events()).at(-1)).toMatchObject({
    name: 'member:removed',
    payload: { id: member.memberId, tenantId: tenant.tenantId, userId: member.userId },
  });
});
