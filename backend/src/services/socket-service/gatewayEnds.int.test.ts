import { libraryRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { sessionOf } from './testing/node.ts';
import { sharedNodeTest } from './testing/sharedNodeTest.ts';

sharedNodeTest(
  'a session that is revoked ends its native connections with 4001',
  async ({ world, node, connectNative }) => {
    const [userId, otherId] = [await world.user(), await world.user()];
    const [first, second, other] = [userId, userId, otherId].map((id) => connectNative(id));
    await Promise.all([first!.hello, second!.hello, other!.hello]);
    node.signOut(userId);
    const ended = { code: 4001, reason: 'unauthenticated' };
    expect(await Promise.all([first!.closed, second!.closed])).toEqual([ended, ended]);
    expect(await other!.ask('ping')).toMatchObject({ t: 'ping' });
    const again = connectNative(userId);
    expect(await again.closed).toEqual(ended);
    expect(again.frames).toEqual([{ t: 'err', code: 'unauthenticated' }]);
  },
);

sharedNodeTest(
  'a session that is revoked while its credential is looked up lets nobody in',
  async ({ world, node, connect, connectNative }) => {
    const userId = await world.user();
    const held = node.holdSignIns();
    const [native, plain] = [connectNative(userId), connect(userId)];
    await eventually(held.waiting).toBe(2);
    node.signOut(userId);
    held.open();
    expect(await native.closed).toEqual({ code: 4001, reason: 'unauthenticated' });
    await eventually(() => plain.socket.connected).toBe(false);
    expect([...native.noticed('hello'), ...plain.heard]).toEqual([]);
    await eventually(() => node.sockets.nodes()).toMatchObject([{ connections: 0 }]);
  },
);

sharedNodeTest(
  'whoever goes while their credential is looked up leaves nothing behind',
  async ({ world, node, connectNative }) => {
    const userId = await world.user();
    const held = node.holdSignIns();
    const clients = [connectNative(userId), connectNative(userId)];
    await eventually(held.waiting).toBe(2);
    for (const { end } of clients) end();
    const open = () =>
      new Promise<number>((resolve) => node.app.server.getConnections((_, n) => resolve(n)));
    await eventually(open).toBe(0);
    held.open();
    await connectNative().hello;
    await eventually(() => node.sockets.nodes()).toMatchObject([{ connections: 1 }]);
  },
);

sharedNodeTest('a path that is nobody’s is closed with 4004', async ({ connectNative }) => {
  const lost = connectNative(undefined, { path: '/ws/v2', says: false });
  expect(await lost.closed).toEqual({ code: 4004, reason: 'not_found' });
});

sharedNodeTest(
  'whoever is authorised renews with another token of the same person, and nobody else’s',
  async ({ world, node, connectNative }) => {
    const [userId, otherId] = [await world.user(), await world.user()];
    node.sessionEnds.set(sessionOf(userId), new Date(Date.now() + 3_600_000));
    const client = connectNative(userId);
    await client.hello;
    const endsAt = new Date(Date.now() + 7_200_000);
    node.sessionEnds.set(sessionOf(userId), endsAt);
    const renewed = { t: 'ok', expiresAt: endsAt.toISOString() };
    expect(await client.ask('auth', { token: userId })).toMatchObject(renewed);
    expect(await client.ask('auth')).toMatchObject(renewed);
    expect(await client.ask('auth', { token: otherId })).toMatchObject({
      t: 'err',
      code: 'forbidden',
    });
    expect(await client.ask('auth', { token: 'nobody' })).toMatchObject({
      code: 'unauthenticated',
    });
    expect(await client.ask('ping')).toMatchObject({ t: 'ping' });
    const guest = connectNative();
    await guest.hello;
    expect(await guest.ask('auth', { token: userId })).toMatchObject({ code: 'unauthenticated' });
  },
);

sharedNodeTest(
  'a member who is removed is told by the native gateway too, and hears no more',
  async ({ world, database, node, connectNative }) => {
    const tenantId = await world.tenant();
    const libraryId = await world.library(tenantId, 'draft');
    const userId = await world.user();
    const memberId = await world.member(tenantId, userId, { role: 'staff' });
    const [room, client] = [libraryRoom(libraryId), connectNative(userId)];
    await client.hello;
    expect(await client.ask('sub', { room })).toMatchObject({ t: 'ok' });
    await database.pool.query('DELETE FROM member WHERE id = $1', [memberId]);
    await world.say(`tenant:${tenantId}`, { id: memberId, tenantId, userId }, 'member:removed');
    await world.say(room, { secret: true });
    node.wakeRelay();
    await eventually(() => client.noticed('revoked')).toEqual([
      { t: 'revoked', rooms: expect.arrayContaining([room]) },
    ]);
    await eventually(async () => (await world.logged(room)).length).toBe(1);
    expect(await client.ask('sub', { room })).toMatchObject({ t: 'err', code: 'not_found' });
    expect(client.heard).toEqual([]);
  },
);
