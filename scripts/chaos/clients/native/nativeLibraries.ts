import { libraryMembersRoom, libraryRoom, parseRoom } from '@studyspot/shared-events';
import type { RequestFrame } from './requests.ts';

export type NativeLibrariesPorts = {
  isUp: () => boolean;
  ask: (frame: RequestFrame) => void;
  mayRead: (room: string) => boolean;
  /** The room is no longer watched; where it stands is remembered. */
  left: (room: string) => void;
};

const ASK_AGAIN_AFTER_MS = 1_000;
/** The server meant it; anything else it could only not say just now. */
const REFUSALS = new Set(['not_found', 'forbidden', 'unauthenticated', 'malformed']);

const roomsOf = (libraryId: string) => [libraryRoom(libraryId), libraryMembersRoom(libraryId)];

/** The libraries that a plain client watches: their rooms are asked for on every connection anew. */
export function createNativeLibraries({ isUp, ask, mayRead, left }: NativeLibrariesPorts) {
  const wanted = new Set<string>();

  function subscribe(libraryId: string) {
    if (!isUp() || !wanted.has(libraryId)) return;
    // Whether the library itself may be watched is for the server to say: it may have been withdrawn meanwhile.
    ask({ t: 'sub', room: libraryRoom(libraryId) });
    const membersRoom = libraryMembersRoom(libraryId);
    if (mayRead(membersRoom)) ask({ t: 'sub', room: membersRoom });
  }

  function leave(libraryId: string) {
    if (!wanted.delete(libraryId)) return;
    for (const room of roomsOf(libraryId)) {
      left(room);
      if (isUp()) ask({ t: 'unsub', room });
    }
  }

  const libraryOf = (room: string) => {
    const parsed = parseRoom(room);
    return parsed && 'libraryId' in parsed ? parsed.libraryId : undefined;
  };

  return {
    wanted,
    leave,
    join(libraryId: string) {
      if (wanted.has(libraryId)) return;
      wanted.add(libraryId);
      subscribe(libraryId);
    },
    subscribeAll: () => wanted.forEach(subscribe),
    /** Is it a library's, and nobody wants that any more? */
    isLeft(room: string): boolean {
      const libraryId = libraryOf(room);
      return libraryId !== undefined && !wanted.has(libraryId);
    },
    /** The public room decides; the members' one comes and goes with rights. */
    refused(room: string, code: string) {
      const libraryId = libraryOf(room);
      if (libraryId === undefined) return;
      if (!REFUSALS.has(code)) setTimeout(() => subscribe(libraryId), ASK_AGAIN_AFTER_MS);
      else if (room === libraryRoom(libraryId)) leave(libraryId);
    },
    revoked(room: string) {
      const libraryId = libraryOf(room);
      if (libraryId !== undefined && room === libraryRoom(libraryId)) leave(libraryId);
    },
  };
}
