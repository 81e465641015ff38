import {
  libraryMembersRoom,
  libraryRoom,
  type RealtimeHealth,
  tenantRoom,
} from '@studyspot/shared-events';
import type { NodeRooms, Rooms } from './roomCensus.ts';

type Library = { id: string; name: string };

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const inRoom = (room: string) => (rooms: Rooms) => rooms[room] ?? 0;

/** Who listens to this tenant's rooms, by library and by node; what other tenants' rooms have is left out. */
export function screensOf(
  tenantId: string,
  libraries: Library[],
  nodes: NodeRooms[],
): Pick<RealtimeHealth, 'connections' | 'nodes'> {
  const members = inRoom(tenantRoom(tenantId));
  const viewers = (rooms: Rooms) => sum(libraries.map(({ id }) => inRoom(libraryRoom(id))(rooms)));
  const everywhere = (count: (rooms: Rooms) => number) =>
    sum(nodes.map(({ rooms }) => count(rooms)));

  const byLibrary = libraries
    .map(({ id, name }) => ({
      libraryId: id,
      name,
      viewers: everywhere(inRoom(libraryRoom(id))),
      members: everywhere(inRoom(libraryMembersRoom(id))),
    }))
    .filter((library) => library.viewers > 0)
    .toSorted((one, other) => other.viewers - one.viewers || one.name.localeCompare(other.name));

  return {
    connections: {
      viewers: everywhere(viewers),
      members: everywhere(members),
      libraries: libraries.length,
      byLibrary,
    },
    nodes: nodes
      .map(({ name, rooms, seenAt, isRelay }) => ({
        name,
        viewers: viewers(rooms),
        members: members(rooms),
        seenAt: new Date(seenAt).toISOString(),
        isRelay,
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  };
}
