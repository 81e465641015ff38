import {
  libraryMembersRoom,
  libraryRoom,
  roleRoom,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import { expect } from 'vitest';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

const crew = socketTest.extend('crew', async ({ world }) => {
  const tenantId = await world.tenant();
  const libraryId = await world.library(tenantId);
  const [ownerId, staffId] = [await world.user(), await world.user()];
  await world.member(tenantId, ownerId, { role: 'library_owner' });
  const staffMemberId = await world.member(tenantId, staffId, { role: 'staff' });
  const removed = { id: staffMemberId, tenantId, userId: staffId };
  return { tenantId, libraryId, ownerId, staffId, staffMemberId, removed };
});

crew(
  'a member who is removed hears nothing after it, not even when it was said in the same breath',
  async ({ crew, own, world, node, connect }) => {
    const { tenantId, libraryId, staffId, staffMemberId, removed } = crew;
    const [staff, owner] = [connect(staffId), connect(crew.ownerId)];
    for (const client of [staff, owner]) {
      await client.hello;
      await client.ask('join:library', libraryId);
    }
    const secret = [tenantRoom(tenantId), libraryMembersRoom(libraryId)];
    await world.say(secret, { n: 1 });
    node.wakeRelay();
    await eventually(() => staff.heard).toHaveLength(2);

    const client = await own.pool.connect();
    await client.query('BEGIN');
    await client.query('DELETE FROM member WHERE id = $1', [staffMemberId]);
    const say = (rooms: string[], name: string, payload: unknown) =>
      client.query('INSERT INTO outbox (name, rooms, payload) VALUES ($1, $2, $3)', [
        name,
        rooms,
        JSON.stringify(payload),
      ]);
    await say([tenantRoom(tenantId), userRoom(staffId)], 'member:removed', removed);
    await say(secret, 'test:said', { n: 2 });
    await client.query('COMMIT');
    client.release();
    node.wakeRelay();

    await eventually(() =>
      owner.heard.filter(({ payload }) => (payload as { n?: number }).n === 2),
    ).toHaveLength(2);
    await eventually(() => staff.heard).toHaveLength(3);
    expect(staff.heard[2]).toMatchObject({
      name: 'member:removed',
      meta: { room: userRoom(staffId) },
    });
    expect(staff.revoked.toSorted()).toEqual([...secret, roleRoom('staff')].toSorted());

    // Nor at replay, nor by joining again; the public room stays.
    const { epoch } = staff.heard[0]!.meta;
    expect(await staff.sync(secret.map((room) => ({ room, epoch, seq: 0 })))).toMatchObject({
      ok: true,
      rooms: secret.map((room) => ({ room, outcome: 'refused', code: 'not_found' })),
    });
    expect(await staff.ask('join:tenant', tenantId)).toEqual({ ok: false, code: 'not_found' });
    expect(await staff.ask('join:library', libraryId)).toMatchObject({
      ok: true,
      rooms: [{ room: libraryRoom(libraryId) }],
    });
  },
);

crew(
  'a member whose libraries change is moved between rooms at once',
  async ({ crew, own, world, node, connect }) => {
    const { tenantId, libraryId, staffId, staffMemberId } = crew;
    const staff = connect(staffId);
    await staff.hello;
    await staff.ask('join:library', libraryId);
    const other = await world.library(tenantId);
    const change = async (coversAll: boolean, libraryIds: string[]) => {
      await own.pool.query('DELETE FROM member_library WHERE member_id = $1', [staffMemberId]);
      await own.pool.query('UPDATE member SET covers_all = $2 WHERE id = $1', [
        staffMemberId,
        coversAll,
      ]);
      for (const id of libraryIds)
        await own.pool.query('INSERT INTO member_library VALUES ($1, $2)', [staffMemberId, id]);
      const member = {
        ...crew.removed,
        name: 'Test',
        email: 'test@example.test',
        role: 'staff',
        libraryIds: coversAll ? null : libraryIds,
        createdAt: new Date().toISOString(),
      };
      await world.say([tenantRoom(tenantId), userRoom(staffId)], member, 'member:updated');
      node.wakeRelay();
    };
    await change(false, [other]);
    await eventually(() => staff.revoked.toSorted()).toEqual(
      [libraryMembersRoom(libraryId), tenantRoom(tenantId)].toSorted(),
    );
    await change(true, []);
    await eventually(() => staff.granted.toSorted()).toEqual(
      [libraryMembersRoom(libraryId), tenantRoom(tenantId)].toSorted(),
    );
  },
);

crew(
  'a library that is withdrawn says so and falls silent for all but its members',
  async ({ crew, own, world, node, connect }) => {
    const { tenantId, libraryId, staffId } = crew;
    const [guest, staff] = [connect(), connect(staffId)];
    for (const client of [guest, staff]) {
      await client.hello;
      await client.ask('join:library', libraryId);
    }
    const room = libraryRoom(libraryId);
    await own.pool.query(`UPDATE library SET state = 'draft' WHERE id = $1`, [libraryId]);
    await world.say([roleRoom('student'), room], { id: libraryId, tenantId }, 'library:deleted');
    await world.say(room, { secret: true });
    node.wakeRelay();

    await eventually(() => staff.numbers(room)).toEqual([1, 2]);
    await eventually(() => guest.revoked).toEqual([room]);
    expect(guest.heard.map(({ name }) => name)).toEqual(['library:deleted']);
    expect(await guest.ask('join:library', libraryId)).toEqual({ ok: false, code: 'not_found' });
  },
);

crew(
  'a session that is revoked ends its connections, and they do not come back',
  async ({ crew, node, connect }) => {
    const [staff, owner] = [connect(crew.staffId), connect(crew.ownerId)];
    await Promise.all([staff.hello, owner.hello]);
    node.signOut(crew.staffId);
    await eventually(() => staff.socket.connected).toBe(false);
    expect(owner.socket.connected).toBe(true);
    expect(await connect(crew.staffId).refusal).toBe('unauthenticated');
  },
);
