import { libraryMembersRoom, parseRoom } from '@studyspot/shared-events';
import type { Connection } from '../hub/connection.ts';
import type { Hub } from '../hub/createHub.ts';
import type { Facts } from './facts.ts';
import { refusalOf, roomsByRight } from './policy.ts';

export type ReadFacts = (userIds: Iterable<string>, rooms: Iterable<string>) => Promise<Facts>;

/** The members' rooms of the libraries that a connection watches come with the right to them. */
const membersRoomsOfWatched = ({ rooms }: Connection) =>
  [...rooms].flatMap((room) => {
    const parsed = parseRoom(room);
    return parsed?.kind === 'library' ? [libraryMembersRoom(parsed.libraryId)] : [];
  });

/** Takes connections out of the rooms that are theirs no longer, and into those that have become theirs. */
export async function recheck(
  hub: Hub,
  readFacts: ReadFacts,
  connections: Connection[],
): Promise<void> {
  if (connections.length === 0) return;
  // What is joined while the facts are read was let in by newer ones, and is not theirs to judge.
  const before = new Map(connections.map((connection) => [connection, [...connection.rooms]]));
  const facts = await readFacts(
    connections.flatMap(({ person }) => (person ? [person.userId] : [])),
    [...before.values()].flat(),
  );
  for (const [connection, rooms] of before) {
    const isAllowed = (room: string) => refusalOf(room, connection.person, facts) === null;
    const lost = rooms.filter((room) => connection.rooms.has(room) && !isAllowed(room));
    hub.leave(connection, lost);
    if (lost.length > 0) connection.revoked(lost);

    const gained = [
      ...roomsByRight(connection.person, facts),
      ...membersRoomsOfWatched(connection).filter(isAllowed),
    ];
    const fresh = gained.filter((room) => !connection.rooms.has(room));
    if (fresh.length === 0) continue;
    await hub.holding(fresh, async () => connection.granted(hub.enter(connection, fresh)));
  }
}
