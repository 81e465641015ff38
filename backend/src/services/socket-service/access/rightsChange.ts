import { EVENT_PAYLOADS, libraryMembersRoom, libraryRoom } from '@studyspot/shared-events';
import { payloadOf, type RoomEvent } from '../hub/roomEvent.ts';
import { parseSessionRevoked, SESSION_REVOKED } from './sessionRevoked.ts';

export type RightsChange =
  /** Whoever loses a right must not get this event any more: the rights are looked at first. */
  | { when: 'before'; userId: string }
  /** Whoever is connected with this session is no longer anybody. */
  | { when: 'before'; sessionId: string }
  /** Whoever watches is told with this event that the library is gone: the rights are looked at after it. */
  | { when: 'after'; rooms: string[] };

/** The members' copy comes last; whoever is in the public room has been told by then. */
function roomsToLookAt(libraryId: string, toldRoom: string): string[] {
  if (toldRoom === libraryRoom(libraryId)) return [toldRoom];
  const membersRoom = libraryMembersRoom(libraryId);
  return toldRoom === membersRoom ? [libraryRoom(libraryId), membersRoom] : [];
}

/** What an event changes of anybody's right to listen, if anything. */
export function rightsChangeOf(event: RoomEvent): RightsChange | undefined {
  const { name, meta } = event;
  switch (name) {
    case SESSION_REVOKED: {
      const sessionId = parseSessionRevoked(event);
      return sessionId === undefined ? undefined : { when: 'before', sessionId };
    }
    case 'member:updated':
    case 'member:removed': {
      const parsed = EVENT_PAYLOADS[name].safeParse(payloadOf(event));
      return parsed.success ? { when: 'before', userId: parsed.data.userId } : undefined;
    }
    case 'library:deleted': {
      const parsed = EVENT_PAYLOADS[name].safeParse(payloadOf(event));
      return parsed.success
        ? { when: 'after', rooms: roomsToLookAt(parsed.data.id, meta.room) }
        : undefined;
    }
    case 'library:updated': {
      const parsed = EVENT_PAYLOADS[name].safeParse(payloadOf(event));
      const isDraft = parsed.success && parsed.data.state === 'draft';
      return isDraft
        ? { when: 'after', rooms: roomsToLookAt(parsed.data.id, meta.room) }
        : undefined;
    }
    default:
      return undefined;
  }
}
