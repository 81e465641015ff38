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
  'what may not be heard is refused by its code, and a room that was left is silent',
  async ({ place, world, node, connectNative }) => {
    const { room, tenantId, ownerId } = place;
    const [guest, owner] = [connectNative(), connectNative(ownerId)];
    await Promise.all([guest.hello, owner.hello]);
    const draft = libraryRoom(await world.library(tenantId, 'draft'));
    const refusals = [
      [await guest.ask('sub', { room: draft }), 'not_found'],
      [await guest.ask('sub', { room: tenantRoom(tenantId) }), 'unauthenticated'],
      [await guest.ask('sub', { room: 'nodes' }), 'malformed'],
      [await owner.ask('unsub', { room: userRoom(ownerId) }), 'forbidden'],
    ] as const;
    for (const [answer, code] of refusals) expect(answer).toMatchObject({ t: 'err', code });
    expect(await owner.ask('sub', { room: draft })).toMatchObject({ t: 'ok' });

    await guest.ask('sub', { room });
    expect(await guest.ask('unsub', { room })).toMatchObject({ t: 'ok' });
    expect(await guest.ask('unsub', { room })).toMatchObject({ t: 'ok' });
    await owner.ask('sub', { room });
    await world.say([room, draft]);
    node.wakeRelay();
    await eventually(() => owner.numbers()).toHaveLength(2);
    await guest.ask('ping');
    expect(guest.heard).toEqual([]);
  },
);

nativeTest(
  'replays what was missed in pages, and refuses what may not be read',
  async ({ place, world, node, connectNative }) => {
    const { room, tenantId } = place;
    const guest = connectNative();
    await guest.hello;
    await world.sayMany(room, 1, 250);
    node.wakeRelay();
    await eventually(async () => (await world.logged(room)).length).toBe(250);
    const joined = await guest.ask('sub', { room });
    const [{ epoch, seq }] = joined.rooms as [{ epoch: string; seq: number }];
    const sync = async (from: number) =>
      (
        await guest.ask('sync', {
          rooms: [
            { room, epoch, seq: from },
            { room: tenantRoom(tenantId), epoch, seq: 0 },
          ],
        })
      ).rooms as { events: { name: string; payload: { n: number }; meta: { seq: number } }[] }[];
    const [page, refused] = await sync(0);
    expect(page).toMatchObject({ outcome: 'events', seq: 200, more: true });
    expect(page!.events.map(({ payload }) => payload.n)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    expect(refused).toEqual({
      room: tenantRoom(tenantId),
      outcome: 'refused',
      code: 'unauthenticated',
    });
    expect((await sync(200))[0]).toMatchObject({ seq, more: false });
    expect((await sync(seq))[0]).toMatchObject({ events: [], seq, more: false });
    expect((await sync(seq + 1))[0]).toMatchObject({ outcome: 'resync', seq });
  },
);

nativeTest(
  'a ping is answered with the server’s time, with or without an id',
  async ({ connectNative }) => {
    const guest = connectNative();
    await guest.hello;
    const pong = await guest.ask('ping');
    expect(pong).toEqual({ t: 'ping', id: 1, serverNow: expect.any(String) });
    expect(Math.abs(Date.parse(String(pong.serverNow)) - Date.now())).toBeLessThan(5_000);
    guest.say({ t: 'ping' });
    await eventually(() => guest.noticed('ping')).toHaveLength(2);
  },
);
