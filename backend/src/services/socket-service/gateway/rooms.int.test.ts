import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { gatewayTest } from './testing/gatewayTest.ts';
import { ask, expectAlive, hear } from './testing/talk.ts';

const test = gatewayTest();

const POSITION = { epoch: expect.any(String), seq: expect.any(Number) };

test('a room that is public is anybody’s, and its events come in order', async ({
  node,
  world,
  greeted,
}) => {
  const room = `library:${await world.library(await world.tenant())}`;
  const socket = await greeted();
  const joined = await ask(socket, { t: 'sub', id: 1, room });
  expect(joined).toEqual({ t: 'ok', id: 1, rooms: [{ room, ...POSITION }] });
  await world.say(room, { n: 1 });
  await world.say(room, { n: 2 });
  node.wakeRelay();
  for (const n of [1, 2])
    expect(await hear(socket)).toEqual({
      t: 'ev',
      name: 'test:said',
      payload: { n },
      meta: {
        id: expect.any(String),
        room,
        epoch: expect.any(String),
        seq: n,
        at: expect.any(String),
      },
    });
});

test('a room that one has left is silent', async ({ node, world, greeted }) => {
  const tenantId = await world.tenant();
  const left = `library:${await world.library(tenantId)}`;
  const kept = `library:${await world.library(tenantId)}`;
  const socket = await greeted();
  await ask(socket, { t: 'sub', id: 1, room: left });
  await ask(socket, { t: 'sub', id: 2, room: kept });
  expect(await ask(socket, { t: 'unsub', id: 3, room: left })).toEqual({ t: 'ok', id: 3 });
  await world.say([left, kept], {});
  node.wakeRelay();
  expect(await hear(socket)).toMatchObject({ t: 'ev', meta: { room: kept } });
  await expectAlive(socket);
});

test('leaving a room that one is not in is no fault; one’s own room cannot be left', async ({
  greeted,
}) => {
  const userId = randomUUID();
  const socket = await greeted(userId);
  expect(await ask(socket, { t: 'unsub', id: 1, room: 'library:never' })).toEqual({
    t: 'ok',
    id: 1,
  });
  expect(await ask(socket, { t: 'unsub', id: 2, room: `user:${userId}` })).toEqual({
    t: 'err',
    id: 2,
    code: 'forbidden',
  });
});

test('rooms that are not somebody’s are refused by a code', async ({ world, greeted }) => {
  const tenantId = await world.tenant();
  const draft = await world.library(tenantId, 'draft');
  const clerk = await world.user();
  await world.member(tenantId, clerk, { role: 'front_desk' });
  const guest = await greeted();
  const stranger = await greeted(await world.user());
  const member = await greeted(clerk);

  const cases = [
    [guest, 'nonsense', 'malformed'],
    [guest, 'library:no-uuid', 'malformed'],
    [guest, '', 'malformed'],
    [guest, 'nul\u0000', 'malformed'],
    [guest, `library:${randomUUID()}`, 'not_found'],
    [guest, `library:${draft}`, 'not_found'],
    [guest, 'role:student', 'unauthenticated'],
    [guest, `user:${randomUUID()}`, 'unauthenticated'],
    [stranger, `user:${randomUUID()}`, 'not_found'],
    [stranger, `tenant:${tenantId}`, 'not_found'],
    [stranger, `library:${draft}:members`, 'not_found'],
    [stranger, 'role:staff', 'forbidden'],
    [member, `tenant:${tenantId}`, 'forbidden'],
  ] as const;
  const answers = [];
  for (const [id, [socket, room]] of cases.entries())
    answers.push(await ask(socket, { t: 'sub', id, room }));
  expect(answers).toEqual(cases.map(([, , code], id) => ({ t: 'err', id, code })));
});

test('a sync answers each room by itself: what was missed, where to begin anew, or a refusal', async ({
  node,
  world,
  greeted,
}) => {
  const room = `library:${await world.library(await world.tenant())}`;
  const socket = await greeted();
  const joined = await ask(socket, { t: 'sub', id: 1, room });
  const [position] = joined.rooms as { room: string; epoch: string; seq: number }[];
  await world.sayMany(room, 1, 3);
  node.wakeRelay();
  for (const seq of [1, 2, 3]) expect(await hear(socket)).toMatchObject({ t: 'ev', meta: { seq } });

  const sync = (id: number, ...rooms: object[]) => ask(socket, { t: 'sync', id, rooms });
  const { epoch } = position!;
  expect(await sync(2, { room, epoch, seq: 1 })).toMatchObject({
    t: 'ok',
    id: 2,
    rooms: [
      {
        room,
        outcome: 'events',
        epoch,
        seq: 3,
        more: false,
        events: [
          { name: 'test:said', payload: { n: 2 }, meta: { room, epoch, seq: 2 } },
          { name: 'test:said', payload: { n: 3 }, meta: { room, epoch, seq: 3 } },
        ],
      },
    ],
  });
  expect(await sync(3, { room, epoch: 'of old', seq: 1 })).toEqual({
    t: 'ok',
    id: 3,
    rooms: [{ room, outcome: 'resync', epoch, seq: 3 }],
  });
  const elsewhere = `library:${randomUUID()}`;
  expect(await sync(4, { room: elsewhere, epoch, seq: 0 }, { room, epoch, seq: 3 })).toEqual({
    t: 'ok',
    id: 4,
    rooms: [
      { room: elsewhere, outcome: 'refused', code: 'not_found' },
      { room, outcome: 'events', events: [], epoch, seq: 3, more: false },
    ],
  });
});

test('nobody is in more than 200 rooms', async ({ world, greeted }) => {
  const tenantId = await world.tenant();
  const socket = await greeted();
  const ids = await Promise.all(Array.from({ length: 201 }, () => world.library(tenantId)));
  const answers = [];
  for (const [id, library] of ids.entries()) {
    const sub = { t: 'sub', id, room: `library:${library}` };
    let answer = await ask(socket, sub);
    // Asked faster than 50 a second, which is a refusal of another kind.
    while (answer.code === 'rate_limited' && answer.id === undefined)
      answer = await ask(socket, sub);
    answers.push(answer);
  }
  expect(answers.slice(0, 200).every(({ t }) => t === 'ok')).toBe(true);
  expect(answers.at(-1)).toEqual({ t: 'err', id: 200, code: 'rate_limited' });
});
