import {
  eventSummary,
  libraryMembersRoom,
  libraryRoom,
  type RealtimeEvent,
  tenantRoom,
} from '@studyspot/shared-events';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { realtimeTest } from './testing/realtimeTest.ts';

const booking = (seatLabel: string, state = 'confirmed') => ({
  seatLabel,
  libraryName: 'Hall',
  state,
  personName: 'A Secret Person',
});

realtimeTest(
  'is for exactly those who may hear the tenant’s room',
  async ({ stage, world, node }) => {
    const { tenantId, libraryId, ownerId, memberOf, ask } = stage;
    const libraryIds = [libraryId];
    const roles = ['library_owner', 'staff', 'front_desk'] as const;
    const everywhere = await Promise.all(roles.map((role) => memberOf({ role })));
    const inOne = await Promise.all(roles.map((role) => memberOf({ role, libraryIds })));
    const outsider = await world.user();
    await world.member(await world.tenant(), outsider, { role: 'library_owner' });
    const statuses = (userIds: string[]) =>
      Promise.all(userIds.map(async (userId) => (await ask(userId)).statusCode));

    expect(await statuses([ownerId, ...everywhere])).toEqual([200, 200, 200, 403]);
    expect(await statuses(inOne)).toEqual([403, 403, 403]);
    expect(await statuses([outsider, await world.user()])).toEqual([404, 404]);
    expect((await ask()).statusCode).toBe(401);
    const unknown = await ask(ownerId, '00000000-0000-4000-8000-000000000000');
    expect(unknown.statusCode).toBe(404);
    expect((await ask(outsider)).json()).toEqual(unknown.json());
    expect((await ask(ownerId, 'nonsense')).statusCode).toBe(400);

    await node.db.pool.query('DELETE FROM member WHERE tenant_id = $1 AND user_id = $2', [
      tenantId,
      ownerId,
    ]);
    expect((await ask(ownerId)).statusCode).toBe(404);
  },
);

realtimeTest(
  'counts the screens of this tenant and of nobody else',
  async ({ stage, world, connect }) => {
    const { libraryId, ownerId, health } = stage;
    const draftId = await world.library(stage.tenantId, 'draft');
    const otherTenant = await world.tenant();
    const otherLibrary = await world.library(otherTenant);
    const otherOwner = await world.user();
    await world.member(otherTenant, otherOwner, { role: 'library_owner' });
    const watch = async (rooms: string[], userId?: string) => {
      const client = connect(userId);
      await client.hello;
      for (const room of rooms) await client.ask('join:library', room);
    };
    await watch([libraryId]);
    await watch([libraryId, otherLibrary], await world.user());
    await watch([otherLibrary], otherOwner);
    await watch([libraryId, draftId], ownerId);
    await watch([], ownerId);

    const { connections, nodes } = await health();
    expect(connections).toEqual({
      viewers: 4,
      members: 2,
      libraries: 2,
      byLibrary: [
        { libraryId, name: 'Test', viewers: 3, members: 1 },
        { libraryId: draftId, name: 'Test', viewers: 1, members: 1 },
      ],
    });
    expect(nodes).toEqual([
      { name: 'n1', viewers: 4, members: 2, isRelay: true, seenAt: expect.any(String) },
    ]);
  },
);

realtimeTest(
  'names the last events of this tenant’s room alone, the newest first',
  async ({ stage, world }) => {
    const { libraryId, room, health, say } = stage;
    const otherRoom = tenantRoom(await world.tenant());
    await say([room, libraryMembersRoom(libraryId)], booking('A1', 'held'), 'booking:created');
    await say([otherRoom, room], booking('A2'), 'booking:checkin');
    await say([otherRoom], booking('B1'), 'booking:created');
    await say([libraryRoom(libraryId)], {}, 'seat:availability');
    await say(
      [libraryRoom(libraryId), room],
      { libraryId, version: 1, plans: [] },
      'pricing:updated',
    );
    await say([room], { userId: 'whoever' }, 'member:removed');
    await eventually(async () => (await health()).lastEvents).toEqual([
      { name: 'member:removed', seq: 4, at: expect.any(String), summary: '' },
      { name: 'pricing:updated', seq: 3, at: expect.any(String), summary: 'Test' },
      { name: 'booking:checkin', seq: 2, at: expect.any(String), summary: 'seat A2, Hall' },
      { name: 'booking:created', seq: 1, at: expect.any(String), summary: 'seat A1, held, Hall' },
    ]);
    const answer = await health();
    expect(JSON.stringify(answer)).not.toContain('Secret');
    expect(answer.relay).toEqual({
      isWorking: true,
      node: 'n1',
      lagMs: 0,
      outboxDepth: 0,
      eventsLastMinute: 4,
      slowestMs: expect.any(Number),
    });
    expect(answer.relay.slowestMs).toBeLessThan(15_000);

    await world.sayMany(room, 1, 30);
    await eventually(async () => (await health()).lastEvents.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => 34 - index),
    );
  },
);

realtimeTest(
  'what a portal hears in the room is what it would be told anew',
  async ({ stage, portal }) => {
    const { libraryId, ownerId, room, health, say } = stage;
    const heard: RealtimeEvent[] = [];
    const client = portal({ token: ownerId });
    client.onRoom(room, (event) => {
      const { seq, at } = event.meta;
      const summary = eventSummary(event, (id) => (id === libraryId ? 'Test' : undefined));
      heard.unshift({ name: event.name, seq, at, summary });
    });
    client.joinLibrary(libraryId);
    await eventually(() => client.state().status).toBe('live');
    // The library's own room tells it first; it has its number in the tenant's nevertheless.
    await say([libraryRoom(libraryId), room], { libraryId, plans: [] }, 'pricing:updated');
    await say([room], booking('A1'), 'booking:created');
    await say([room], {}, 'something:new');
    await eventually(() => heard).toHaveLength(3);
    expect(heard).toEqual((await health()).lastEvents);
  },
);
