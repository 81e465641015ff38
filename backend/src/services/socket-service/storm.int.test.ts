import fc from 'fast-check';
import { libraryRoom, tenantRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

const EVENTS = 240;

socketTest(
  'what clients show is what was committed and allowed, in order and once, through cuts and lost relays',
  { timeout: 60_000 },
  async ({ own, world, node, portal, annotate }) => {
    const seed = Number(process.env.STORM_SEED ?? Date.now() % 1_000_000);
    await annotate(`STORM_SEED=${seed}`);
    const random = fc.sample(fc.nat(99), { numRuns: EVENTS * 4, seed }).values();
    const chance = (percent: number) => (random.next().value ?? 0) < percent;

    const [tenantId, ownerId, strangerId] = [
      await world.tenant(),
      await world.user(),
      await world.user(),
    ];
    await world.member(tenantId, ownerId, { role: 'library_owner' });
    const libraryId = await world.library(tenantId);
    const [open, closed] = [libraryRoom(libraryId), tenantRoom(tenantId)];
    const viewers = [ownerId, strangerId, undefined].map((token) => {
      const client = portal(token ? { token } : {});
      const shown: number[] = [];
      client.onAny('test:said', (payload) => shown.push((payload as { n: number }).n));
      client.joinLibrary(libraryId);
      return { client, shown, isOwner: token === ownerId };
    });
    for (const { client } of viewers) await eventually(() => client.state().status).toBe('live');

    const committed: { n: number; rooms: string[] }[] = [];
    for (let n = 1; n <= EVENTS; n += 1) {
      const rooms = chance(30) ? [open, closed] : chance(50) ? [open] : [closed];
      const writer = await own.pool.connect();
      await writer.query('BEGIN');
      await writer.query(`INSERT INTO outbox (name, rooms, payload) VALUES ('test:said', $1, $2)`, [
        rooms,
        JSON.stringify({ n }),
      ]);
      const isCommitted = !chance(10);
      await writer.query(isCommitted ? 'COMMIT' : 'ROLLBACK');
      writer.release();
      if (isCommitted) committed.push({ n, rooms });
      if (chance(80)) node.wakeRelay();
      if (chance(2)) node.cut();
      if (chance(2)) {
        await own.pool.query(
          `UPDATE relay_state SET published_position = greatest(0, published_position - 20)`,
        );
        await own.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'studyspot relay'`);
      }
    }

    for (const { shown, isOwner } of viewers) {
      const allowed = (rooms: string[]) =>
        rooms.includes(open) || (isOwner && rooms.includes(closed));
      const expected = committed.filter(({ rooms }) => allowed(rooms)).map(({ n }) => n);
      await eventually(() => shown.length).toBeGreaterThanOrEqual(expected.length);
      expect(shown.toSorted((a, b) => a - b)).toEqual(expected);
      // Between two rooms there is no order; within one there is.
      const orders = isOwner
        ? [committed.filter(({ rooms }) => !rooms.includes(open)).map(({ n }) => n)]
        : [expected];
      for (const order of orders) expect(shown.filter((n) => order.includes(n))).toEqual(order);
    }
  },
);
