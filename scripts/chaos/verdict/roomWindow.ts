import type { Log, RoomLog } from './history.ts';

/** Further behind than this, the server may say `resync` (REALTIME's limit for one room). */
const REPLAY_LIMIT = 1_000;

type Range = { from: number; to: number };
const holds = (ranges: Range[], seq: number) =>
  ranges.some(({ from, to }) => from <= seq && seq <= to);

/** How many of the room's numbers were given by this time. */
function numberedBy({ at }: RoomLog, time: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The highest number of each state in the room. */
function latestStates(log: Log, room: RoomLog): Map<string, number> {
  const latest = new Map<string, number>();
  room.events.forEach((event, index) => {
    const { stateKey } = log.factsOf(event);
    if (stateKey !== null) latest.set(stateKey, index + 1);
  });
  return latest;
}

/**
 * One room at one client, from the number where it began watching until it was told that the room is not its any more.
 * `isShown`: has the client been shown this event, through whichever room?
 */
export function createRoomWindow(
  log: Log,
  room: RoomLog,
  start: number,
  isShown: (event: number) => boolean,
) {
  let last = start;
  /** Before a later snapshot, or before the position that came with a resync. */
  const excused: Range[] = [];
  /** Left out by a server that says so. */
  const conflated: Range[] = [];

  const eventAt = (seq: number) => room.events[seq - 1];
  const isStateAt = (seq: number) => {
    const event = eventAt(seq);
    return event !== undefined && log.factsOf(event).stateKey !== null;
  };
  const excuse = (to: number) => {
    if (to > last) excused.push({ from: last + 1, to });
  };

  return {
    last: () => last,
    eventAt,

    /** A newer snapshot is shown: what it already contains need not come. */
    began: (seq: number) => excuse(seq),

    /** Answers the numbers that should have been shown before this one and were not. */
    shown(seq: number, after: number | null): number[] {
      if (after !== null && after + 1 < seq) conflated.push({ from: after + 1, to: seq - 1 });
      const missing: number[] = [];
      // What came through another room before is not shown again, nor is the `after` that it may have carried here.
      let mayBeLeftOut = false;
      for (let skipped = seq - 1; skipped > last; skipped -= 1) {
        const event = eventAt(skipped);
        if (event !== undefined && isShown(event)) mayBeLeftOut = true;
        else if (mayBeLeftOut && isStateAt(skipped)) conflated.push({ from: skipped, to: skipped });
        else if (!holds(excused, skipped) && !(holds(conflated, skipped) && isStateAt(skipped))) {
          mayBeLeftOut = false;
          missing.unshift(skipped);
        }
      }
      last = Math.max(last, seq);
      return missing;
    },

    /** Answers whether the client was so far behind that a replay may be refused. */
    resync(at: number): boolean {
      let position = last;
      for (let next = eventAt(position + 1); next !== undefined && isShown(next);) {
        position += 1;
        next = eventAt(position + 1);
      }
      const reached = numberedBy(room, at);
      excuse(reached);
      return reached - position > REPLAY_LIMIT;
    },

    /**
     * The numbers that must have been shown: to the room's end, or, of a room that was taken away, as far as it was
     * shown. A state that was left out is due after all if nothing newer of it exists.
     */
    *due(isToTheEnd: boolean): Generator<number> {
      const latest = conflated.length > 0 ? latestStates(log, room) : new Map<string, number>();
      const isSuperseded = (seq: number) => {
        const key = log.factsOf(eventAt(seq) ?? -1).stateKey;
        return key !== null && (!isToTheEnd || (latest.get(key) ?? 0) > seq);
      };
      const end = isToTheEnd ? room.events.length : last;
      for (let seq = start + 1; seq <= end; seq += 1) {
        if (holds(excused, seq)) continue;
        if (holds(conflated, seq) && isSuperseded(seq)) continue;
        yield seq;
      }
    },
  };
}
export type RoomWindow = ReturnType<typeof createRoomWindow>;
