import type { EventMeta } from '@studyspot/shared-events';
import { libraryMembersRoom, libraryRoom, tenantRoom, userRoom } from '@studyspot/shared-events';
import type { SocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

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

watching(
  'is live after joining, offline when cut, and catches up in order with none twice',
  async ({ node, watch }) => {
    const { client, libraryId, shown, say } = watch;
    const statuses: string[] = [client.state().status];
    client.onState(() => statuses.push(client.state().status));
    client.joinLibrary(libraryId);
    await eventually(statusOf(client)).toBe('live');
    await say(3);
    await eventually(() => shown).toEqual(oneTo(3));

    for (const last of [6, 9]) {
      node.cut();
      await eventually(statusOf(client)).toBe('offline');
      expect(Math.abs((client.state().lastTruthAt ?? 0) - Date.now())).toBeLessThan(5_000);
      await say(3);
      await eventually(() => shown).toEqual(oneTo(last));
      await eventually(statusOf(client)).toBe('live');
    }
    expect(statuses.slice(0, 4)).toEqual(['connecting', 'catching up', 'live', 'offline']);
  },
);

watching('an event published again after a relay died is shown once', async ({ own, watch }) => {
  const { client, libraryId, shown, say } = watch;
  client.joinLibrary(libraryId);
  await eventually(statusOf(client)).toBe('live');
  await say(5);
  await eventually(() => shown).toEqual(oneTo(5));
  await own.pool.query('UPDATE relay_state SET published_position = 0');
  await own.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'studyspot relay'`);
  await say(1);
  await eventually(() => shown).toEqual(oneTo(6));
});

watching('goes on from a snapshot loaded before it connected', async ({ watch, world }) => {
  const { client, libraryId, room, epoch, shown, applied, say } = watch;
  await say(5);
  await eventually(async () => (await world.logged(room)).length).toBe(5);
  client.joinLibrary(libraryId, { from: positionsAt(room, epoch, 2) });
  await eventually(() => applied).toEqual([3, 4, 5]);
  expect(shown).toEqual([3, 4, 5]);
});

watching(
  'applies to a snapshot what came after it was read, and shows nothing a second time',
  async ({ watch }) => {
    const { client, libraryId, room, epoch, shown, applied, say } = watch;
    client.joinLibrary(libraryId);
    await eventually(statusOf(client)).toBe('live');
    await say(4);
    await eventually(() => shown).toEqual(oneTo(4));
    applied.length = 0;
    const reply = await client.snapshot(async () => ({
      positions: positionsAt(room, epoch, 2),
      now: new Date().toISOString(),
    }));
    expect(reply.positions).toEqual(positionsAt(room, epoch, 2));
    expect(applied).toEqual([]);
    await eventually(() => applied).toEqual([3, 4]);
    await say(1);
    await eventually(() => applied).toEqual([3, 4, 5]);
    expect(shown).toEqual(oneTo(5));
  },
);

watching(
  'asks for a snapshot when too much was missed, then goes on',
  async ({ node, world, watch }) => {
    const { client, libraryId, room, shown, say } = watch;
    const resyncs: string[] = [];
    client.onResync((name) => resyncs.push(name));
    client.joinLibrary(libraryId);
    await eventually(statusOf(client)).toBe('live');
    node.cut();
    await world.sayMany(room, 1, 1_001);
    await eventually(async () => (await world.logged(room)).length).toBe(1_001);
    await eventually(() => resyncs).toEqual([room]);
    await say(1);
    await eventually(() => shown).toEqual([1_002]);
  },
);

socketTest(
  'an event that came through two rooms is shown once',
  async ({ world, node, portal }) => {
    const [tenantId, userId] = [await world.tenant(), await world.user()];
    const libraryId = await world.library(tenantId);
    await world.member(tenantId, userId, { role: 'library_owner' });
    const client = portal({ token: userId });
    const names: string[] = [];
    client.on('booking:created', (_booking, { room }) => names.push(room));
    client.joinLibrary(libraryId);
    await eventually(statusOf(client)).toBe('live');
    const rooms = [tenantRoom(tenantId), libraryMembersRoom(libraryId), userRoom(userId)];
    await world.say(rooms, {}, 'booking:created');
    await world.say(userRoom(userId), {}, 'booking:created');
    node.wakeRelay();
    await eventually(() => names).toEqual([tenantRoom(tenantId), userRoom(userId)]);
  },
);
