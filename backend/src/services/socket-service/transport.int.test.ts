import { request } from 'node:http';
import { expect } from 'vitest';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

socketTest('a client with default transports ends up on WebSocket', async ({ connect }) => {
  const client = connect(undefined, { transports: ['polling', 'websocket'] });
  await client.hello;
  await eventually(() => client.socket.io.engine.transport.name).toBe('websocket');
});

socketTest('a client that cannot have WebSocket is served by polling', async ({ connect }) => {
  const client = connect(undefined, { transports: ['polling'] });
  expect(await client.hello).toMatchObject({ userId: null });
  expect(client.socket.io.engine.transport.name).toBe('polling');
});

socketTest(
  'the server closes at once although clients are connected',
  async ({ node, connect }) => {
    const clients = [connect(), connect(undefined, { transports: ['polling'] }), connect()];
    await Promise.all(clients.map(({ hello }) => hello));
    const startedAt = process.hrtime.bigint();
    await node.close();
    expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeLessThan(1_500);
    await eventually(() => clients.some(({ socket }) => socket.connected)).toBe(false);
  },
);

socketTest('pages of strange origins are refused, whatever the transport', async ({ connect }) => {
  for (const transport of ['websocket', 'polling'] as const) {
    const stranger = connect(undefined, {
      transports: [transport],
      extraHeaders: { origin: 'https://evil.example' },
    });
    expect(await stranger.refusal).toMatch(/websocket error|xhr poll error/);
    const ours = connect(undefined, {
      transports: [transport],
      extraHeaders: { origin: 'http://localhost:5173' },
    });
    expect(await ours.hello).toMatchObject({ userId: null });
  }
});

socketTest(
  'a bad credential and a contract too old are refused by their codes',
  async ({ world, connect }) => {
    expect(await connect('not-a-token').refusal).toBe('unauthenticated');
    expect(
      await connect(undefined, { extraHeaders: { cookie: 'better-auth.session_token=stale' } })
        .refusal,
    ).toBe('unauthenticated');
    expect(await connect(undefined, { auth: { contractVersion: 0 } }).refusal).toBe(
      'client_too_old',
    );
    expect(await connect(undefined, { auth: { contractVersion: 'one' } }).refusal).toBe(
      'malformed',
    );
    const userId = await world.user();
    expect(
      await connect(undefined, { auth: { token: null }, extraHeaders: { cookie: 'theme=dark' } })
        .hello,
    ).toMatchObject({ userId: null });
    expect(
      await connect(undefined, { extraHeaders: { authorization: `Bearer ${userId}` } }).hello,
    ).toMatchObject({ userId });
  },
);

socketTest('an upgrade that is nobody’s ends at once', async ({ node }) => {
  const upgrade = request(`${node.url}/elsewhere`, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'sec-websocket-version': '13',
    },
  });
  const ended = new Promise((resolve) => upgrade.once('error', resolve));
  upgrade.end();
  expect(await ended).toMatchObject({ code: 'ECONNRESET' });
});
