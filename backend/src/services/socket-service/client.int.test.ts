import { freePort } from '../../../../prisma/tools/freePort.ts';
import type { EventMeta } from '@studyspot/shared-events';
import { libraryMembersRoom, libraryRoom, tenantRoom, userRoom } from '@studyspot/shared-events';
import type { SocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { startNode } from './testing/node.ts';
import { socketTest } from './testing/socketTest.ts';

const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const statusOf = (client: SocketClient) => () => client.state().status;
const positionsAt = (room: string, epoch: string, seq: number) => ({ [room]: { epoch, seq } });

/** A library being watched, and what was shown and applied of it. */
const watching = socketTest.extend('watch', async ({ own, world, node, portal }) => {
  const libraryId = await world.library(await world.tenant());
  const room = libraryRoom(libraryId);
  const { rows } = await own.pool.query<{ epoch: string }>('SELECT epoch FROM relay_state');
  const client = portal();
  const shown: number[] = [];
  const applied: number[] = [];
  const note = (list: number[]) => (_payload: unknown, meta: EventMeta) => void list.push(meta.seq);
  client.on('seat:availability', note(shown));
  client.patch('seat:availability', note(applied));
  const say = async (count: number) => {
    for (const seat of oneTo(count)) await world.say(room, { seat }, 'seat:availability');
    node.wakeRelay();
  };
  return { libraryId, room, epoch: rows[0]!.epoch, client, shown, applied, say };
});

watching('is live after joining, offline when cut, and catches up in order with none twice', async ({ node, watch }) => {
  const { client, libraryId, shown, say } = watch;
  const statuses: string[] = [client.state().status];
  client.onState(() => statuses.push(client.state().status));
  client.joinLibrary(libraryId);
  await expect.poll(statusOf(client)).toBe('live');
  await say(3);
  await expect.poll(() => shown).toEqual(oneTo(3));

  for (const last of [6, 9]) {
    node.cut();
    await expect.poll(statusOf(client)).toBe('offline');
    expect(Math.abs((client.state().lastTruthAt ?? 0) - Date.now())).toBeLessThan(5_000);
    await say(3);
    await expect.poll(() => shown, { timeout: 5_000 }).toEqual(oneTo(last));
    await expect.poll(statusOf(client)).toBe('live');
  }
  expect(statuses.slice(0, 4)).toEqual(['connecting', 'catching up', 'live', 'offline']);
});

watching('an event published again after a relay died is shown once', async ({ own, watch }) => {
  const { client, libraryId, shown, say } = watch;
  client.joinLibrary(libraryId);
  await expect.poll(statusOf(client)).toBe('live');
  await say(5);
  await expect.poll(() => shown).toEqual(oneTo(5));
  await own.pool.query('UPDATE relay_state SET published_position = 0');
  await own.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'studyspot relay'`);
  await say(1);
  await expect.poll(() => shown, { timeout: 5_000 }).toEqual(oneTo(6));
});

watching('goes on from a snapshot loaded before it connected', async ({ watch, world }) => {
  const { client, libraryId, room, epoch, shown, applied, say } = watch;
  await say(5);
  await expect.poll(async () => (await world.logged(room)).length).toBe(5);
  client.joinLibrary(libraryId, { from: positionsAt(room, epoch, 2) });
  await expect.poll(() => applied).toEqual([3, 4, 5]);
  expect(shown).toEqual([3, 4, 5]);
});

watching('applies to a snapshot what came after it was read, and shows nothing a second time', async ({ watch }) => {
  const { client, libraryId, room, epoch, shown, applied, say } = watch;
  client.joinLibrary(libraryId);
  await expect.poll(statusOf(client)).toBe('live');
  await say(4);
  await expect.poll(() => shown).toEqual(oneTo(4));
  applied.length = 0;
  const reply = await client.snapshot(async () => ({ positions: positionsAt(room, epoch, 2), now: new Date().toISOString() }));
  expect(reply.positions).toEqual(positionsAt(room, epoch, 2));
  expect(applied).toEqual([]);
  await expect.poll(() => applied).toEqual([3, 4]);
  await say(1);
  await expect.poll(() => applied).toEqual([3, 4, 5]);
  expect(shown).toEqual(oneTo(5));
});

watching('asks for a snapshot when too much was missed, then goes on', async ({ node, world, watch }) => {
  const { client, libraryId, room, shown, say } = watch;
  const resyncs: string[] = [];
  client.onResync((name) => resyncs.push(name));
  client.joinLibrary(libraryId);
  await expect.poll(statusOf(client)).toBe('live');
  node.cut();
  await world.sayMany(room, 1, 1_001);
  await expect.poll(async () => (await world.logged(room)).length).toBe(1_001);
  await expect.poll(() => resyncs, { timeout: 5_000 }).toEqual([room]);
  await say(1);
  await expect.poll(() => shown).toEqual([1_002]);
});

socketTest('an event that came through two rooms is shown once', async ({ world, node, portal }) => {
  const [tenantId, userId] = [await world.tenant(), await world.user()];
  const libraryId = await world.library(tenantId);
  await world.member(tenantId, userId, { role: 'library_owner' });
  const client = portal({ token: userId });
  const names: string[] = [];
  client.on('booking:created', (_booking, { room }) => names.push(room));
  client.joinLibrary(libraryId);
  await expect.poll(statusOf(client)).toBe('live');
  const rooms = [tenantRoom(tenantId), libraryMembersRoom(libraryId), userRoom(userId)];
  await world.say(rooms, {}, 'booking:created');
  await world.say(userRoom(userId), {}, 'booking:created');
  node.wakeRelay();
  await expect.poll(() => names).toEqual([tenantRoom(tenantId), userRoom(userId)]);
});

socketTest('one connection serves a page whose components come and go', async ({ world, node, portal }) => {
  const libraryId = await world.library(await world.tenant());
  const client = portal();
  let connects = 0;
  node.app.server.on('upgrade', () => (connects += 1));
  client.acquire()();
  const release = client.acquire();
  client.joinLibrary(libraryId)();
  const leave = client.joinLibrary(libraryId);
  await expect.poll(statusOf(client)).toBe('live');
  const stats = async () => (await node.app.inject('/api/test/socket-stats')).json().data;
  expect(await stats()).toMatchObject({ totalConnections: 1, activeRooms: [{ room: libraryRoom(libraryId), connections: 1 }] });
  leave();
  await expect.poll(stats).toMatchObject({ totalConnections: 1, activeRooms: [] });
  release();
  await expect.poll(stats).toMatchObject({ totalConnections: 0 });
  expect(connects).toBe(1);
});

socketTest('signing in and out changes who listens, on the same page', async ({ world, node, portal }) => {
  const userId = await world.user();
  const client = portal();
  client.acquire();
  const heard: string[] = [];
  client.on('notification', (_notification, { room }) => heard.push(room));
  await expect.poll(() => client.state()).toMatchObject({ status: 'live', userId: null });
  client.reauthenticate(userId);
  await expect.poll(() => client.state()).toMatchObject({ status: 'live', userId });
  await world.say(userRoom(userId), {}, 'notification');
  node.wakeRelay();
  await expect.poll(() => heard).toEqual([userRoom(userId)]);
  node.signOut(userId);
  await expect.poll(() => client.state(), { timeout: 5_000 }).toMatchObject({ status: 'offline', refusal: 'unauthenticated' });
  client.reauthenticate();
  await expect.poll(() => client.state()).toMatchObject({ status: 'live', userId: null, refusal: null });
});

socketTest('a client of a contract too old says so and stops trying', async ({ portal }) => {
  const client = portal({ contractVersion: 0 });
  client.acquire();
  await expect.poll(statusOf(client)).toBe('client_too_old');
});

socketTest('a library that may not be watched is refused to whoever asked', async ({ world, portal }) => {
  const libraryId = await world.library(await world.tenant(), 'draft');
  const client = portal();
  const codes: string[] = [];
  client.joinLibrary(libraryId, { onRefused: (code) => codes.push(code) });
  await expect.poll(() => codes).toEqual(['not_found']);
  await expect.poll(statusOf(client)).toBe('live');
});

socketTest('a page that was there before the server becomes live with it', async ({ own, world, portal, onTestFinished }) => {
  const port = await freePort();
  const libraryId = await world.library(await world.tenant());
  const client = portal({ url: `http://127.0.0.1:${port}` });
  client.joinLibrary(libraryId);
  await expect.poll(statusOf(client)).toBe('offline');
  const late = await startNode(own.databaseUrl, {}, port);
  onTestFinished(() => late.close());
  await expect.poll(statusOf(client), { timeout: 10_000 }).toBe('live');
});
