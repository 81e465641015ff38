import type pg from 'pg';
import type { Names } from '../names.ts';
import type { Cause } from '../world/denials.ts';
import type { Log, RoomLog } from './history.ts';

type Row = {
  room: string;
  seq: string;
  event_id: string;
  name: string;
  at: Date;
  log_position: string;
  state: string | null;
  subject: string | null;
};

const PAGE = 5_000;
const PAGE_OF_LOG = `
  SELECT room, seq, event_id, name, at, log_position,
    CASE name
      WHEN 'seat:availability' THEN concat_ws(' ', name, payload->>'seatId', payload->>'localDate')
      WHEN 'pricing:updated' THEN concat_ws(' ', name, payload->>'libraryId') END AS state,
    payload->>'id' AS subject
  FROM event_log WHERE log_position > $1 ORDER BY log_position LIMIT ${PAGE}`;

export type WholeLog = Log & {
  /** The events of this name about this subject that were made between these times. */
  find: (cause: Cause, from: number, to: number) => ReadonlySet<number>;
  /** Was there an event of this name about this subject? */
  has: (name: string, subject: string) => boolean;
  size: number;
};

export type LogPorts = {
  pool: pg.Pool;
  rooms: Names;
  events: Names;
  startedAt: number;
  committedAfter: (event: number) => number | undefined;
};

/** The millisecond in which a version 7 id was made: before its event was committed. */
const madeAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Everything the relay has numbered, read anew from the database. */
export async function readLog(ports: LogPorts): Promise<WholeLog> {
  const { pool, rooms, events, startedAt, committedAfter } = ports;
  const logs = new Map<number, { events: number[]; at: number[] }>();
  const states = new Map<number, string>();
  const made = new Map<number, number>();
  const bySubject = new Map<string, Set<number>>();
  let above = '0';
  let size = 0;

  function take(row: Row) {
    const event = events.indexOf(row.event_id);
    const room = rooms.indexOf(row.room);
    const log = logs.get(room) ?? { events: [], at: [] };
    logs.set(room, log);
    log.events[Number(row.seq) - 1] = event;
    log.at[Number(row.seq) - 1] = row.at.getTime() - startedAt;
    made.set(event, madeAt(row.event_id) - startedAt);
    if (row.state !== null) states.set(event, row.state);
    if (row.subject !== null) {
      const key = `${row.name} ${row.subject}`;
      bySubject.set(key, (bySubject.get(key) ?? new Set()).add(event));
    }
    size += 1;
    above = row.log_position;
  }

  for (;;) {
    const { rows } = await pool.query<Row>(PAGE_OF_LOG, [above]);
    rows.forEach(take);
    if (rows.length < PAGE) break;
  }

  return {
    rooms: logs satisfies Map<number, RoomLog>,
    factsOf: (event) => ({
      committedAfter: committedAfter(event) ?? made.get(event) ?? 0,
      stateKey: states.get(event) ?? null,
    }),
    find({ name, subject }, from, to) {
      const found = [...(bySubject.get(`${name} ${subject}`) ?? [])];
      return new Set(
        found.filter((event) => {
          const at = made.get(event) ?? 0;
          return at >= from && at <= to;
        }),
      );
    },
    has: (name, subject) => bySubject.has(`${name} ${subject}`),
    size,
  };
}
