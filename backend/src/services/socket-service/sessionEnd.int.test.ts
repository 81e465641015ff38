import { createSocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { type Node, sessionOf, startNode } from './testing/node.ts';
import { nativeClient } from './testing/nativeClient.ts';
import { plainClient } from './testing/plainClient.ts';
import { sharedNodeTest } from './testing/sharedNodeTest.ts';

const GRACE_MS = 500;
const HOUR_MS = 3_600_000;

/** Somebody whose session is over in a moment, connected in every way there is. */
const endingTest = sharedNodeTest
  .override('node', { scope: 'file' }, async ({ fileDatabase }, { onCleanup }): Promise<Node> => {
    const times = { graceMs: GRACE_MS, lookEveryMs: 20 };
    const node = await startNode(fileDatabase.databaseUrl, {}, 0, times);
    onCleanup(() => node.close());
    return node;
  })
  .extend('ending', async ({ node, world }, { onCleanup }) => {
    const userId = await world.user();
    const endIn = (ms: number) =>
      node.sessionEnds.set(sessionOf(userId), new Date(Date.now() + ms));
    endIn(300);
    const plain = plainClient(node.url, userId);
    const native = nativeClient(node.url, { token: userId });
    const portal = createSocketClient({ url: node.url, token: userId });
    portal.acquire();
    onCleanup(() => {
      plain.socket.disconnect();
      native.end();
      portal.close();
    });
    const told: unknown[] = [];
    plain.socket.on('session:expiring', (notice) => told.push(notice));
    plain.socket.on('closing', ({ code }) => told.push(code));
    await Promise.all([plain.hello, native.hello]);
    await eventually(() => portal.state().userId).toBe(userId);
    return { userId, endIn, plain, native, portal, told };
  });

endingTest(
  'whoever does nothing about it is warned, and closed as nobody when the grace is over',
  async ({ ending }) => {
    const { plain, native, portal, told } = ending;
    expect(await native.closed).toEqual({ code: 4001, reason: 'unauthenticated' });
    expect(native.noticed('expiring')).toEqual([{ t: 'expiring', graceMs: GRACE_MS }]);
    await eventually(() => told).toEqual([{ graceMs: GRACE_MS }, 'unauthenticated']);
    await eventually(() => plain.socket.connected).toBe(false);
    await eventually(() => portal.state().status).toBe('offline');
    expect(portal.state().refusal).toBe('unauthenticated');
  },
);

endingTest(
  'whoever renews in time stays connected, also a page that was only told of it',
  async ({ ending, node, world }) => {
    const { endIn, plain, native, portal, told, userId } = ending;
    const statuses: string[] = [];
    portal.onState(() => statuses.push(portal.state().status));
    await eventually(() => told, { interval: 5 }).toHaveLength(1);
    // Requests have made the session last longer meanwhile.
    endIn(HOUR_MS);
    const expiresAt = node.sessionEnds.get(sessionOf(userId))!.toISOString();
    expect(await plain.ask('renew', {})).toEqual({ ok: true, expiresAt });
    expect(await native.ask('auth', { token: userId })).toMatchObject({ t: 'ok', expiresAt });
    // Until the grace is over: somebody else is warned only now, and gone.
    const other = await world.user();
    node.sessionEnds.set(sessionOf(other), new Date());
    expect(await nativeClient(node.url, { token: other }).closed).toMatchObject({ code: 4001 });
    expect(told).toHaveLength(1);
    expect(plain.socket.connected).toBe(true);
    expect(await native.ask('ping')).toMatchObject({ t: 'ping' });
    expect(portal.state()).toMatchObject({ status: 'live', userId });
    expect(statuses.filter((status) => status !== 'live')).toEqual([]);
  },
);
