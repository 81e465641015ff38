import { expect } from 'vitest';
import { makeMember } from '../../testing/makeTenant.ts';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp } from '../../testing/signUp.ts';
import { call } from './testing/call.ts';
import { makeLibrary } from './testing/makeLibrary.ts';

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
