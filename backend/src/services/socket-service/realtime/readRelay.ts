import { type RealtimeHealth, tenantRoom } from '@studyspot/shared-events';
import type pg from 'pg';
import { RELAY_LOCK } from '../relay/fence.ts';

type Row = {
  now: Date;
  epoch: string;
  is_working: boolean;
  lag_ms: number;
  waiting: number;
  events: number;
  slowest_ms: number | null;
};

/*
 * The relay is whoever holds its lock: the nodes may not know of each other.
 * Asked every few seconds by each page that is open: it looks at no more rows than it says, however many wait. An
 * event's id (uuid v7) holds the moment it was written, its `at` the moment of its number; both by the wall's clock, not
 * the one that tests move. Only bookings are timed: they are written last in a short transaction, while an import may
 * take seconds from its first event to its commit.
 */
const RELAY = `
  SELECT clock_timestamp() AS now, relay_state.epoch, oldest.lag_ms, own.waiting, minute.*,
    EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = ${RELAY_LOCK}
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS is_working
  FROM relay_state,
    LATERAL (SELECT coalesce((
      SELECT greatest(0, extract(epoch FROM clock_timestamp() - created_at) * 1000)
      FROM outbox ORDER BY position LIMIT 1), 0)::float8 AS lag_ms) AS oldest,
    LATERAL (SELECT count(*)::int AS waiting FROM (
      SELECT tenant_id FROM outbox ORDER BY position LIMIT 10000) AS oldest_rows
      WHERE tenant_id = $1) AS own,
    LATERAL (SELECT count(*)::int AS events,
        (max(greatest(0, extract(epoch FROM at - uuid_extract_timestamp(event_id)) * 1000))
          FILTER (WHERE name LIKE 'booking:%'))::float8 AS slowest_ms
      FROM (SELECT event_id, name, at FROM event_log WHERE room = $2 ORDER BY seq DESC LIMIT 1000) AS newest
      WHERE at > clock_timestamp() - interval '1 minute') AS minute`;

type RelayFacts = Pick<RealtimeHealth, 'now' | 'epoch'> & Omit<RealtimeHealth['relay'], 'node'>;

/** How long changes wait, and what of this tenant waits or was handed out lately. */
export async function readRelay(pool: pg.Pool, tenantId: string): Promise<RelayFacts> {
  const { rows } = await pool.query<Row>({
    name: 'realtime-relay',
    text: RELAY,
    values: [tenantId, tenantRoom(tenantId)],
  });
  const [row] = rows;
  if (!row) throw new Error('relay_state has no row');
  return {
    now: row.now.toISOString(),
    epoch: row.epoch,
    isWorking: row.is_working,
    lagMs: Math.round(row.lag_ms),
    outboxDepth: row.waiting,
    eventsLastMinute: row.events,
    slowestMs: row.slowest_ms === null ? null : Math.ceil(row.slowest_ms),
  };
}
