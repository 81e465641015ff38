import { expect } from 'vitest';
import { parseOpen } from './testing/engineClient.ts';
import { protocolTest } from './testing/protocolTest.ts';

const test = protocolTest({
  NODE_NAME: 'n7',
  SOCKET_PING_INTERVAL_MS: '25300',
  SOCKET_PING_TIMEOUT_MS: '20200',
});

const CONFIGURED = { pingInterval: 25_300, pingTimeout: 20_200, maxPayload: 65_536 };

// By the node’s name a proxy sends a session’s requests to the node that has it.
test('a session opened by polling is told what it may do', async ({ client }) => {
  const { status, contentType, body } = await client.request({ EIO: '4', transport: 'polling' });
  expect({ status, contentType }).toEqual({
    status: 200,
    contentType: 'text/plain; charset=UTF-8',
  });
  expect(parseOpen(body)).toEqual({
    sid: expect.stringMatching(/^n7-[\w-]{20}$/),
    upgrades: ['websocket'],
    ...CONFIGURED,
  });
});

test('a session opened by WebSocket is told what it may do', async ({ client }) => {
  const wire = client.openWebSocket();
  expect(parseOpen(await wire.nextText())).toEqual({
    sid: expect.stringMatching(/^n7-[\w-]{20}$/),
    upgrades: [],
    ...CONFIGURED,
  });
});

test('no two sessions have the same id', async ({ client }) => {
  const sessions = await Promise.all(Array.from({ length: 20 }, () => client.openPolling()));
  expect(new Set(sessions.map(({ sid }) => sid)).size).toBe(20);
});

const refusals = [
  { why: 'no transport', query: { EIO: '4' }, code: 0 },
  { why: 'an unknown transport', query: { EIO: '4', transport: 'carrier-pigeon' }, code: 0 },
  {
    why: 'a transport by the name of a property',
    query: { EIO: '4', transport: 'constructor' },
    code: 0,
  },
  {
    why: 'the transport of browsers’ plug-ins',
    query: { EIO: '4', transport: 'webtransport' },
    code: 0,
  },
  { why: 'an unknown session', query: { EIO: '4', transport: 'polling', sid: 'nobody' }, code: 1 },
  {
    why: 'a session by the name of a property',
    query: { EIO: '4', transport: 'polling', sid: '__proto__' },
    code: 1,
  },
  { why: 'WebSocket without an upgrade', query: { EIO: '4', transport: 'websocket' }, code: 3 },
  { why: 'no version', query: { transport: 'polling' }, code: 5 },
  { why: 'an older version', query: { EIO: '3', transport: 'polling' }, code: 5 },
  { why: 'no version at all', query: { EIO: 'four', transport: 'polling' }, code: 5 },
];
for (const { why, query, code } of refusals) {
  test(`${why} is refused with code ${code}`, async ({ client }) => {
    const { status, contentType, body } = await client.request(query);
    expect({ status, contentType }).toEqual({ status: 400, contentType: 'application/json' });
    expect(JSON.parse(body)).toEqual({ code, message: expect.any(String) });
  });
}

test.for(['POST', 'PUT', 'DELETE', 'PATCH'])(
  'a handshake by %s is refused with code 2',
  async (method, { client }) => {
    const { status, body } = await client.request({ EIO: '4', transport: 'polling' }, { method });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({ code: 2, message: 'Bad handshake method' });
  },
);

test('a session goes on in the version it began in', async ({ client }) => {
  const { sid } = await client.openPolling();
  const { status, body } = await client.request({ EIO: '3', transport: 'polling', sid });
  expect(status).toBe(400);
  expect(JSON.parse(body)).toEqual({ code: 3, message: 'Bad request' });
});

test('a page of a strange origin is refused with code 4', async ({ client }) => {
  const headers = { origin: 'https://evil.example' };
  const { status, body } = await client.request({ EIO: '4', transport: 'polling' }, { headers });
  expect(status).toBe(403);
  expect(JSON.parse(body)).toEqual({ code: 4, message: 'Forbidden' });
});

const refusedUpgrades: Record<string, string>[] = [
  { transport: '' },
  { transport: 'carrier-pigeon' },
  { sid: 'nobody' },
  { EIO: '' },
  { EIO: '3' },
  { EIO: 'four' },
];
test.for(refusedUpgrades)(
  'an upgrade with %o is answered 400, not made',
  async (query, { client }) => {
    expect(await client.openWebSocket(query).refused).toBe(400);
  },
);

test('an upgrade to polling ends at once', async ({ client }) => {
  const wire = client.openWebSocket({ transport: 'polling' });
  expect(await wire.closed).toBe(1005);
});
