import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { connections } from './testing/connections.ts';
import { connectByPolling } from './testing/pollingClient.ts';
import { protocolTest } from './testing/protocolTest.ts';
import { connectMain, expectEcho, nextPacket } from './testing/socketIoClient.ts';

const test = protocolTest().extend('opened', async ({ client }) => async () => {
  const wire = client.openWebSocket();
  const { sid } = JSON.parse((await wire.nextText()).slice(1));
  return { wire, sid: String(sid) };
});

test('CONNECT is answered with a session id of its own, and the greeting follows', async ({
  opened,
}) => {
  const { wire, sid } = await opened();
  expect(await connectMain(wire)).not.toBe(sid);
  await expectEcho(wire);
});

test.for(['40', '40/', '40/,', '40{}', '40/,{}'])(
  '«%s» connects to the main namespace',
  async (packet, { opened }) => {
    const { wire } = await opened();
    wire.send(packet);
    expect(await nextPacket(wire)).toMatch(/^40\{"sid":"[\w-]+"\}$/);
  },
);

test('who connects with a token is greeted as that person', async ({ opened }) => {
  const userId = randomUUID();
  const { wire } = await opened();
  wire.send(JSON.stringify({ token: userId }).replace(/^/, '40'));
  expect(await nextPacket(wire)).toMatch(/^40\{"sid"/);
  const [name, hello] = JSON.parse((await nextPacket(wire)).slice(2));
  expect({ name, userId: hello.userId }).toEqual({ name: 'hello', userId });
});

test('a refused CONNECT says why, and may be tried again on the same connection', async ({
  opened,
}) => {
  const { wire } = await opened();
  wire.send('40{"token":"stolen"}');
  const refusal = await nextPacket(wire);
  expect(refusal).toMatch(/^44\{/);
  expect(JSON.parse(refusal.slice(2))).toEqual({
    message: 'unauthenticated',
    data: { code: 'unauthenticated' },
  });
  await connectMain(wire);
  await expectEcho(wire);
});

test.for(['/nowhere', '/admin?token=x', '/__proto__', '/../'])(
  'the namespace %s is refused, and the main one goes on over the same connection',
  async (namespace, { connected }) => {
    const wire = await connected();
    wire.send(`40${namespace},{"token":"x"}`);
    expect(await nextPacket(wire)).toBe(`44${namespace},{"message":"Invalid namespace"}`);
    await expectEcho(wire);
  },
);

test('a namespace that is refused first does not keep from the main one', async ({ opened }) => {
  const { wire } = await opened();
  wire.send('40/nowhere');
  expect(await nextPacket(wire)).toBe('44/nowhere,{"message":"Invalid namespace"}');
  await connectMain(wire);
});

test.for(['42["test:echo"]', '421["test:echo"]', '431[]', '41', '44{"message":"no"}', '4/'])(
  'a connection that begins with «%s» instead of CONNECT is closed',
  async (packet, { opened }) => {
    const { wire } = await opened();
    wire.send(packet);
    await wire.closed;
  },
);

test.for(['42/nowhere,["test:echo"]', '41/nowhere,', '43/nowhere,1[]'])(
  'a packet to a namespace that was never joined, «%s», closes the connection',
  async (packet, { connected }) => {
    const wire = await connected();
    wire.send(packet);
    await wire.closed;
  },
);

test('CONNECT to a namespace that one is in closes the connection', async ({ connected }) => {
  const wire = await connected();
  wire.send('40');
  await wire.closed;
});

test('two CONNECTs at once close the connection, and leave nobody behind', async ({
  node,
  opened,
}) => {
  await eventually(() => connections(node)).toBe(0);
  const { wire } = await opened();
  wire.send('40', '40');
  await wire.closed;
  await eventually(() => connections(node)).toBe(0);
});

test.for(['40[]', '40"token"', '40null', '40{', '40{"token":', '4012{}', '40,', '40 {}'])(
  'the CONNECT «%s» closes the connection',
  async (packet, { opened }) => {
    const { wire } = await opened();
    wire.send(packet);
    await wire.closed;
  },
);

test.for([
  [{ token: 5 }, 'malformed'],
  [{ contractVersion: 'one' }, 'malformed'],
  [{ contractVersion: 0 }, 'client_too_old'],
] as const)('CONNECT with %o is refused: %s', async ([auth, code], { opened }) => {
  const { wire } = await opened();
  wire.send(`40${JSON.stringify(auth)}`);
  expect(JSON.parse((await nextPacket(wire)).slice(2))).toEqual({ message: code, data: { code } });
});

test('polling and WebSocket reach the same server', async ({ client, connected }) => {
  const session = await connectByPolling(client);
  await session.post('42["test:echo","by polling"]');
  expect((await session.poll()).body).toBe('42["test:echo","by polling"]');
  await expectEcho(await connected());
});
