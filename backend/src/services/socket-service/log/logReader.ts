import type pg from 'pg';
import type { RoomEvent } from '../hub/roomEvent.ts';
import { LOG_COLUMNS, type LogRow, toRoomEvent } from './logRow.ts';

/** Events in one answer: small enough to leave room for others on the wire, few enough answers for a long absence. */
export const PAGE = 200;
/** A page is remembered so long: after a cut thousands ask for the same one, though not in the same moment. */
const REMEMBERED_MS = 1_000;
const REMEMBERED_PAGES = 200;

const AFTER = `
  SELECT relay_state.epoch, ${LOG_COLUMNS}
  FROM event_log CROSS JOIN relay_state
  WHERE room = $1 AND seq > $2 AND seq < $3 ORDER BY seq LIMIT $4`;
const END = Number.MAX_SAFE_INTEGER;
/** A longer gap is left as one: clients see the jump and are told to load a snapshot. */
const GAP_LIMIT = 1_000;

type Page = { reading: Promise<RoomEvent[]>; askedAt: number };

/** Reads rooms from the log. All who ask for the same page within a moment share one query. */
export function createLogReader(pool: pg.Pool, now: () => number = Date.now) {
  const pages = new Map<string, Page>();

  async function read(
    room: string,
    after: number,
    before: number,
    limit: number,
  ): Promise<RoomEvent[]> {
    const { rows } = await pool.query<LogRow>({
      name: 'event-log-after',
      text: AFTER,
      values: [room, after, before, limit],
    });
    return rows.map(toRoomEvent);
  }

  function readPage(key: string, room: string, after: number): Promise<RoomEvent[]> {
    const reading = read(room, after, END, PAGE);
    pages.delete(key);
    pages.set(key, { reading, askedAt: now() });
    for (const [oldest, { askedAt }] of pages) {
      if (pages.size <= REMEMBERED_PAGES && askedAt > now() - REMEMBERED_MS) break;
      pages.delete(oldest);
    }
    reading.catch(() => pages.delete(key));
    return reading;
  }

  return {
    /** What follows `after`; at least up to `reach`, where the room is known to stand, unless the page ends before. */
    async page(room: string, after: number, reach: number): Promise<RoomEvent[]> {
      const key = `${after} ${room}`;
      for (;;) {
        const known = pages.get(key);
        if (!known || known.askedAt <= now() - REMEMBERED_MS) return readPage(key, room, after);
        const events = await known.reading;
        if (events.length === PAGE || (events.at(-1)?.meta.seq ?? after) >= reach) return events;
        // Whoever comes first reads it anew, for all who wait here.
        if (pages.get(key) === known) return readPage(key, room, after);
      }
    },
    between: (room: string, after: number, before: number) =>
      read(room, after, before, Math.min(before - after, GAP_LIMIT)),
  };
}
export type LogReader = ReturnType<typeof createLogReader>;
