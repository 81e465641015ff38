import type { LoggedEvent } from '@studyspot/shared-events';
import type pg from 'pg';
import { type LogRow, toLoggedEvent } from './logRow.ts';

/** Events in one answer: small enough to leave room for others on the wire, few enough answers for a long absence. */
export const PAGE = 200;

const AFTER = `
  SELECT relay_state.epoch, room, seq, event_id, name, payload, at
  FROM event_log CROSS JOIN relay_state
  WHERE room = $1 AND seq > $2 AND seq < $3 ORDER BY seq LIMIT $4`;
const END = Number.MAX_SAFE_INTEGER;
/** A longer gap is left as one: clients see the jump and are told to load a snapshot. */
const GAP_LIMIT = 1_000;

/** Reads rooms from the log. All who ask for the same page at once share one query. */
export function createLogReader(pool: pg.Pool) {
  const inFlight = new Map<string, Promise<LoggedEvent[]>>();

  async function read(
    room: string,
    after: number,
    before: number,
    limit: number,
  ): Promise<LoggedEvent[]> {
    const { rows } = await pool.query<LogRow>({
      name: 'event-log-after',
      text: AFTER,
      values: [room, after, before, limit],
    });
    return rows.map(toLoggedEvent);
  }

  return {
    page(room: string, after: number): Promise<LoggedEvent[]> {
      const key = `${after} ${room}`;
      const running = inFlight.get(key);
      if (running) return running;
      const reading = read(room, after, END, PAGE).finally(() => inFlight.delete(key));
      inFlight.set(key, reading);
      return reading;
    },
    between: (room: string, after: number, before: number) =>
      read(room, after, before, Math.min(before - after, GAP_LIMIT)),
  };
}
export type LogReader = ReturnType<typeof createLogReader>;
