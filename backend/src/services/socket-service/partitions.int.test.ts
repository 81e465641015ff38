import { roleRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { startNode } from './testing/node.ts';
import { socketTest } from './testing/socketTest.ts';

const room = roleRoom('student');

socketTest(
  'keeps a partition for today and the days ahead, whatever the default one caught',
  async ({ own, world, onTestFinished }) => {
    await own.pool.query(
      `
    INSERT INTO event_log (room, seq, event_id, name, payload, log_position, at)
    SELECT $1, n, uuidv7(), 'test:said', '{}', nextval('event_log_position_seq'), now() - make_interval(days => 9 - n)
    FROM generate_series(1, 9) AS n`,
      [room],
    );
    await own.pool.query(`INSERT INTO room_sequence VALUES ($1, 9)`, [room]);
    await own.pool.query(`SELECT make_event_log_partition((now() AT TIME ZONE 'UTC')::date - 8)`);
    const { close } = await startNode(own.databaseUrl);
    onTestFinished(close);
    const partitions = async () => {
      const { rows } = await own.pool.query<{ day: number }>(`
      SELECT to_date(right(relname, 8), 'YYYYMMDD') - (now() AT TIME ZONE 'UTC')::date AS day
      FROM pg_inherits JOIN pg_class ON oid = inhrelid
      WHERE inhparent = 'event_log'::regclass AND relname <> 'event_log_default' ORDER BY 1`);
      return rows.map(({ day }) => day);
    };
    await eventually(partitions).toEqual([0, 1, 2]);
    // The eighth and older days are gone from wherever they were; the rest is whole.
    await eventually(async () => (await world.logged(room)).map(({ seq }) => seq)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    const { rows } = await own.pool.query(
      `SELECT count(*)::int AS n FROM event_log_default WHERE at >= (now() AT TIME ZONE 'UTC')::date`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  },
);
