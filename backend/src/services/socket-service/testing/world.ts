import { randomUUID } from 'node:crypto';
import type pg from 'pg';

function idOf({ rows: [row] }: pg.QueryResult<{ id: string }>): string {
  if (!row) throw new Error('nothing was inserted');
  return row.id;
}

export type MemberSpec = { role: 'library_owner' | 'staff' | 'front_desk'; libraryIds?: string[] };

/** Rows that the sockets' rights are decided by, and events as a command would write them. */
export function createWorld(pool: pg.Pool) {
  return {
    async user() {
      const id = randomUUID();
      await pool.query('INSERT INTO app_user (id, name, email) VALUES ($1, $2, $3)', [
        id,
        'Test',
        `${id}@example.test`,
      ]);
      return id;
    },
    async tenant() {
      return idOf(await pool.query(`INSERT INTO tenant (name) VALUES ('Test') RETURNING id`));
    },
    async library(tenantId: string, state: 'draft' | 'published' = 'published') {
      const inserted = await pool.query<{ id: string }>(
        `INSERT INTO library (tenant_id, name, time_zone, currency, state, desk_code)
         VALUES ($1, 'Test', 'Europe/London', 'GBP', $2::library_state, 'CODE') RETURNING id`,
        [tenantId, state],
      );
      return idOf(inserted);
    },
    async member(tenantId: string, userId: string, { role, libraryIds }: MemberSpec) {
      const inserted = await pool.query<{ id: string }>(
        `INSERT INTO member (tenant_id, user_id, role, covers_all) VALUES ($1, $2, $3::member_role, $4) RETURNING id`,
        [tenantId, userId, role, libraryIds === undefined],
      );
      const memberId = idOf(inserted);
      for (const libraryId of libraryIds ?? []) {
        await pool.query('INSERT INTO member_library VALUES ($1, $2)', [memberId, libraryId]);
      }
      return memberId;
    },
    async say(rooms: string | string[], payload: unknown = {}, name = 'test:said') {
      await pool.query('INSERT INTO outbox (name, rooms, payload) VALUES ($1, $2, $3::jsonb)', [
        name,
        [rooms].flat(),
        JSON.stringify(payload),
      ]);
    },
    /** `{n: from} … {n: to}` in one statement. */
    async sayMany(room: string, from: number, to: number) {
      await pool.query(
        `INSERT INTO outbox (name, rooms, payload)
         SELECT 'test:said', ARRAY[$1], jsonb_build_object('n', n) FROM generate_series($2::int, $3::int) AS n`,
        [room, from, to],
      );
    },
    async logged(room: string) {
      const { rows } = await pool.query<{ seq: number; n: number }>(
        `SELECT seq::int, (payload->>'n')::int AS n FROM event_log WHERE room = $1 ORDER BY seq`,
        [room],
      );
      return rows;
    },
  };
}
export type World = ReturnType<typeof createWorld>;
