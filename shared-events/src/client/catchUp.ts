import type { Connection } from './connection.ts';
import type { RoomTracker } from './roomTracker.ts';

const ROOMS_A_REQUEST = 50;
const ASK_AGAIN_AFTER_MS = 1_000;

/** Asks `sync` for whatever is behind, one request at a time, until nothing is. */
export function createCatchUp(connection: Connection, tracker: RoomTracker, changed: () => void) {
  let asking = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  function ask() {
    clearTimeout(again);
    again = undefined;
    if (asking || !connection.isConnected()) return;
    const rooms = tracker.toSync(ROOMS_A_REQUEST);
    if (rooms.length === 0) return changed();
    asking = true;
    connection.sync(rooms, (answer) => {
      asking = false;
      if (!answer?.ok) {
        again = setTimeout(ask, ASK_AGAIN_AFTER_MS);
        return;
      }
      answer.rooms.forEach(tracker.synced);
      ask();
    });
  }

  return {
    /** Several rooms that fall behind at once are asked for at once. */
    soon() {
      changed();
      if (!asking) again ??= setTimeout(ask, 0);
    },
    disconnected() {
      asking = false;
      clearTimeout(again);
      again = undefined;
    },
  };
}
