import type pg from 'pg';
import type { RoomEvent } from '../hub/roomEvent.ts';
import { LOG_COLUMNS, type LogRow, toRoomEvent } from '../log/logRow.ts';
import { FenceLost } from './fence.ts';

/** Large enough that a burst costs few round trips, small enough that its first event does not wait for the last. */
const BATCH = 500;

/*
 * Claims by deleting, never by a cursor: a lower position may commit later. Locking relay_state's row makes a relay
 * that takes over wait until this has committed, and lets one whose fence is gone claim nothing.
 */
const CLAIM = `
  WITH relay AS (
    UPDATE relay_state SET published_position = greatest(published_position, $2) WHERE fence = $1
    RETURNING epoch
  ), claimed AS (
    DELETE FROM outbox WHERE position = ANY (ARRAY(
      SELECT position FROM outbox WHERE EXISTS (SELECT FROM relay)
      ORDER BY position LIMIT $3 FOR UPDATE SKIP LOCKED))
    RETURNING position, id, name, rooms, payload, tenant_id, created_at
  ), spread AS (
    SELECT position, place, room, id, name, payload, tenant_id
    FROM claimed CROSS JOIN unnest(rooms) WITH ORDINALITY AS target (room, place)
  ), counted AS (
    INSERT INTO room_sequence AS known (room, seq) SELECT room, count(*) FROM spread GROUP BY room
    ON CONFLICT (room) DO UPDATE SET seq = known.seq + excluded.seq
    RETURNING room, seq
  ), logged AS (
    INSERT INTO event_log (room, seq, event_id, name, payload, tenant_id, log_position)
    SELECT room, seq, id, name, payload, tenant_id, nextval('event_log_position_seq') FROM (
      SELECT spread.*, counted.seq - count(*) OVER (PARTITION BY room)
        + row_number() OVER (PARTITION BY room ORDER BY position, place) AS seq
      FROM spread JOIN counted USING (room) ORDER BY position, place) AS numbered
    RETURNING ${LOG_COLUMNS}, log_position
  )
  SELECT relay.epoch, logged.*,
    (SELECT extract(epoch FROM clock_timestamp() - min(created_at)) * 1000 FROM claimed) AS waited_ms
  FROM relay LEFT JOIN logged ON true ORDER BY log_position`;

type ClaimedRow = LogRow & { log_position: string | null; waited_ms: string | null };

export type Claimed = {
  events: RoomEvent[];
  lastPosition: number;
  /** Since the oldest of them was written. */
  waitedMs: number;
};

/**
 * Moves the next outbox rows into the event log, numbered, and commits; `published` is the mark that rides along.
 * @throws FenceLost when another relay has taken over
 */
export async function claim(client: pg.Client, fence: string, published: number): Promise<Claimed> {
  const { rows } = await client.query<ClaimedRow>({
    name: 'relay-claim',
    text: CLAIM,
    values: [fence, published, BATCH],
  });
  if (rows.length === 0) throw new FenceLost();
  const claimed = rows.filter((row) => row.log_position !== null);
  return {
    events: claimed.map(toRoomEvent),
    lastPosition: Number(claimed.at(-1)?.log_position ?? published),
    waitedMs: Math.max(0, Number(rows[0]?.waited_ms ?? 0)),
  };
}
