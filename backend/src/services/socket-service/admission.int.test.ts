import { CLOSE_CODES, libraryRoom } from '@studyspot/shared-events';
import { createSocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { databaseTest } from '../../../../prisma/tools/testFixtures.ts';
import { startServer } from '../../testing/startServer.ts';
import { eventually } from './testing/eventually.ts';
import { metricOf } from './testing/metricOf.ts';
import { nativeClient } from './testing/nativeClient.ts';
import { startNode } from './testing/node.ts';
import { plainClient } from './testing/plainClient.ts';
import { createWorld } from './testing/world.ts';

/** How each transport is answered that wants to begin, once it is not let in. */
async function knock(url: string) {
  const path = `${url}/socket.io/?EIO=4&transport=`;
  async function poll() {
    const { status, headers } = await fetch(`${path}polling`);
    return { status, retryAfter: headers.get('retry-after') ?? undefined };
  }
  async function upgrade(address?: string) {
    const client = nativeClient(url, { says: false, ...(address ? { path: address } : {}) });
    const opened = new Promise<{ status: number }>((resolve) =>
      client.webSocket.once('open', () => resolve({ status: 101 })),
    );
    const answer = await Promise.race([client.refused, opened]);
    client.end();
    return answer;
  }
  const turnedAway = { status: 503, retryAfter: '2' };
  for (const begin of [poll, () => upgrade(`${path}websocket`), () => upgrade()])
    await eventually(begin).toEqual(turnedAway);
}

databaseTest(
  'a node takes as many new connections as it can, sends the others away, and lets them in later',
  async ({ fileDatabase, onTestFinished }) => {
    const env = { SOCKET_CONNECTIONS_PER_SECOND: '1' };
    const node = await startNode(fileDatabase.databaseUrl, env);
    onTestFinished(node.close);
    const libraryId = await createWorld(fileDatabase.pool).library(
      await createWorld(fileDatabase.pool).tenant(),
    );
    const early = Array.from({ length: 4 }, () => nativeClient(node.url));
    onTestFinished(() => early.forEach(({ end }) => end()));
    await Promise.all(early.map(({ hello }) => hello));

    await knock(node.url);
    expect(await metricOf(node, 'connections_turned_away')).toBe(3);
    const late = createSocketClient({ url: node.url });
    onTestFinished(late.close);
    late.joinLibrary(libraryId);
    await eventually(() => late.state().status).toBe('live');
    // Whoever is in is not troubled by it.
    expect(await early[0]!.ask('sub', { room: libraryRoom(libraryId) })).toMatchObject({ t: 'ok' });
  },
);

databaseTest(
  'a node that drains tells everybody when to come back, takes nobody and says so, while requests are still answered',
  async ({ fileDatabase, onTestFinished }) => {
    const { databaseUrl } = fileDatabase;
    const server = await startServer({ databaseUrl, env: { DRAIN_MS: '100' } });
    onTestFinished(() => server.close());
    const [plain, native] = [plainClient(server.url), nativeClient(server.url)];
    const told: { retryAfterMs: number }[] = [];
    plain.socket.on('server:draining', (notice) => told.push(notice));
    const closing: string[] = [];
    plain.socket.on('closing', ({ code }) => closing.push(code));
    await Promise.all([plain.hello, native.hello]);
    const ready = async () => {
      const reply = await fetch(`${server.url}/ready`);
      return { status: reply.status, body: await reply.json() };
    };
    expect(await ready()).toMatchObject({ status: 200, body: { draining: false } });

    await server.app.drain();
    expect(await native.closed).toEqual({ code: CLOSE_CODES.goingAway, reason: 'draining' });
    await eventually(() => plain.socket.connected).toBe(false);
    expect(closing).toEqual(['draining']);
    for (const { retryAfterMs } of [...told, ...native.noticed('draining')] as typeof told) {
      expect(retryAfterMs).toBeGreaterThanOrEqual(500);
      expect(retryAfterMs).toBeLessThanOrEqual(20_000);
    }
    expect([told.length, native.noticed('draining').length]).toEqual([1, 1]);
    expect(await ready()).toMatchObject({
      status: 503,
      body: { status: 'not_ready', database: 'up', draining: true },
    });
    await knock(server.url);
    expect((await fetch(`${server.url}/api/libraries`)).status).toBe(200);
  },
);
