import { once } from 'node:events';
import { expect } from 'vitest';
import { connectByPolling, expectGone } from './testing/pollingClient.ts';
import { protocolTest } from './testing/protocolTest.ts';
import { expectEcho } from './testing/socketIoClient.ts';
import type { Polling } from './testing/engineClient.ts';

const test = protocolTest();

async function upgraded(session: Polling) {
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  wire.send('5');
  return wire;
}

test('a session moves from polling to WebSocket: probe, noop to the GET that waits, upgrade', async ({
  node,
  client,
}) => {
  const session = await connectByPolling(client);
  const waiting = session.poll();
  await once(node.app.server, 'request');
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  expect(await waiting).toMatchObject({ status: 200, body: '6' });
  wire.send('5');
  await expectEcho(wire);
});

test('what the server had to say during the upgrade comes by WebSocket, once', async ({
  client,
}) => {
  const session = await connectByPolling(client);
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  await session.post('42["test:echo","meanwhile"]');
  wire.send('5');
  expect(await wire.next()).toBe('42["test:echo","meanwhile"]');
  await expectEcho(wire);
});

test('after the upgrade the session is not served by polling any more', async ({ client }) => {
  const session = await connectByPolling(client);
  const wire = await upgraded(session);
  await expectEcho(wire);
  for (const answer of [await session.poll(), await session.post('42["test:echo","no"]')]) {
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({ code: 3, message: 'Bad request' });
  }
  await expectEcho(wire);
});

test('a second WebSocket of the same session is closed, during the upgrade and after it', async ({
  client,
}) => {
  const session = await connectByPolling(client);
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  await session.upgrade().closed;
  wire.send('5');
  await expectEcho(wire);
  await session.upgrade().closed;
  await expectEcho(wire);
});

test('a WebSocket of a session that began as one is closed', async ({ client }) => {
  const wire = client.openWebSocket();
  const { sid } = JSON.parse((await wire.nextText()).slice(1));
  await client.openWebSocket({ sid }).closed;
  wire.send('40');
  expect(await wire.next()).toMatch(/^40/);
});

test.for(['2', '2other', '3probe', '42["test:echo","early"]', '40', '1', '6', 'x', ''])(
  'an upgrade that begins with «%s» is closed, and the session goes on by polling',
  async (packet, { client }) => {
    const session = await connectByPolling(client);
    const wire = session.upgrade();
    wire.send(packet);
    await wire.closed;
    await session.post('42["test:echo","still here"]');
    expect((await session.poll()).body).toBe('42["test:echo","still here"]');
  },
);

test('an upgrade without a probe ends the session', async ({ client }) => {
  const session = await connectByPolling(client);
  const wire = session.upgrade();
  wire.send('5');
  await wire.closed;
  await expectGone(session);
});

test('an upgrade that is given up leaves the session where it was', async ({ client }) => {
  const session = await connectByPolling(client);
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  wire.end();
  await session.post('42["test:echo","still here"]');
  expect((await session.poll()).body).toMatch(/^(?:6|42\["test:echo","still here"\])$/);
  await expectEcho(await upgraded(session));
});

test('a session that ends while it is upgraded takes the WebSocket with it', async ({ client }) => {
  const session = await connectByPolling(client);
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  await session.post('1');
  await wire.closed;
  await expectGone(session);
});
