import { expect } from 'vitest';
import { invitationTokenFor, makeTenant } from '../../testing/makeTenant.ts';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp } from '../../testing/signUp.ts';
import { accept, invite, listMembers, membersOf } from './testing/memberRequests.ts';

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
    url: `${membersOf(tenant)}/${memberId}`,
    headers: tenant.owner.headers,
    payload: { role: 'library_owner', libraryIds: null },
  });
  expect(promoted.json().data.role).toBe('library_owner');

  const removed = await server.app.inject({
    method: 'DELETE',
    url: `${membersOf(tenant)}/${memberId}`,
    headers: tenant.owner.headers,
  });
  expect(removed.json()).toEqual({ success: true, data: { id: memberId } });
  expect((await listMembers(server, tenant, person)).statusCode).toBe(404);

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
  expect((await listMembers(server, tenant)).json().data.invitations).toHaveLength(1);
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
  'a repeated request with its key gives the same answer and one mail',
  async ({ server, database }) => {
    const tenant = await makeTenant(server);
    const email = 'twice@example.test';
    const send = (payload: object) =>
      server.app.inject({
        method: 'POST',
        url: membersOf(tenant),
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
