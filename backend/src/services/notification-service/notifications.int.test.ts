import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { connectDatabase, inTransaction } from '../../db.ts';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp, type TestPerson } from '../../testing/signUp.ts';
import type { TestServer } from '../../testing/startServer.ts';
import { notify } from './notify.ts';

const notifyTest = serverTest.extend('tell', async ({ database }, { onCleanup }) => {
  const db = connectDatabase(database.databaseUrl, 2);
  onCleanup(() => db.close());
  return ({ userId }: TestPerson, title: string) =>
    inTransaction(db.prisma, (tx) =>
      notify(tx, { userId, kind: 'hold_ending', title, body: 'Confirm it now.' }),
    );
});

const list = async (server: TestServer, { headers }: TestPerson, query = '') =>
  (await server.app.inject({ url: `/api/notifications${query}`, headers })).json().data;

const read = (server: TestServer, { headers }: TestPerson, id: string) =>
  server.app.inject({ method: 'POST', url: `/api/notifications/${id}/read`, headers });

notifyTest('newest first, page by page, each once', async ({ server, tell }) => {
  const person = await signUp(server);
  for (const title of ['one', 'two', 'three', 'four', 'five']) await tell(person, title);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: { title: string }[]; nextCursor: string | null } = await list(
      server,
      person,
      `?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(['five', 'four', 'three', 'two', 'one']);
});

notifyTest(
  'the event is what a fetch shows, and the list says where to go on from',
  async ({ server, tell, database }) => {
    const person = await signUp(server);
    await tell(person, 'Your hold is about to end');
    const room = `user:${person.userId}`;
    const logged = () =>
      database.pool
        .query('SELECT payload, seq::int FROM event_log WHERE room = $1', [room])
        .then(({ rows }) => rows);
    await expect.poll(logged).toHaveLength(1);
    const [event] = await logged();
    const { items, positions } = await list(server, person);
    expect(items).toEqual([event.payload]);
    expect(positions[room].seq).toBe(event.seq);
  },
);

notifyTest('read once, and only by whom it is for', async ({ server, tell }) => {
  const [person, stranger] = [await signUp(server), await signUp(server)];
  await tell(person, 'Yours');
  const [{ id }] = (await list(server, person)).items;
  expect((await read(server, stranger, id)).statusCode).toBe(404);
  expect((await read(server, person, randomUUID())).statusCode).toBe(404);
  const first = (await read(server, person, id)).json().data;
  expect(first.readAt).not.toBeNull();
  expect((await read(server, person, id)).json().data).toEqual(first);
  expect((await list(server, stranger)).items).toEqual([]);
});

notifyTest('a cursor of somebody else is malformed', async ({ server }) => {
  const { headers } = await signUp(server);
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  for (const cursor of [
    'x',
    forged(['never', randomUUID()]),
    forged([1e300, randomUUID()]),
    forged([null, null]),
  ]) {
    const reply = await server.app.inject({ url: `/api/notifications?cursor=${cursor}`, headers });
    expect([reply.statusCode, reply.json().error.code]).toEqual([400, 'malformed']);
  }
});
