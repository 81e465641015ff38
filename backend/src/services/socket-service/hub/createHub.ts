import type { LoggedEvent, Position, Positions, RoomPosition } from '@studyspot/shared-events';
import type { Broadcast, Connection } from './connection.ts';
import { createRoomStream, type RoomStream, type RoomStreamPorts } from './roomStream.ts';

export type HubPorts = Pick<RoomStreamPorts, 'missing' | 'failed'> & {
  positionsOf: (rooms: string[]) => Promise<Positions>;
};

type Room = { stream: RoomStream; members: Set<Connection>; holds: number; ready: Promise<void> };

/**
 * Who is in which room of this node, and the rooms' events in order. Knows no transport: Socket.IO and whatever comes
 * beside it register a broadcast and their connections.
 */
export function createHub(ports: HubPorts) {
  const connections = new Set<Connection>();
  const rooms = new Map<string, Room>();
  const broadcasts: Broadcast[] = [];

  function open(names: string[]) {
    const reading = ports.positionsOf(names);
    for (const name of names) {
      const broadcast: Broadcast = (event) => broadcasts.forEach((send) => send(event));
      const stream = createRoomStream(name, { ...ports, broadcast });
      const ready = reading.then((positions) => {
        const position = positions[name];
        if (position) stream.start(position);
      });
      rooms.set(name, { stream, members: new Set(), holds: 0, ready });
    }
  }

  function discardIfUnused(name: string) {
    const room = rooms.get(name);
    if (!room || room.members.size > 0 || room.holds > 0) return;
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
      rooms.get(name)?.members.delete(connection);
      connection.unsubscribe(name);
      discardIfUnused(name);
    }
  }

  return {
    addTransport: (broadcast: Broadcast) => broadcasts.push(broadcast),
    add: (connection: Connection) => connections.add(connection),
    remove(connection: Connection) {
      connections.delete(connection);
      leave(connection, [...connection.rooms]);
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
        room.members.add(connection);
        connection.rooms.add(name);
        connection.subscribe(name);
        return [{ room: name, ...position }];
      });
    },

    /** The next event of its room; nothing if nobody here listens to it. */
    push: (event: LoggedEvent) => rooms.get(event.meta.room)?.stream.push(event),

    positionOf: (room: string): Position | undefined => rooms.get(room)?.stream.position(),
    membersOf: (room: string): Connection[] => [...(rooms.get(room)?.members ?? [])],
    connections: (): Iterable<Connection> => connections,
    stats: () => ({
      totalConnections: connections.size,
      rooms: [...rooms]
        .map(([room, { members }]) => ({ room, connections: members.size }))
        .filter(({ connections: count }) => count > 0),
    }),
  };
}
export type Hub = ReturnType<typeof createHub>;
