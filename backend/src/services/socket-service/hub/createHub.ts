import type { Position, Positions, RoomPosition } from '@studyspot/shared-events';
import type { Connection } from './connection.ts';
import { createLaggards } from './laggards.ts';
import { Outbound } from './outbound.ts';
import type { RoomEvent } from './roomEvent.ts';
import { createRoomStream, type RoomStream, type RoomStreamPorts } from './roomStream.ts';

export type HubPorts = Pick<RoomStreamPorts, 'missing' | 'failed'> & {
  positionsOf: (rooms: string[]) => Promise<Positions>;
  /** So many deliveries went out in this turn, in so long since the first of them was due. */
  delivered?: (count: number, seconds: number) => void;
};

type Room = { stream: RoomStream; outbound: Outbound; holds: number; ready: Promise<void> };

/**
 * Who is in which room of this node, and the rooms' events in order. Knows no transport: each brings connections with
 * an outlet. What a room hands out in one turn goes to each connection with one write.
 */
export function createHub(ports: HubPorts) {
  const connections = new Set<Connection>();
  const rooms = new Map<string, Room>();
  const laggards = createLaggards();
  let dirty: Outbound[] = [];
  let dueAt = 0;
  /** Deliveries that an entry or a leaving did not let wait for the end of the turn. */
  let hurried = 0;

  function flushAll() {
    const flushed = dirty;
    dirty = [];
    let count = hurried;
    hurried = 0;
    for (const outbound of flushed) count += outbound.flush();
    if (count > 0) ports.delivered?.(count, (performance.now() - dueAt) / 1_000);
  }

  function open(names: string[]) {
    const reading = ports.positionsOf(names);
    for (const name of names) {
      const outbound = new Outbound();
      function handOut(event: RoomEvent) {
        if (!outbound.add(event)) return;
        if (dirty.length === 0) {
          dueAt = performance.now();
          setImmediate(flushAll);
        }
        dirty.push(outbound);
      }
      const stream = createRoomStream(name, { ...ports, handOut });
      const ready = reading.then((positions) => {
        const position = positions[name];
        if (position) stream.start(position);
      });
      rooms.set(name, { stream, outbound, holds: 0, ready });
    }
  }

  function discardIfUnused(name: string) {
    const room = rooms.get(name);
    if (!room || room.outbound.members.size > 0 || room.holds > 0) return;
    room.stream.close();
    rooms.delete(name);
  }

  /** Keeps the rooms' streams going while `run` decides who may enter. */
  async function holding<Result>(names: string[], run: () => Promise<Result>): Promise<Result> {
    const unopened = names.filter((name) => !rooms.has(name));
    if (unopened.length > 0) open(unopened);
    const held = names.map((name) => rooms.get(name)).filter((room) => room !== undefined);
    for (const room of held) room.holds += 1;
    try {
      await Promise.all(held.map(({ ready }) => ready));
      return await run();
    } finally {
      for (const room of held) room.holds -= 1;
      names.forEach(discardIfUnused);
    }
  }

  function leave(connection: Connection, names: Iterable<string>) {
    for (const name of names) {
      if (!connection.rooms.delete(name)) continue;
      const outbound = rooms.get(name)?.outbound;
      // What it has been handed out before it leaves is still its own, e.g. that the library is gone.
      hurried += outbound?.flush() ?? 0;
      outbound?.members.delete(connection);
      connection.outlet.dropRoom(name);
      discardIfUnused(name);
    }
  }

  return {
    laggards,
    add: (connection: Connection) => connections.add(connection),
    remove(connection: Connection) {
      if (!connections.delete(connection)) return;
      connection.outlet.close();
      for (const name of connection.rooms) {
        rooms.get(name)?.outbound.members.delete(connection);
        discardIfUnused(name);
      }
      connection.rooms.clear();
    },
    holding,
    leave,

    /**
     * Of rooms that are held. Nothing can come between the position answered and the first event: the whole of it is
     * one turn.
     */
    enter(connection: Connection, names: string[]): RoomPosition[] {
      if (!connections.has(connection)) return [];
      return names.flatMap((name) => {
        const room = rooms.get(name);
        const position = room?.stream.position();
        if (!room || !position) return [];
        // What waits to go out lies before the position that is answered.
        hurried += room.outbound.flush();
        room.outbound.members.add(connection);
        connection.rooms.add(name);
        return [{ room: name, ...position }];
      });
    },

    /** The next event of its room; nothing if nobody here listens to it. */
    push: (event: RoomEvent) => rooms.get(event.meta.room)?.stream.push(event),

    positionOf: (room: string): Position | undefined => rooms.get(room)?.stream.position(),
    membersOf: (room: string): Connection[] => [...(rooms.get(room)?.outbound.members ?? [])],
    connections: (): ReadonlySet<Connection> => connections,
    stats: () => ({
      totalConnections: connections.size,
      rooms: [...rooms]
        .map(([room, { outbound }]) => ({ room, connections: outbound.members.size }))
        .filter(({ connections: count }) => count > 0),
    }),
  };
}
export type Hub = ReturnType<typeof createHub>;
