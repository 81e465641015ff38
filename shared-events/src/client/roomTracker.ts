import type { Position, Positions } from '../dto/common.ts';
import type { LoggedEvent, RoomPosition, SyncedRoom } from '../events.ts';

type Room = Position & {
  joined: boolean;
  /** Asking the log for what comes after `seq`; what arrives meanwhile waits in `waiting`. */
  behind: boolean;
  /** Went back to an older snapshot's position: what was shown already is applied once more. */
  again: boolean;
  waiting: LoggedEvent[];
  askedFrom: number | undefined;
};

export type RoomTrackerPorts = {
  deliver: (event: LoggedEvent, again: boolean) => void;
  /** Some room needs `sync`. */
  fellBehind: () => void;
  /** What is shown of this room cannot be caught up event by event: load it anew. */
  resync: (room: string) => void;
  /** This room may no longer be read. */
  refused: (room: string) => void;
};

/** More than this waiting for a replay is dropped: the jump it leaves asks for another one. */
const WAITING_LIMIT = 1_000;
const REMEMBERED_ROOMS = 200;

/**
 * Where we stand in each room: hands out every event of a room once, in order and without a gap. Pure: no socket, no
 * clock. A position survives leaving and losing the connection, so that a room is resumed and not begun again.
 */
export function createRoomTracker(ports: RoomTrackerPorts) {
  const rooms = new Map<string, Room>();

  function begin(name: string, { epoch, seq }: Position, joined: boolean) {
    // From a snapshot's position everything counts as not applied yet, whatever other rooms have shown.
    const again = !joined;
    rooms.set(name, {
      epoch,
      seq,
      joined,
      behind: false,
      again,
      waiting: [],
      askedFrom: undefined,
    });
    for (const [oldest, room] of rooms) {
      if (rooms.size <= REMEMBERED_ROOMS) break;
      if (room.joined) continue;
      rooms.delete(oldest);
      // Nobody could bring what was kept of it up to date any more.
      ports.resync(oldest);
    }
  }

  function fallBehind(room: Room) {
    room.behind = true;
    room.askedFrom = undefined;
    ports.fellBehind();
  }

  function handOut(room: Room, event: LoggedEvent) {
    room.seq = event.meta.seq;
    ports.deliver(event, room.again);
  }

  function received(event: LoggedEvent) {
    const room = rooms.get(event.meta.room);
    if (!room?.joined) return;
    if (room.behind) {
      room.waiting.push(event);
      if (room.waiting.length > WAITING_LIMIT) room.waiting = [];
      return;
    }
    const sameLog = event.meta.epoch === room.epoch;
    if (sameLog && event.meta.seq <= room.seq) return;
    // What lies between `after` and it were older states of what comes later.
    const follows = event.meta.after ?? event.meta.seq - 1;
    if (sameLog && follows <= room.seq) return handOut(room, event);
    room.waiting = [event];
    fallBehind(room);
  }

  function caughtUp(room: Room) {
    const { waiting } = room;
    Object.assign(room, { behind: false, again: false, waiting: [], askedFrom: undefined });
    waiting.forEach(received);
  }

  function left(names: Iterable<string>) {
    for (const name of names) {
      const room = rooms.get(name);
      if (room)
        Object.assign(room, { joined: false, behind: false, waiting: [], askedFrom: undefined });
    }
  }

  return {
    received,
    left,
    disconnected: () => left(rooms.keys()),

    /** The server put us into this room when it stood here. */
    joined({ room: name, epoch, seq }: RoomPosition) {
      const room = rooms.get(name);
      if (!room) return begin(name, { epoch, seq }, true);
      room.joined = true;
      if (room.behind) return;
      if (room.epoch !== epoch || room.seq < seq) fallBehind(room);
      else room.again = false;
    },

    /** As if we had never been there. */
    forget(isMeant: (name: string) => boolean) {
      for (const name of rooms.keys()) if (isMeant(name)) rooms.delete(name);
    },

    /**
     * A snapshot has been loaded that shows these rooms as they stood here. Newer than what we have handed out: the
     * events in between are on their way, and other snapshots need them. Older: they are applied once more.
     */
    setPositions(positions: Positions) {
      for (const [name, position] of Object.entries(positions)) {
        const room = rooms.get(name);
        if (!room) begin(name, position, false);
        else if (room.epoch !== position.epoch) Object.assign(room, position, { again: true });
        else if (position.seq < room.seq) Object.assign(room, { seq: position.seq, again: true });
        else continue;
        if (room?.joined) fallBehind(room);
      }
    },

    /** The rooms to ask `sync` for, and where from. */
    toSync(limit: number): RoomPosition[] {
      const asked: RoomPosition[] = [];
      for (const [name, room] of rooms) {
        if (!room.behind || asked.length === limit) continue;
        room.askedFrom = room.seq;
        asked.push({ room: name, epoch: room.epoch, seq: room.seq });
      }
      return asked;
    },

    synced(answer: SyncedRoom) {
      const room = rooms.get(answer.room);
      // We left, or went further back, while the answer was on its way.
      if (!room?.behind || room.askedFrom !== room.seq) return;
      if (answer.outcome === 'refused') {
        rooms.delete(answer.room);
        return ports.refused(answer.room);
      }
      if (answer.outcome === 'resync') {
        Object.assign(room, { epoch: answer.epoch, seq: answer.seq });
        // Told before what waited is shown, which comes after the gap.
        ports.resync(answer.room);
        return caughtUp(room);
      }
      for (const event of answer.events) if (event.meta.seq === room.seq + 1) handOut(room, event);
      if (answer.more) return;
      room.seq = Math.max(room.seq, answer.seq);
      caughtUp(room);
    },

    /** What is shown is not the present yet. */
    isBehind: () => [...rooms.values()].some((room) => room.behind),
    positionOf: (name: string): Position | undefined => rooms.get(name),
  };
}
export type RoomTracker = ReturnType<typeof createRoomTracker>;
