import type { ErrorCode } from '../errors.ts';
import { createCallbacks } from './callbacks.ts';
import type { Connection } from './connection.ts';
import { createLease } from './lease.ts';
import type { RoomTracker } from './roomTracker.ts';
import { libraryMembersRoom, libraryRoom } from '../rooms.ts';

type Wanted = {
  lease: ReturnType<typeof createLease>;
  refused: ReturnType<typeof createCallbacks<[ErrorCode]>>;
};

const ASK_AGAIN_AFTER_MS = 1_000;
/** The server could not say; anything else it meant. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'rate_limited',
  'internal',
  'backend_unavailable',
]);

/** The libraries whose rooms somebody wants, joined again on every connection. */
export function createLibraryRooms(
  connection: Connection,
  tracker: RoomTracker,
  options: { lingerMs: number; changed: () => void },
) {
  const wanted = new Map<string, Wanted>();
  const joining = new Set<string>();

  function join(libraryId: string) {
    if (!connection.isConnected() || joining.has(libraryId)) return;
    joining.add(libraryId);
    connection.joinLibrary(libraryId, (answer) => {
      joining.delete(libraryId);
      const isWanted = wanted.get(libraryId)?.lease.isOpen();
      if (answer?.ok && isWanted) answer.rooms.forEach(tracker.joined);
      else if (answer?.ok) connection.leaveLibrary(libraryId);
      else if (answer && !PASSING.has(answer.code))
        wanted.get(libraryId)?.refused.call(answer.code);
      else if (isWanted)
        setTimeout(() => wanted.has(libraryId) && join(libraryId), ASK_AGAIN_AFTER_MS);
      options.changed();
    });
  }

  function want(libraryId: string): Wanted {
    const lease = createLease({
      lingerMs: options.lingerMs,
      open: () => join(libraryId),
      close: () => {
        wanted.delete(libraryId);
        tracker.left([libraryRoom(libraryId), libraryMembersRoom(libraryId)]);
        connection.leaveLibrary(libraryId);
      },
    });
    const library = { lease, refused: createCallbacks<[ErrorCode]>() };
    wanted.set(libraryId, library);
    return library;
  }

  return {
    acquire(libraryId: string, onRefused?: (code: ErrorCode) => void): () => void {
      const library = wanted.get(libraryId) ?? want(libraryId);
      const stopTelling = onRefused && library.refused.add(onRefused);
      const release = library.lease.acquire();
      return () => {
        stopTelling?.();
        release();
      };
    },
    joinAll() {
      joining.clear();
      for (const libraryId of wanted.keys()) join(libraryId);
    },
    isJoining: () => joining.size > 0,
    closeAll() {
      for (const { lease } of wanted.values()) lease.close();
    },
  };
}
