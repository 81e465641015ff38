import {
  can,
  libraryMembersRoom,
  libraryRoom,
  parseRoom,
  roleRoom,
  ROLES,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import type { Membership, Person, World } from './population.ts';

/** In which nodes tell each other of sessions that ended. */
export const NOBODYS_ROOM = 'nodes';

/** Null: a guest. */
export type Listener = Person | null;

/** Who may read which room, as the checker itself understands the rights; told of every change. */
export function createAccess(world: World) {
  const memberships = new Map<string, Membership>();
  const drafts = new Set<string>();
  for (const { userId, membership } of [...world.owners, ...world.crew])
    if (membership) memberships.set(userId, membership);

  const libraries = new Map(world.libraries.map((library) => [library.id, library]));
  const membershipOf = (listener: Listener) => listener && memberships.get(listener.userId);
  const covers = (membership: Membership | null | undefined, libraryId: string) =>
    membership?.tenantId === libraries.get(libraryId)?.tenantId &&
    (membership?.libraryIds === null || membership?.libraryIds.includes(libraryId));

  function mayRead(listener: Listener, room: string): boolean {
    const parsed = parseRoom(room);
    const membership = membershipOf(listener);
    switch (parsed?.kind) {
      case 'library':
        return !drafts.has(parsed.libraryId) || covers(membership, parsed.libraryId) === true;
      case 'libraryMembers':
        return covers(membership, parsed.libraryId) === true;
      case 'tenant':
        return (
          membership?.tenantId === parsed.tenantId &&
          membership.libraryIds === null &&
          can(membership.role, 'members:view')
        );
      case 'user':
        return listener?.userId === parsed.userId;
      case 'role':
        return listener !== null && (parsed.role === 'student' || membership?.role === parsed.role);
      case undefined:
        return false;
    }
  }

  const everyRoom = [
    ...world.libraries.flatMap(({ id }) => [libraryRoom(id), libraryMembersRoom(id)]),
    ...world.tenantIds.map(tenantRoom),
    ...ROLES.map(roleRoom),
    NOBODYS_ROOM,
  ];

  return {
    mayRead,
    membershipOf,
    /** Every room but the personal ones. */
    sharedRooms: everyRoom,
    /** The rooms that come without asking. */
    roomsByRight: (listener: Listener): string[] =>
      listener === null
        ? []
        : [
            userRoom(listener.userId),
            ...everyRoom.filter((room) => !room.startsWith('library:') && mayRead(listener, room)),
          ],
    setMembership(userId: string, membership: Membership | null) {
      if (membership) memberships.set(userId, membership);
      else memberships.delete(userId);
    },
    setDraft(libraryId: string, isDraft: boolean) {
      if (isDraft) drafts.add(libraryId);
      else drafts.delete(libraryId);
    },
    isDraft: (libraryId: string) => drafts.has(libraryId),
  };
}
export type Access = ReturnType<typeof createAccess>;
