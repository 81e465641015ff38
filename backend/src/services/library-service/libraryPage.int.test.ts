import { randomUUID } from 'node:crypto';
import { LibraryPage } from '@studyspot/shared-events';
import { expect } from 'vitest';
import * as z from 'zod';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp } from '../../testing/signUp.ts';
import type { TestServer } from '../../testing/startServer.ts';
import { call } from './testing/call.ts';
import { makeLibrary } from './testing/makeLibrary.ts';

const word = () => `w${randomUUID().replaceAll('-', '')}`;

async function search(server: TestServer, query: Record<string, string>) {
  const reply = await call(
    server,
    null,
    'GET',
    `/api/libraries?${new URLSearchParams(query).toString()}`,
  );
  return z.parse(z.object({ data: LibraryPage }), reply.json()).data;
}
const names = async (server: TestServer, query: Record<string, string>) =>
  (await search(server, query)).items.map(({ name }) => name);

serverTest(
  'a draft is found by nobody, and has a page for its members only',
  async ({ server }) => {
    const mark = word();
    const { id, tenant } = await makeLibrary(server, { name: `${mark} draft`, isPublished: false });
    const stranger = await signUp(server);
    expect(await names(server, { q: mark })).toEqual([]);
    for (const path of [
      '',
      '/seats',
      '/day?date=2027-01-04',
      '/fee-plans',
      '/availability?from=2027-01-04T09:00:00Z&to=2027-01-04T10:00:00Z',
    ]) {
      const url = `/api/libraries/${id}${path}`;
      const answers = [
        await call(server, null, 'GET', url),
        await call(server, stranger, 'GET', url),
        await call(server, tenant.owner, 'GET', url),
      ];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 200]);
    }
    const own = await call(
      server,
      tenant.owner,
      'GET',
      `/api/tenants/${tenant.tenantId}/libraries`,
    );
    expect(own.json().data).toMatchObject({ items: [{ id, state: 'draft' }] });
    expect(own.json().data.positions).toHaveProperty([`tenant:${tenant.tenantId}`, 'seq']);
    expect(
      (await call(server, stranger, 'GET', `/api/tenants/${tenant.tenantId}/libraries`)).statusCode,
    ).toBe(404);
  },
);

serverTest(
  "a library's page tells guests of the public room and members of their own besides",
  async ({ server }) => {
    const { id, tenant } = await makeLibrary(server);
    const guest = await call(server, null, 'GET', `/api/libraries/${id}`);
    expect(Object.keys(guest.json().data.positions)).toEqual([`library:${id}`]);
    const member = await call(server, tenant.owner, 'GET', `/api/libraries/${id}`);
    expect(Object.keys(member.json().data.positions).toSorted()).toEqual([
      `library:${id}`,
      `library:${id}:members`,
    ]);
  },
);
