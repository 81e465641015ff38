import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { connections } from './testing/connections.ts';
import { createPollReader, expectGone } from './testing/pollingClient.ts';
import { protocolTest } from './testing/protocolTest.ts';
import { connectMain, expectEcho, nextPacket } from './testing/socketIoClient.ts';

const test = protocolTest();

test('DISCONNECT ends the namespace without an answer; CONNECT begins it anew', async ({
  node,
  connected,
}) => {
  const wire = await connected();
  wire.send('41');
  await eventually(() => connections(node)).toBe(0);
  await connectMain(wire);
  await expectEcho(wire);
});

test('after DISCONNECT nothing but CONNECT is taken', async ({ node, connected }) => {
  const wire = await connected();
  wire.send('41');
  await eventually(() => connections(node)).toBe(0);
  wire.send('42["test:echo"]');
  await wire.closed;
});

test.for(['41{}', '411', '41[]', '41"bye"'])(
  'the DISCONNECT «%s» closes the connection',
  async (packet, { connected }) => {
    const wire = await connected();
    wire.send(packet);
    await wire.closed;
  },
);

test('the server’s own end of a session is told by DISCONNECT, then the transport closes', async ({
  node,
  connected,
}) => {
  const userId = randomUUID();
  const wire = await connected({ token: userId });
  node.signOut(userId);
  const farewell = [];
  for (let packet = await nextPacket(wire); packet !== '41'; packet = await nextPacket(wire))
    farewell.push(packet);
  await wire.closed;
  expect(farewell.every((packet) => packet.startsWith('42["'))).toBe(true);
});

test('by polling, too, DISCONNECT comes before the session is gone', async ({ node, client }) => {
  const userId = randomUUID();
  const session = await client.openPolling();
  await session.post(`40${JSON.stringify({ token: userId })}`);
  const packets = createPollReader(session);
  expect(await packets.next()).toMatch(/^40/);
  expect(await packets.next()).toMatch(/^42\["hello"/);
  node.signOut(userId);
  const farewell = [];
  while (farewell.at(-1) !== '1') farewell.push(await packets.next());
  expect(farewell).toContain('41');
  await expectGone(session);
});
