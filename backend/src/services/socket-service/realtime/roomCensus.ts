import { parseRoom } from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { parseJson } from '../../../utils/parseJson.ts';
import type { Bus } from '../nodes/bus.ts';
import type { NodeView } from '../presence/createPresence.ts';

/** As often as a page that shows it asks. */
const TOLD_EVERY_MS = 5_000;
const TOPIC = 'rooms';

/** Connections by room. */
export type Rooms = Readonly<Record<string, number>>;
export type NodeRooms = NodeView & { rooms: Rooms };

export type RoomCensusPorts = {
  bus: Pick<Bus, 'say' | 'hear'>;
  /** This node's. */
  name: string;
  rooms: () => { room: string; connections: number }[];
};

const Wire = z.object({ name: z.string(), rooms: z.record(z.string(), z.int()) });

/** A person's own room says nothing that a count of it could add to. */
const isCounted = (room: string) => {
  const kind = parseRoom(room)?.kind;
  return kind !== undefined && kind !== 'user' && kind !== 'role';
};

/** How many listen in which room, on whichever node: every node tells the others now and then. */
export function createRoomCensus({ bus, name, rooms }: RoomCensusPorts) {
  const others = new Map<string, Rooms>();
  const own = (): Rooms =>
    Object.fromEntries(
      rooms()
        .filter(({ room }) => isCounted(room))
        .map(({ room, connections }) => [room, connections]),
    );
  bus.hear(TOPIC, (text) => {
    const told = Wire.safeParse(parseJson(text));
    if (told.success) others.set(told.data.name, told.data.rooms);
  });
  const tell = () => bus.say(TOPIC, JSON.stringify({ name, rooms: own() }));
  const timer = setInterval(tell, TOLD_EVERY_MS).unref();

  return {
    tell,
    /** To the nodes that are known to live, what each has said last. */
    of: (nodes: readonly NodeView[]): NodeRooms[] =>
      nodes.map((node) => ({
        ...node,
        rooms: node.name === name ? own() : (others.get(node.name) ?? {}),
      })),
    close: () => clearInterval(timer),
  };
}
