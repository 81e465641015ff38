import { expect } from 'vitest';
import { connectByPolling, createPollReader, expectGone } from './testing/pollingClient.ts';
import { protocolTest } from './testing/protocolTest.ts';
import { connectMain, expectEcho } from './testing/socketIoClient.ts';
import type { Wire } from './testing/wire.ts';

const INTERVAL_MS = 200;
const TIMEOUT_MS = 600;
/** A machine that is busy with other things ends a connection late, but never early. */
const LATE_MS = 3_000;

const test = protocolTest({
  SOCKET_PING_INTERVAL_MS: String(INTERVAL_MS),
  SOCKET_PING_TIMEOUT_MS: String(TIMEOUT_MS),
});

const millisecondsSince = (start: bigint) => Number(process.hrtime.bigint() - start) / 1e6;

async function expectTimeOut(wire: Wire, since: bigint) {
  await wire.closed;
  const waited = millisecondsSince(since);
  // Node's timers may fire a millisecond early.
  expect(waited).toBeGreaterThanOrEqual(INTERVAL_MS + TIMEOUT_MS - 2);
  expect(waited).toBeLessThan(INTERVAL_MS + TIMEOUT_MS + LATE_MS);
}

/** Answers every ping, and nothing else. */
async function keepAlive(wire: Wire) {
  for (;;) if ((await wire.next()) === '2') wire.send('3');
}

test('the server pings a WebSocket at every interval, and a pong keeps it', async ({
  connected,
}) => {
  const wire = await connected();
  const startedAt = process.hrtime.bigint();
  for (let ping = 0; ping < 5; ping += 1) {
    expect(await wire.next()).toBe('2');
    wire.send('3');
  }
  expect(millisecondsSince(startedAt)).toBeGreaterThan(3 * INTERVAL_MS);
  await expectEcho(wire);
});

test('the server pings a polling client, which answers with a POST', async ({ client }) => {
  const session = await connectByPolling(client);
  for (let ping = 0; ping < 4; ping += 1) {
    expect(await session.poll()).toMatchObject({ status: 200, body: '2' });
    expect((await session.post('3')).body).toBe('ok');
  }
});

test('a WebSocket whose client is silent is closed when the time-out is over', async ({
  connected,
}) => {
  const startedAt = process.hrtime.bigint();
  await expectTimeOut(await connected(), startedAt);
});

test('a polling client that does not pong is told that the session is over', async ({ client }) => {
  const session = await connectByPolling(client);
  expect((await session.poll()).body).toBe('2');
  expect(await session.poll()).toMatchObject({ status: 200, body: '1' });
  await expectGone(session);
});

test('a client that talks but never pongs is closed all the same', async ({ connected }) => {
  const wire = await connected();
  const talking = setInterval(() => wire.send('42["test:echo"]'), 50);
  await wire.closed;
  clearInterval(talking);
});

test('a ping is the server’s to send: a client that pings is closed', async ({ connected }) => {
  const wire = await connected();
  wire.send('2');
  await wire.closed;
});

test('who never says CONNECT is closed, however well it pongs', async ({ client }) => {
  const startedAt = process.hrtime.bigint();
  const wire = client.openWebSocket();
  await expect(keepAlive(wire)).rejects.toThrow('the WebSocket was closed');
  await expectTimeOut(wire, startedAt);
});

test('a WebSocket that never says why it came is closed, and its session goes on by polling', async ({
  client,
}) => {
  const session = await connectByPolling(client);
  const startedAt = process.hrtime.bigint();
  const upgrade = session.upgrade();
  let isClosed = false;
  void upgrade.closed.then(() => (isClosed = true));
  while (!isClosed) {
    expect((await session.poll()).body).toBe('2');
    expect((await session.post('3')).body).toBe('ok');
  }
  await expectTimeOut(upgrade, startedAt);
  await session.post('42["test:echo"]');
  expect(await createPollReader(session).next()).toBe('42["test:echo"]');
});

test('the heartbeat goes on after an upgrade', async ({ client }) => {
  const session = await client.openPolling();
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  wire.send('5');
  await connectMain(wire);
  for (let ping = 0; ping < 3; ping += 1) {
    expect(await wire.next()).toBe('2');
    wire.send('3');
  }
  await wire.closed;
});

test('a ping that was on its way when the transport changed is waited for', async ({ client }) => {
  const session = await connectByPolling(client);
  expect((await session.poll()).body).toBe('2');
  const wire = session.upgrade();
  wire.send('2probe');
  expect(await wire.next()).toBe('3probe');
  wire.send('5');
  await expectEcho(wire);
  await wire.closed;
});
