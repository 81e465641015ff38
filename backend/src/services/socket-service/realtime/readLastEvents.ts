import {
  eventSummary,
  LAST_EVENTS,
  type RealtimeEvent,
  tenantRoom,
} from '@studyspot/shared-events';
import type pg from 'pg';

type Row = { name: string; seq: string; at: Date; payload: unknown };

/** Along the primary key of each day's partition, from its end. */
const LAST = `
  SELECT name, seq, at, payload FROM event_log WHERE room = $1 ORDER BY seq DESC LIMIT ${LAST_EVENTS}`;

/** What the tenant's own room was told last. */
export async function readLastEvents(
  pool: pg.Pool,
  tenantId: string,
  libraryName: (libraryId: string) => string | undefined,
): Promise<RealtimeEvent[]> {
  const { rows } = await pool.query<Row>({
    name: 'realtime-last-events',
    text: LAST,
    values: [tenantRoom(tenantId)],
  });
  return rows.map(({ name, seq, at, payload }) => ({
    name,
    seq: Number(seq),
    at: at.toISOString(),
    summary: eventSummary({ name, payload }, libraryName),
  }));
}
