import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { TEXT } from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';
import { ask, expectAlive, hear, words } from './testing/talk.ts';

const test = gatewayTest();

const MALFORMED = [
  '',
  ' ',
  'ping',
  '{',
  '{"t":"ping"',
  '{"t":"ping"}{"t":"ping"}',
  "{'t':'ping'}",
  '{"t":"ping",}',
  '{"t":"ping","id":01}',
  '{"t":"ping","id":NaN}',
  '{"t":"pi\u0000ng"}',
  'null',
  'true',
  '7',
  '"ping"',
  '[]',
  '[{"t":"ping"}]',
  '{}',
  '{"T":"ping"}',
  '{"t":null}',
  '{"t":["ping"]}',
  '{"t":"PING"}',
  '{"t":"__proto__"}',
  '{"t":"hello"}',
  '{"t":"ev","name":"booking:created","payload":{},"meta":{}}',
  '{"t":"ping","id":"1"}',
  '{"t":"ping","id":1.5}',
  '{"t":"ping","id":-1}',
  '{"t":"ping","id":null}',
  '{"t":"ping","id":9007199254740992}',
  '{"t":"ping","id":1e400}',
  '{"t":"sub"}',
  '{"t":"sub","room":"role:student"}',
  '{"t":"sub","id":1}',
  '{"t":"sub","id":1,"room":5}',
  '{"t":"sub","id":1,"room":["role:student"]}',
  `{"t":"sub","id":1,"room":"${'x'.repeat(121)}"}`,
  '{"t":"unsub","id":1}',
  '{"t":"sync","id":1}',
  '{"t":"sync","id":1,"rooms":{}}',
  '{"t":"sync","id":1,"rooms":[]}',
  '{"t":"sync","id":1,"rooms":["role:student"]}',
  '{"t":"sync","id":1,"rooms":[{"room":"role:student","epoch":"e"}]}',
  '{"t":"sync","id":1,"rooms":[{"room":"role:student","epoch":"e","seq":"0"}]}',
  '{"t":"auth","token":{}}',
];

test.for(MALFORMED)(
  '«%s» is answered “malformed”, and nothing else happens',
  async (payload, { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: TEXT, payload });
    expect(await hear(socket)).toMatchObject({ t: 'err', code: 'malformed' });
    await expectAlive(socket);
  },
);

test('whose request is malformed is told which, where that can be read', async ({ greeted }) => {
  const socket = await greeted();
  for (const said of [{ t: 'sub', id: 5 }, { t: 'nonsense', id: 5 }, { id: 5 }])
    expect(await ask(socket, said)).toEqual({ t: 'err', id: 5, code: 'malformed' });
  for (const said of [{ t: 'sub', id: '5' }, { t: 'sub', id: -5 }, [5]])
    expect(await ask(socket, said)).toEqual({ t: 'err', code: 'malformed' });
});

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('JSON as deep as a message allows is no reason to fail', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: TEXT, payload: nested(32_000) });
  expect(await hear(socket)).toMatchObject({ t: 'err', code: 'malformed' });
  socket.send({ opcode: TEXT, payload: `{"t":"ping","id":1,"deep":${nested(32_000)}}` });
  expect(await hear(socket)).toMatchObject({ t: 'ping', id: 1 });
});

test('what is not asked for is ignored, and changes nobody’s nature', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({
    opcode: TEXT,
    payload: '{"t":"ping","id":1,"__proto__":{"isAdmin":true},"constructor":1,"more":[{}]}',
  });
  expect(await hear(socket)).toEqual({ t: 'ping', id: 1, serverNow: expect.any(String) });
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});

test('a ping without an id has an answer without one', async ({ greeted }) => {
  const socket = await greeted();
  expect(await ask(socket, { t: 'ping' })).toEqual({ t: 'ping', serverNow: expect.any(String) });
});

test('answers come in the order of their requests', async ({ world, greeted }) => {
  const socket = await greeted();
  const room = `library:${await world.library(await world.tenant())}`;
  const requests = [
    { t: 'sub', id: 1, room },
    { t: 'ping', id: 2 },
    { t: 'unsub', id: 3, room },
    { t: 'sub', id: 4, room: 'nonsense' },
    { t: 'sync', id: 5, rooms: [{ room, epoch: 'e', seq: 0 }] },
  ];
  socket.send(...requests.map(words));
  const heard = [];
  for (const _ of requests) heard.push(await hear(socket));
  expect(heard.map(({ t, id }) => [t, id])).toEqual([
    ['ok', 1],
    ['ping', 2],
    ['ok', 3],
    ['err', 4],
    ['ok', 5],
  ]);
});

test('who goes on saying nonsense is closed: 4008', async ({ greeted }) => {
  const socket = await greeted();
  socket.send(...Array.from({ length: 150 }, () => ({ opcode: TEXT, payload: 'nonsense' })));
  expect(await socket.closeCode()).toBe(4008);
});

test('who asks too fast is told to slow down and served again later; who does not listen is closed: 4008', async ({
  greeted,
}) => {
  const socket = await greeted();
  const pings = (count: number) => Array.from({ length: count }, () => words({ t: 'ping', id: 1 }));
  socket.send(...pings(120));
  const heard = [];
  for (let answer = 0; answer < 120; answer += 1) heard.push(await hear(socket));
  const refused = heard.filter(({ t }) => t === 'err');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ code }) => code === 'rate_limited')).toBe(true);
  await expect
    .poll(async () => (await ask(socket, { t: 'ping', id: 2 })).t, { interval: 50 })
    .toBe('ping');
  socket.send(...pings(400));
  expect(await socket.closeCode()).toBe(4008);
});

test('nobody waits for others: a connection of its own is served while one is flooded', async ({
  greeted,
}) => {
  const flooding = await greeted(randomUUID());
  flooding.send(...Array.from({ length: 90 }, (_, id) => words({ t: 'ping', id })));
  await expectAlive(await greeted());
});
