import { GATEWAY_PROTOCOL } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { tcpWebSocket } from '../testing/tcpWebSocket.ts';
import { frame } from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';
import { expectAlive, hear, words } from './testing/talk.ts';

const test = gatewayTest();

test('the upgrade is answered as RFC 6455 says, with our subprotocol and no extension', async ({
  open,
}) => {
  const { status, headers } = await open({
    headers: { 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits' },
  });
  expect(status).toBe(101);
  expect(headers).toMatchObject({
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-accept': 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    'sec-websocket-protocol': GATEWAY_PROTOCOL,
  });
  expect(headers).not.toHaveProperty('sec-websocket-extensions');
});

test('of several subprotocols ours is chosen', async ({ open }) => {
  const { status, headers } = await open({
    headers: { 'sec-websocket-protocol': `graphql-ws, ${GATEWAY_PROTOCOL}, mqtt` },
  });
  expect(status).toBe(101);
  expect(headers['sec-websocket-protocol']).toBe(GATEWAY_PROTOCOL);
});

test('header values are compared as the RFC says: the upgrade’s without case, the key’s with', async ({
  open,
}) => {
  const headers = { upgrade: 'WebSocket', connection: 'keep-alive, upgrade' };
  expect((await open({ headers })).status).toBe(101);
});

test('frames that come with the upgrade are not lost', async ({ open }) => {
  const early = Buffer.concat([frame(words({ t: 'auth' })), frame(words({ t: 'ping', id: 1 }))]);
  const socket = await open({ early });
  expect((await hear(socket)).t).toBe('hello');
  expect(await hear(socket)).toMatchObject({ t: 'ping', id: 1 });
  await expectAlive(socket);
});

const refusals: [string, number, Record<string, string | undefined>][] = [
  ['no key', 400, { 'sec-websocket-key': undefined }],
  ['an empty key', 400, { 'sec-websocket-key': '' }],
  ['a key of 15 bytes', 400, { 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAA' }],
  ['a key that is no base64', 400, { 'sec-websocket-key': '!!!!!!!!!!!!!!!!!!!!!!==' }],
  ['no version', 426, { 'sec-websocket-version': undefined }],
  ['version 12', 426, { 'sec-websocket-version': '12' }],
  ['the draft’s version 8', 426, { 'sec-websocket-version': '8' }],
  ['version 14', 426, { 'sec-websocket-version': '14' }],
  ['a version that is no number', 426, { 'sec-websocket-version': 'latest' }],
  ['a version that only looks like ours', 426, { 'sec-websocket-version': '0xd' }],
  ['no subprotocol', 400, { 'sec-websocket-protocol': undefined }],
  ['another subprotocol', 400, { 'sec-websocket-protocol': 'studyspot.v2+json' }],
  ['a subprotocol in other letters', 400, { 'sec-websocket-protocol': 'StudySpot.v1+JSON' }],
  [
    'subprotocols that are malformed',
    400,
    { 'sec-websocket-protocol': `${GATEWAY_PROTOCOL}, a b` },
  ],
  ['an upgrade to something else', 400, { upgrade: 'h2c' }],
  ['no wish for an upgrade', 404, { connection: 'close' }],
  ['a page of a strange origin', 403, { origin: 'https://evil.example' }],
  ['a page without an origin', 403, { origin: 'null' }],
  ['an origin that only begins like ours', 403, { origin: 'http://localhost:5173.evil.example' }],
];
for (const [what, status, headers] of refusals) {
  test(`${what} is refused with ${status}`, async ({ open }) => {
    const answer = await open({ headers });
    expect(answer.status).toBe(status);
    if (status === 426)
      expect(answer.headers).toMatchObject({ 'sec-websocket-version': '13', upgrade: 'websocket' });
    await answer.ended;
  });
}

test('an upgrade by another method than GET is refused', async ({ open }) => {
  expect((await open({ method: 'POST' })).status).toBe(405);
});

test.for(['http://localhost:5173', 'http://127.0.0.1:3000'])(
  'a page of ours, %s, may connect',
  async (origin, { open }) => {
    expect((await open({ headers: { origin } })).status).toBe(101);
  },
);

test('a page served under the very address it calls may connect', async ({ node, open }) => {
  expect((await open({ headers: { origin: node.url } })).status).toBe(101);
});

test.for(['/ws/', '/ws/v2', '/ws/?token=x'])(
  'at %s nobody answers: 4004',
  async (path, { open }) => {
    const socket = await open({ path });
    expect(socket.status).toBe(101);
    expect(await socket.closeCode()).toBe(4004);
  },
);

test('a query is no other path', async ({ open }) => {
  const socket = await open({ path: '/ws?from=a+screen' });
  socket.send(words({ t: 'auth' }));
  expect((await hear(socket)).t).toBe('hello');
});

test.for(['/wsx', '/', '/api/libraries'])(
  'an upgrade of %s ends without an answer',
  async (path, { node }) => {
    await expect(tcpWebSocket(`${node.url}${path}`)).rejects.toThrow('without an answer');
  },
);

test('a browser is told why it is not let in, after an upgrade that it could not look into', async ({
  open,
}) => {
  const socket = await open({ headers: { cookie: 'better-auth.session_token=stolen' } });
  socket.send(words({ t: 'auth' }));
  expect(await hear(socket)).toEqual({ t: 'err', code: 'unauthenticated' });
  expect(await socket.closeCode()).toBe(4001);
});
