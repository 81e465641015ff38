import { libraryMembersRoom, libraryRoom, tenantRoom, userRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { makeMember, makeTenant } from '../../testing/makeTenant.ts';
import { signUp } from '../../testing/signUp.ts';
import { call } from '../library-service/testing/call.ts';
import { makeLibrary } from '../library-service/testing/makeLibrary.ts';
import { eventually } from './testing/eventually.ts';
import { twoServersTest } from './testing/twoServersTest.ts';
import { createWorld } from './testing/world.ts';

const LIMIT_MS = 1_000;

twoServersTest(
  'who loses a right hears nothing of what is committed more than a second later, on any node, by any transport, nor at replay',
  async ({ servers, listen, fileDatabase, annotate }) => {
    const [server] = servers;
    const { pool } = fileDatabase;
    const world = createWorld(pool);
    const tenant = await makeTenant(server);
    const { tenantId, owner } = tenant;
    const library = await makeLibrary(server, { tenant, seats: 1 });
    const fading = await makeLibrary(server, { tenant, seats: 1 });
    const staff = async () => makeMember(server, tenant, { role: 'staff' });
    const [removed, demoted, moved] = await Promise.all([staff(), staff(), staff()]);
    const signedOut = await signUp(server);
    const members = `/api/tenants/${tenantId}/members`;
    const asOwner = async (
      ...args: [method: 'POST' | 'PATCH' | 'DELETE', url: string, body?: object]
    ) => {
      const reply = await call(server, owner, ...args);
      if (reply.statusCode >= 300) throw new Error(reply.body);
    };
    const other = { role: 'staff', libraryIds: [fading.id] };
    const losses = [
      {
        who: removed,
        of: 'a member removed',
        room: tenantRoom(tenantId),
        take: () => asOwner('DELETE', `${members}/${removed.memberId}`),
      },
      {
        who: demoted,
        of: 'a role changed',
        room: tenantRoom(tenantId),
        take: () =>
          asOwner('PATCH', `${members}/${demoted.memberId}`, {
            role: 'front_desk',
            libraryIds: null,
          }),
      },
      {
        who: moved,
        of: 'libraries changed',
        room: libraryMembersRoom(library.id),
        take: () => asOwner('PATCH', `${members}/${moved.memberId}`, other),
      },
      {
        who: null,
        of: 'a library unpublished',
        room: libraryRoom(fading.id),
        take: () => asOwner('POST', `/api/libraries/${fading.id}/unpublish`, {}),
      },
      {
        who: signedOut,
        of: 'a session deleted',
        room: userRoom(signedOut.userId),
        take: () => pool.query('DELETE FROM session WHERE user_id = $1', [signedOut.userId]),
      },
    ];
    const listeners = await Promise.all(
      losses.map(({ who }) => listen(who, who === null ? fading.id : library.id)),
    );
    const control = await listen(owner, library.id);
    /** As a command's end does. */
    const tick = { event: 'test:tick', data: {}, room: 'role:student' };
    const wakeRelay = () => call(server, null, 'POST', '/api/test/socket-event', tick);
    const rooms = [...new Set(losses.map(({ room }) => room))];
    const secretsOf = (heard: ReturnType<typeof control.heard>, room: string) =>
      heard
        .filter(({ name, meta }) => name === 'test:said' && meta.room === room)
        .map(({ payload }) => (payload as { n: number }).n);

    const saidAt: number[] = [];
    const lostAt: number[] = [];
    async function say() {
      const n = saidAt.push(performance.now()) - 1;
      await world.say(rooms, { n });
      await wakeRelay();
      // Each of the control's four connections.
      const told = () =>
        secretsOf(control.heard(), tenantRoom(tenantId)).filter((each) => each === n);
      await eventually(() => told().length, { interval: 5 }).toBeGreaterThanOrEqual(1);
      return n;
    }
    await say();
    for (const [index, { room }] of losses.entries())
      await eventually(() => secretsOf(listeners[index]!.heard(), room)).toEqual([0, 0, 0, 0]);

    for (const { take } of losses) {
      await take();
      lostAt.push(performance.now());
      await say();
    }
    const end = performance.now() + 1.2 * LIMIT_MS;
    while (saidAt.at(-1)! < end) await say();
    const last = await say();
    await eventually(() =>
      secretsOf(control.heard(), tenantRoom(tenantId)).filter((n) => n === last),
    ).toHaveLength(4);

    const { rows } = await pool.query<{ epoch: string }>('SELECT epoch FROM relay_state');
    for (const [index, { of, room }] of losses.entries()) {
      const { heard, isGone, replay } = listeners[index]!;
      const after = secretsOf(heard(), room).map((n) => saidAt[n]! - lostAt[index]!);
      const latest = Math.max(0, ...after);
      await annotate(`${of}: the last thing heard was said ${latest.toFixed(0)} ms after it`);
      expect(latest).toBeLessThan(LIMIT_MS);
      if (of === 'a session deleted') await eventually(isGone).toBe(true);
      else
        expect(await replay(room, rows[0]!.epoch)).toMatchObject(
          Array.from({ length: 4 }, () => ({ room, outcome: 'refused' })),
        );
    }
  },
);
