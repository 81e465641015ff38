import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { describe, expect } from 'vitest';
import { databaseTest } from './tools/testFixtures.ts';

const OVERLAP = '23P01';
const CHECK = '23514';

type Place = { libraryId: string; tenantId: string; zoneId: string };
type Seated = Place & { seatId: string; userId: string };

/** A library with a seat and a person, rows of this test's own. */
async function arrange(pool: pg.Pool): Promise<Seated> {
  const { rows } = await pool.query<Seated>(
    `WITH t AS (INSERT INTO tenant (name) VALUES ('T') RETURNING id),
      l AS (INSERT INTO library (tenant_id, name, time_zone, currency, desk_code, state)
        SELECT id, 'L', 'Europe/London', 'GBP', 'D', 'published' FROM t RETURNING id, tenant_id),
      z AS (INSERT INTO zone (library_id, name) SELECT id, 'Z' FROM l RETURNING id),
      s AS (INSERT INTO seat (library_id, zone_id, label, x, y, seat_code)
        SELECT l.id, z.id, 'A1', 1, 1, 'S' FROM l, z RETURNING id),
      u AS (INSERT INTO app_user (name, email) VALUES ('P', $1) RETURNING id)
    SELECT l.id AS "libraryId", l.tenant_id AS "tenantId", z.id AS "zoneId", s.id AS "seatId", u.id AS "userId"
    FROM l, z, s, u`,
    [`${randomUUID()}@example.test`],
  );
  return rows[0]!;
}

const hour = (hours: number) => `2030-01-01T${String(hours).padStart(2, '0')}:00:00Z`;

/** A block needs no booking: the shortest way to occupy a seat. */
async function claim(
  pool: pg.Pool,
  seated: Seated,
  from: string,
  to: string,
  more: { active?: boolean; userId?: string | null; seatId?: string } = {},
): Promise<string> {
  try {
    await pool.query(
      `INSERT INTO claim (library_id, seat_id, kind, starts_at, ends_at, user_id, active)
       VALUES ($1, $2, 'block', $3, $4, $5, $6)`,
      [
        seated.libraryId,
        more.seatId ?? seated.seatId,
        from,
        to,
        more.userId ?? null,
        more.active ?? true,
      ],
    );
    return 'taken';
  } catch (error) {
    return (error as pg.DatabaseError).code ?? 'unknown';
  }
}

describe('a claim', () => {
  databaseTest('shares its seat with no other at any time', async ({ database: { pool } }) => {
    const seated = await arrange(pool);
    expect(await claim(pool, seated, hour(10), hour(12))).toBe('taken');
    expect(await claim(pool, seated, hour(11), hour(13))).toBe(OVERLAP);
    expect(await claim(pool, seated, hour(10), hour(12))).toBe(OVERLAP);
    expect(await claim(pool, seated, hour(9), hour(15))).toBe(OVERLAP);
  });

  databaseTest('ends where its neighbour begins', async ({ database: { pool } }) => {
    const seated = await arrange(pool);
    expect(await claim(pool, seated, hour(10), hour(12))).toBe('taken');
    expect(await claim(pool, seated, hour(12), hour(14))).toBe('taken');
    expect(await claim(pool, seated, hour(8), hour(10))).toBe('taken');
  });

  databaseTest('that was let go is in nobody’s way', async ({ database: { pool } }) => {
    const seated = await arrange(pool);
    expect(await claim(pool, seated, hour(10), hour(12), { active: false })).toBe('taken');
    expect(await claim(pool, seated, hour(10), hour(12))).toBe('taken');
  });

  databaseTest('is never empty, backwards or longer than a day', async ({ database: { pool } }) => {
    const seated = await arrange(pool);
    expect(await claim(pool, seated, hour(10), hour(10))).toBe(CHECK);
    expect(await claim(pool, seated, hour(12), hour(10))).toBe(CHECK);
    expect(await claim(pool, seated, hour(0), '2030-01-02T01:00:00.001Z')).toBe(CHECK);
  });

  databaseTest('seats a person once at a time', async ({ database: { pool } }) => {
    const seated = await arrange(pool);
    const next = await arrange(pool);
    const { userId } = seated;
    expect(await claim(pool, seated, hour(10), hour(12), { userId })).toBe('taken');
    expect(await claim(pool, next, hour(11), hour(13), { userId })).toBe(OVERLAP);
    expect(await claim(pool, next, hour(12), hour(13), { userId })).toBe('taken');
    expect(await claim(pool, next, hour(10), hour(12))).toBe('taken');
  });
});

describe('the clock', () => {
  databaseTest('can be moved in a test database only', async ({ freshDatabase }) => {
    const { pool, databaseUrl } = await freshDatabase();
    const move = `INSERT INTO test_clock (shift) VALUES (interval '1 day')`;
    const name = new URL(databaseUrl).pathname.slice(1);
    await pool.query(`ALTER DATABASE ${name} RESET studyspot.allow_clock_offset`);
    const client = await pool.connect();
    await client.query(`RESET ALL; SET studyspot.allow_clock_offset = 'off'`);
    await expect(client.query(move)).rejects.toThrow('test database only');
    await client.query(`SET studyspot.allow_clock_offset = 'on'`);
    await client.query(move);
    const { rows } = await client.query<{ hours: number }>(
      `SELECT round(extract(epoch FROM studyspot_now() - clock_timestamp()) / 3600)::int AS hours`,
    );
    client.release();
    expect(rows).toEqual([{ hours: 24 }]);
  });

  databaseTest('makes a local day as long as it is', async ({ database: { pool } }) => {
    const { rows } = await pool.query<{ hours: number }>(
      `SELECT (extract(epoch FROM upper(day) - lower(day)) / 3600)::int AS hours FROM unnest(ARRAY[
        local_day('2027-03-28', 'Europe/London'), local_day('2027-06-07', 'Europe/London'),
        local_day('2027-10-31', 'Europe/London')]) AS day`,
    );
    expect(rows.map(({ hours }) => hours)).toEqual([23, 24, 25]);
  });
});

describe('a seat’s announcement', () => {
  databaseTest(
    'is one event for each local day it touches, with the version raised',
    async ({ database: { pool } }) => {
      const seated = await arrange(pool);
      await claim(pool, seated, '2030-06-01T21:00:00Z', '2030-06-02T00:00:00Z');
      await pool.query('SELECT announce_seat($1, $2, $3)', [
        seated.seatId,
        '2030-06-01T21:00:00Z',
        '2030-06-02T00:00:00Z',
      ]);
      const { rows } = await pool.query<{ payload: Record<string, unknown> }>(
        `SELECT payload FROM outbox WHERE payload ->> 'seatId' = $1 ORDER BY position`,
        [seated.seatId],
      );
      const busy = [
        { from: '2030-06-01T21:00:00.000Z', to: '2030-06-02T00:00:00.000Z', status: 'blocked' },
      ];
      const { libraryId, seatId } = seated;
      expect(rows.map(({ payload }) => payload)).toEqual([
        { libraryId, seatId, localDate: '2030-06-01', version: 1, busy },
        { libraryId, seatId, localDate: '2030-06-02', version: 1, busy },
      ]);
    },
  );
});
