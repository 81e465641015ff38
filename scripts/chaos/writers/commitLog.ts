import type { Names } from '../names.ts';
import type { Committed } from '../verdict/judgeLog.ts';

type Entry = { event: number; rooms: number[]; wasCommitted: boolean | null };

/** What the checker's own writers know of each event, kept in memory and nowhere that could be restarted. */
export function createCommitLog(rooms: Names, events: Names) {
  const entries: Entry[] = [];
  const committedAfter = new Map<number, number>();
  let committed = 0;
  let rolledBack = 0;

  return {
    /** Before the commit, of which nothing is known yet. */
    begin(id: string, inRooms: readonly string[]): Entry {
      const entry = {
        event: events.indexOf(id),
        rooms: [...new Set(inRooms.map(rooms.indexOf))],
        wasCommitted: null,
      };
      entries.push(entry);
      return entry;
    },
    /** The commit is sent now, not before. */
    committing: (entry: Entry, at: number) => committedAfter.set(entry.event, at),
    ended(entry: Entry, wasCommitted: boolean | null) {
      entry.wasCommitted = wasCommitted;
      if (wasCommitted) committed += 1;
      if (wasCommitted === false) rolledBack += 1;
    },
    entries: (): Iterable<Committed> => entries,
    committedAfter: (event: number): number | undefined => committedAfter.get(event),
    counts: () => ({ committed, rolledBack, unanswered: entries.length - committed - rolledBack }),
  };
}
export type CommitLog = ReturnType<typeof createCommitLog>;
export type CommitEntry = Entry;
