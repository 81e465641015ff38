import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { type FrameSpec, TEXT } from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';
import { ask, expectAlive, hear, words } from './testing/talk.ts';

const test = gatewayTest();

test('who brings nothing is greeted as a guest', async ({ open }) => {
  for (const said of [
    { t: 'auth' },
    { t: 'auth', token: null },
    { t: 'auth', contractVersion: 1 },
  ]) {
    expect(await ask(await open(), said)).toEqual({
      t: 'hello',
      connectionId: expect.any(String),
      contractVersion: 1,
      userId: null,
      rooms: [],
      serverNow: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  }
});

test('who brings a token is greeted as that person, in the rooms that are theirs', async ({
  open,
}) => {
  const userId = randomUUID();
  const hello = await ask(await open(), { t: 'auth', token: userId });
  expect(hello).toMatchObject({ t: 'hello', userId });
  expect(hello.rooms).toContainEqual({
    room: `user:${userId}`,
    epoch: expect.any(String),
    seq: expect.any(Number),
  });
});

test('a header of the upgrade is a credential, too', async ({ open }) => {
  const userId = randomUUID();
  const socket = await open({ headers: { authorization: `Bearer ${userId}` } });
  expect(await ask(socket, { t: 'auth' })).toMatchObject({ t: 'hello', userId });
});

const refusedFirstWords: [object, string][] = [
  [{ t: 'auth', token: 'stolen' }, 'unauthenticated'],
  [{ t: 'auth', contractVersion: 0 }, 'client_too_old'],
  [{ t: 'auth', token: 5 }, 'malformed'],
  [{ t: 'auth', contractVersion: 'one' }, 'malformed'],
  [{ t: 'auth', token: 'x'.repeat(5_000) }, 'malformed'],
  [{ t: 'sub', id: 1, room: 'role:student' }, 'unauthenticated'],
  [{ t: 'ping' }, 'unauthenticated'],
  [{ t: 'login' }, 'malformed'],
  [{}, 'malformed'],
  [[], 'malformed'],
];
test.for(refusedFirstWords)(
  'the first words %o are refused: %s',
  async ([said, code], { open }) => {
    const socket = await open();
    expect(await ask(socket, said)).toMatchObject({ t: 'err', code });
    expect(await socket.closeCode()).toBe(4001);
  },
);

test('words that are no JSON are no first words', async ({ open }) => {
  const socket = await open();
  socket.send({ opcode: TEXT, payload: 'auth' });
  expect(await hear(socket)).toEqual({ t: 'err', code: 'malformed' });
  expect(await socket.closeCode()).toBe(4001);
});

test('what follows the first words in the same breath waits for the greeting', async ({ open }) => {
  const socket = await open();
  const pings = [1, 2, 3].map((id): FrameSpec => words({ t: 'ping', id }));
  socket.send(words({ t: 'auth' }), ...pings);
  const heard = [];
  for (let frame = 0; frame < 4; frame += 1) heard.push(await hear(socket));
  expect(heard.map(({ t, id }) => [t, id])).toEqual([
    ['hello', undefined],
    ['ping', 1],
    ['ping', 2],
    ['ping', 3],
  ]);
});

test('a person renews with a token of their own, or without one', async ({ greeted }) => {
  const userId = randomUUID();
  const socket = await greeted(userId);
  for (const said of [
    { t: 'auth', id: 1, token: userId },
    { t: 'auth', id: 1 },
  ])
    expect(await ask(socket, said)).toEqual({ t: 'ok', id: 1, expiresAt: expect.any(String) });
  await expectAlive(socket);
});

test('nobody becomes somebody else by saying so later', async ({ greeted }) => {
  const socket = await greeted(randomUUID());
  expect(await ask(socket, { t: 'auth', id: 1, token: randomUUID() })).toEqual({
    t: 'err',
    id: 1,
    code: 'forbidden',
  });
  expect(await ask(socket, { t: 'auth', id: 2, token: 'stolen' })).toEqual({
    t: 'err',
    id: 2,
    code: 'unauthenticated',
  });
  const guest = await greeted();
  expect(await ask(guest, { t: 'auth', id: 1, token: randomUUID() })).toEqual({
    t: 'err',
    id: 1,
    code: 'unauthenticated',
  });
  await expectAlive(guest);
});

test('a session that is ended takes its connections with it: 4001', async ({ node, greeted }) => {
  const userId = randomUUID();
  const socket = await greeted(userId);
  node.signOut(userId);
  expect(await socket.closeCode()).toBe(4001);
});
