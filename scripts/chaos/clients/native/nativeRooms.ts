import type { EventMeta, RoomPosition } from '@studyspot/shared-events';
import type { SyncedRoom } from './frames.ts';

type Room = {
  epoch: string;
  seq: number;
  isJoined: boolean;
  /** It waits for the answer to `sync`, and what comes meanwhile waits with it. */
  isBehind: boolean;
  waiting: EventMeta[];
};

export type NativeRoomsPorts = {
  /** `askedAt`: it came with the replay that was asked for then. */
  show: (event: EventMeta, askedAt: number | null) => void;
  /** It came for a room that we are not in. */
  overheard: (event: EventMeta, askedAt: number | null) => void;
  began: (position: RoomPosition) => void;
  resync: (room: string) => void;
  revoked: (room: string) => void;
  /** Some room needs `sync`. */
  fellBehind: () => void;
};

/**
 * Where a plain client stands in each room: written from the protocol's page alone, with nothing of the portals' own
 * client in it.
 */
export function createNativeRooms(ports: NativeRoomsPorts) {
  const rooms = new Map<string, Room>();

  function behind(room: Room) {
    room.isBehind = true;
    ports.fellBehind();
  }

  function heard(event: EventMeta) {
    const room = rooms.get(event.room);
    if (!room?.isJoined) return ports.overheard(event, null);
    if (room.isBehind) {
      room.waiting.push(event);
      return;
    }
    const isSameLog = event.epoch === room.epoch;
    if (isSameLog && event.seq <= room.seq) return;
    if (isSameLog && (event.after ?? event.seq - 1) <= room.seq) {
      room.seq = event.seq;
      return ports.show(event, null);
    }
    room.waiting.push(event);
    behind(room);
  }

  function caughtUp(room: Room) {
    const { waiting } = room;
    room.waiting = [];
    room.isBehind = false;
    waiting.forEach(heard);
  }

  function suspend(room: Room) {
    room.isJoined = false;
    room.isBehind = false;
    room.waiting = [];
  }

  return {
    heard,
    /** The server put us into this room when it stood here. */
    joined(position: RoomPosition) {
      const { room: name, epoch, seq } = position;
      const room = rooms.get(name);
      if (!room) {
        rooms.set(name, { epoch, seq, isJoined: true, isBehind: false, waiting: [] });
        return ports.began(position);
      }
      room.isJoined = true;
      if (!room.isBehind && (room.epoch !== epoch || room.seq < seq)) behind(room);
    },
    synced(answer: SyncedRoom, askedAt: number) {
      const room = rooms.get(answer.room);
      if (!room?.isBehind) {
        if (answer.outcome === 'events')
          for (const { meta } of answer.events) ports.overheard(meta, askedAt);
        return;
      }
      switch (answer.outcome) {
        case 'refused':
          rooms.delete(answer.room);
          return ports.revoked(answer.room);
        case 'resync':
          Object.assign(room, { epoch: answer.epoch, seq: answer.seq });
          ports.resync(answer.room);
          return caughtUp(room);
        case 'events':
          for (const { meta } of answer.events) {
            if (meta.seq !== room.seq + 1) continue;
            room.seq = meta.seq;
            ports.show(meta, askedAt);
          }
          if (answer.more) return ports.fellBehind();
          room.seq = Math.max(room.seq, answer.seq);
          return caughtUp(room);
      }
    },
    toSync: (): RoomPosition[] =>
      [...rooms]
        .filter(([, { isBehind }]) => isBehind)
        .map(([room, { epoch, seq }]) => ({ room, epoch, seq })),
    left: (name: string) => {
      const room = rooms.get(name);
      if (room) suspend(room);
    },
    disconnected: () => rooms.forEach(suspend),
    /** Answers where we stood. */
    forget(name: string): RoomPosition | undefined {
      const room = rooms.get(name);
      rooms.delete(name);
      return room && { room: name, epoch: room.epoch, seq: room.seq };
    },
    /** Where we stand in rooms that we are not in any more. */
    outside: (): RoomPosition[] =>
      [...rooms]
        .filter(([, { isJoined }]) => !isJoined)
        .map(([room, { epoch, seq }]) => ({ room, epoch, seq })),
    /** For the report. */
    describe: (): string[] =>
      [...rooms].map(
        ([name, { seq, isJoined, isBehind, waiting }]) =>
          `${name} at ${seq}${isJoined ? '' : ', outside'}${isBehind ? `, behind, ${waiting.length} waiting` : ''}`,
      ),
    names: () => [...rooms.keys()],
    isBehind: () => [...rooms.values()].some(({ isBehind }) => isBehind),
  };
}
export type NativeRooms = ReturnType<typeof createNativeRooms>;
