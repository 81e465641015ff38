import type { Finding, Log } from './history.ts';

/** What a writer knows of one event. */
export type Committed = {
  event: number;
  rooms: readonly number[];
  /** Null: the answer to the commit was lost, so that the log decides. */
  wasCommitted: boolean | null;
};

const finding = (
  kind: Finding['kind'],
  room: number,
  event: number,
  detail: string,
  seq = 0,
): Finding => ({ kind, room, seq, event, at: 0, detail });

/** Compares what writers committed with the event log: everything, once in each of its rooms, and nothing else. */
export function judgeLog(log: Log, commits: Iterable<Committed>): Finding[] {
  const findings: Finding[] = [];
  const roomsOf = new Map<number, Set<number>>();
  for (const [room, { events }] of log.rooms) {
    for (let seq = 1; seq <= events.length; seq += 1) {
      const event = events[seq - 1];
      if (event === undefined) {
        findings.push(finding('wrong', room, -1, 'this number was given to nothing', seq));
        continue;
      }
      const rooms = roomsOf.get(event) ?? new Set();
      if (rooms.has(room))
        findings.push(finding('twice', room, event, 'two numbers of one room', seq));
      roomsOf.set(event, rooms.add(room));
    }
  }
  for (const { event, rooms, wasCommitted } of commits) {
    const logged = roomsOf.get(event) ?? new Set<number>();
    if (wasCommitted === false && logged.size > 0)
      findings.push(finding('wrong', rooms[0] ?? -1, event, 'it was rolled back'));
    const isExpected = wasCommitted ?? logged.size > 0;
    const missing = isExpected ? rooms.filter((room) => !logged.has(room)) : [];
    for (const room of missing)
      findings.push(finding('lost', room, event, 'committed, and never numbered'));
  }
  return findings;
}
