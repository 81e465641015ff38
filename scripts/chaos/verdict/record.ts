/**
 * What happened at one client. Rooms and events are numbers of an index, times milliseconds since the run began.
 * `after`: the server left the numbers between it and `seq` out on purpose. `askedAt`: when the client asked for the
 * replay that brought this.
 */
export type Entry =
  /** The server said hello; `at`: when the connection was begun, so that it was authorised later than that. */
  | { kind: 'connected'; at: number }
  /** A snapshot shows the room as of this number: everything after it is due. */
  | { kind: 'began'; at: number; room: number; seq: number }
  | {
      kind: 'shown';
      at: number;
      room: number;
      seq: number;
      event: number;
      after: number | null;
      askedAt: number | null;
    }
  /** Came over the wire although the client was not in this room: not shown, and only asked whether it was allowed. */
  | {
      kind: 'overheard';
      at: number;
      room: number;
      seq: number;
      event: number;
      askedAt: number | null;
    }
  /** Told that it cannot catch up event by event. */
  | { kind: 'resync'; at: number; room: number }
  /** Told that the room may no longer be read. */
  | { kind: 'revoked'; at: number; room: number }
  /** As somebody who signed in anew: personal rooms begin again, and what was shown may be shown again. */
  | { kind: 'signedIn'; at: number };

export type EntryKind = Entry['kind'];
export type ReadonlyRecord = Pick<Record, 'entries' | 'hasShown'>;
export type Record = ReturnType<typeof createRecord>;

const KINDS = [
  'connected',
  'began',
  'shown',
  'overheard',
  'resync',
  'revoked',
  'signedIn',
] as const;
const COLUMNS = 7;
const NONE = -1;

/** Entries as rows of whole numbers, because a run makes millions of them. */
export function createRecord() {
  let rows = new Int32Array(COLUMNS * 256);
  let seen = new Uint8Array(1024);
  let length = 0;
  let shownCount = 0;

  function toEntry(at: number): Entry | undefined {
    const row = rows.subarray(at * COLUMNS, (at + 1) * COLUMNS);
    const [kindIndex = 0, time = 0, room = 0, seq = 0, event = 0, after = NONE, askedAt = NONE] =
      row;
    const kind = KINDS[kindIndex];
    switch (kind) {
      case 'connected':
      case 'signedIn':
        return { kind, at: time };
      case 'resync':
      case 'revoked':
        return { kind, at: time, room };
      case 'began':
        return { kind, at: time, room, seq };
      case 'shown':
        return {
          kind,
          at: time,
          room,
          seq,
          event,
          after: after === NONE ? null : after,
          askedAt: askedAt === NONE ? null : askedAt,
        };
      case 'overheard':
        return { kind, at: time, room, seq, event, askedAt: askedAt === NONE ? null : askedAt };
      case undefined:
        return undefined;
    }
  }

  function markShown(event: number) {
    if (event >= seen.length) {
      const larger = new Uint8Array(Math.max(seen.length * 2, event + 1));
      larger.set(seen);
      seen = larger;
    }
    seen[event] = 1;
    shownCount += 1;
  }

  return {
    add(entry: Entry) {
      if ((length + 1) * COLUMNS > rows.length) {
        const larger = new Int32Array(rows.length * 2);
        larger.set(rows);
        rows = larger;
      }
      const row = [KINDS.indexOf(entry.kind), Math.round(entry.at), NONE, NONE, NONE, NONE, NONE];
      if ('room' in entry) row[2] = entry.room;
      if ('seq' in entry) row[3] = entry.seq;
      if ('event' in entry) row[4] = entry.event;
      if ('after' in entry) row[5] = entry.after ?? NONE;
      if ('askedAt' in entry) row[6] = entry.askedAt === null ? NONE : Math.round(entry.askedAt);
      if (entry.kind === 'shown') markShown(entry.event);
      rows.set(row, length * COLUMNS);
      length += 1;
    },
    *entries(): Generator<Entry> {
      for (let at = 0; at < length; at += 1) {
        const entry = toEntry(at);
        if (entry) yield entry;
      }
    },
    hasShown: (event: number): boolean => seen[event] === 1,
    shownCount: () => shownCount,
  };
}
