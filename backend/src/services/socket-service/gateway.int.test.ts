import { libraryRoom, roleRoom, tenantRoom, userRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { sharedNodeTest } from './testing/sharedNodeTest.ts';

const nativeTest = sharedNodeTest.extend('place', async ({ world }) => {
  const tenantId = await world.tenant();
  const libraryId = await world.library(tenantId);
  const ownerId = await world.user();
  await world.member(tenantId, ownerId, { role: 'library_owner' });
  return { tenantId, libraryId, ownerId, room: libraryRoom(libraryId) };
});

nativeTest(
  'a guest and a member are greeted, each with the rooms that are theirs by right',
  async ({ place, connectNative }) => {
    const [guest, owner] = [connectNative(), connectNative(place.ownerId)];
    expect(await guest.hello).toMatchObject({ contractVersion: 1, userId: null, rooms: [] });
    const hello = await owner.hello;
    expect(hello).toMatchObject({ userId: place.ownerId });
    expect(hello.rooms.map(({ room }) => room).toSorted()).toEqual(
      [
        userRoom(place.ownerId),
        tenantRoom(place.tenantId),
        roleRoom('student'),
        roleRoom('library_owner'),
      ].toSorted(),
    );
    expect(Math.abs(Date.parse(hello.serverNow) - Date.now())).toBeLessThan(5_000);
    expect(owner.webSocket.protocol).toBe('studyspot.v1+json');
  },
);

nativeTest(
  'the cookie of the upgrade counts, a token in the first words goes before it',
  async ({ place, world, connectNative }) => {
    const headers = { cookie: `theme=dark; better-auth.session_token=${place.ownerId}` };
    const other = await world.user();
    expect(await connectNative(undefined, { headers }).hello).toMatchObject({
      userId: place.ownerId,
    });
    expect(await connectNative(other, { headers }).hello).toMatchObject({ userId: other });
  },
);

nativeTest(
  'hears in a room exactly what a Socket.IO client hears there, event for event',
  async ({ place, world, node, connect, connectNative }) => {
    const { room, libraryId } = place;
    const [native, plain] = [connectNative(), connect()];
    await Promise.all([native.hello, plain.hello]);
    await world.say(room, { before: true });
    node.wakeRelay();
    await eventually(async () => (await world.logged(room)).length).toBe(1);
    expect(await native.ask('sub', { room })).toMatchObject({
      t: 'ok',
      rooms: [{ room, seq: 1, epoch: expect.any(String) }],
    });
    await plain.ask('join:library', libraryId);
    const payloads = [{}, 'text', null, 1.5, ['☕', { '': '\u2028"\\' }], { n: { m: [] } }, true];
    for (const payload of payloads) await world.say(room, payload);
    await world.say(room, { seat: 'A1' }, 'seat:availability');
    node.wakeRelay();
    await eventually(() => native.heard).toHaveLength(8);
    await eventually(() => plain.heard).toHaveLength(8);
    expect(native.heard.map(({ name, payload, meta }) => ({ name, payload, meta }))).toEqual(
      plain.heard,
    );
    expect(native.heard.slice(0, 7).map(({ payload }) => payload)).toEqual(payloads);
    expect(native.numbers()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  },
);

nativeTest(
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

nativeTest(
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
