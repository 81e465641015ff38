import { once } from 'node:events';
import { request } from 'node:http';
import { expect } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { SEPARATOR } from './testing/engineClient.ts';
import { connectByPolling, createPollReader, expectGone } from './testing/pollingClient.ts';
import { protocolTest } from './testing/protocolTest.ts';

const test = protocolTest();

test('a POST is answered “ok”, and what it asked for comes with a GET', async ({ client }) => {
  const session = await client.openPolling();
  expect(await session.post('40')).toEqual({ status: 200, contentType: 'text/html', body: 'ok' });
  const { status, contentType, body } = await session.poll();
  expect({ status, contentType }).toEqual({
    status: 200,
    contentType: 'text/plain; charset=UTF-8',
  });
  expect(body).toMatch(/^40\{"sid":"[\w-]+"\}/);
});

test('several packets of one payload are read in their order', async ({ client }) => {
  const session = await connectByPolling(client);
  const said = ['1', '2', '3'].map((word) => `42["test:echo","${word}"]`);
  expect((await session.post(said.join(SEPARATOR))).body).toBe('ok');
  const packets = createPollReader(session);
  expect([await packets.next(), await packets.next(), await packets.next()]).toEqual(said);
});

test('what waits for a GET comes as one payload', async ({ client }) => {
  const session = await connectByPolling(client);
  await session.post('42["test:echo",1]');
  await session.post('42["test:echo",2]');
  expect((await session.poll()).body).toBe('42["test:echo",1]\u001E42["test:echo",2]');
});

test('text beyond ASCII is counted in bytes, not in letters', async ({ client }) => {
  const session = await connectByPolling(client);
  await session.post('42["test:echo","Müller, 図書館, 📚"]');
  expect((await session.poll()).body).toBe('42["test:echo","Müller, 図書館, 📚"]');
});

test('binary goes and comes as base64 beside its packet', async ({ client }) => {
  const session = await connectByPolling(client);
  const packet = '51-["test:echo",{"_placeholder":true,"num":0}]';
  await session.post(`4${packet}${SEPARATOR}bAQIDBA==`);
  expect((await session.poll()).body).toBe(`4${packet}${SEPARATOR}bAQIDBA==`);
});

test('a large answer is compressed for who can read that, and is the same', async ({ client }) => {
  const session = await connectByPolling(client);
  const packet = `42["test:echo","${'long '.repeat(2_000)}"]`;
  await session.post(packet);
  expect((await session.poll({ headers: { 'accept-encoding': 'gzip' } })).body).toBe(packet);
});

test('a second GET while one waits ends the session', async ({ node, client }) => {
  const session = await connectByPolling(client);
  const first = session.poll();
  await once(node.app.server, 'request');
  expect((await session.poll()).status).toBe(400);
  expect(await first).toMatchObject({ status: 200, body: '1' });
  await expectGone(session);
});

test('a second POST while one is under way ends the session', async ({ node, client }) => {
  const session = await connectByPolling(client);
  const query = new URLSearchParams({ EIO: '4', transport: 'polling', sid: session.sid });
  const first = request(`${node.url}/socket.io/?${query.toString()}`, { method: 'POST' });
  const cut = once(first, 'error');
  first.write('42["test:echo",');
  await once(node.app.server, 'request');
  expect(await session.postOrCut('3')).toBe(400);
  await cut;
  await expectGone(session);
});

test('a GET that its client gives up ends the session', async ({ node, client }) => {
  const session = await connectByPolling(client);
  const control = new AbortController();
  const given = session.poll({ signal: control.signal });
  await once(node.app.server, 'request');
  control.abort();
  await expect(given).rejects.toThrow('aborted');
  await eventually(() => session.postOrCut('3')).toBe(400);
});

test('a body beyond maxPayload is answered 413, and nothing of it is done', async ({ client }) => {
  const session = await connectByPolling(client);
  const fits = `42["test:echo","${'x'.repeat(session.maxPayload - 16)}"]`;
  expect(fits).toHaveLength(session.maxPayload + 2);
  expect((await session.post(fits)).status).toBe(413);
  const largest = `42["test:echo","${'x'.repeat(session.maxPayload - 18)}"]`;
  expect((await session.post(largest)).status).toBe(200);
  expect((await session.poll()).body).toBe(largest);
});

test('maxPayload counts bytes, also of a body whose length is not said', async ({ client }) => {
  const session = await connectByPolling(client);
  const letters = `42["test:echo","${'ü'.repeat(session.maxPayload / 2)}"]`;
  expect(letters.length).toBeLessThan(session.maxPayload);
  const body = new Blob([letters]).stream();
  const init = { method: 'POST', body, duplex: 'half' } satisfies RequestInit & { duplex: 'half' };
  expect((await session.post('', init)).status).toBe(413);
});

test.for(['', 'abc', '9', '4', '2', '0', '5', '6', `3${SEPARATOR}`, `3${SEPARATOR}x`, '42[]'])(
  'the payload «%s» ends the session',
  async (payload, { client }) => {
    const session = await connectByPolling(client);
    expect(await session.postOrCut(payload)).not.toBe(500);
    await expectGone(session);
  },
);

test('bytes that are not declared as text end the session', async ({ client }) => {
  const session = await connectByPolling(client);
  const headers = { 'content-type': 'application/octet-stream' };
  expect((await session.post(new Uint8Array([4, 1, 2]), { headers })).status).toBe(400);
  await expectGone(session);
});

test.for(['PUT', 'DELETE', 'PATCH'])('a session knows no %s', async (method, { client }) => {
  const session = await connectByPolling(client);
  const { status, body } = await session.poll({ method });
  expect(status).toBe(400);
  expect(JSON.parse(body)).toEqual({ code: 3, message: 'Bad request' });
  expect((await session.post('3')).body).toBe('ok');
});

test('a close packet ends the session, and the GET that waits is answered', async ({
  node,
  client,
}) => {
  const session = await connectByPolling(client);
  const waiting = session.poll();
  await once(node.app.server, 'request');
  expect((await session.post(`1${SEPARATOR}42["test:echo",1]`)).body).toBe('ok');
  expect(await waiting).toMatchObject({ status: 200, body: '6' });
  await expectGone(session);
});
