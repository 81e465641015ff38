import { expect } from 'vitest';
import { makeMember, makeTenant } from '../../testing/makeTenant.ts';
import { serverTest } from '../../testing/serverTest.ts';
import type { TestPerson } from '../../testing/signUp.ts';
import { listMembers, membersOf } from './testing/memberRequests.ts';

serverTest('the last owner stays', async ({ server }) => {
  const tenant = await makeTenant(server);
  const { id } = (await listMembers(server, tenant)).json().data.items[0];
  const url = `${membersOf(tenant)}/${id}`;
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
    const { id: firstId } = (await listMembers(server, tenant)).json().data.items[0];
    const demote = (memberId: string, by: TestPerson) =>
      server.app.inject({
        method: 'PATCH',
        url: `${membersOf(tenant)}/${memberId}`,
        headers: by.headers,
        payload: { role: 'staff', libraryIds: null },
      });
    const answers = await Promise.all([
      demote(second.memberId, tenant.owner),
      demote(firstId, second),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 403]);
    const roles = (await listMembers(server, tenant))
      .json()
      .data.items.map(({ role }: { role: string }) => role);
    expect(roles.toSorted()).toEqual(['library_owner', 'staff']);
  }
});
