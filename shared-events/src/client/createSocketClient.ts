import { CONTRACT_VERSION, type LoggedEvent } from '../events.ts';
import { parseRoom } from '../rooms.ts';
import { createCallbacks } from './callbacks.ts';
import { createCatchUp } from './catchUp.ts';
import { createConnection } from './connection.ts';
import { createConnectionState } from './connectionState.ts';
import { createLease } from './lease.ts';
import { createLibraryRooms } from './libraryRooms.ts';
import { createListeners } from './listeners.ts';
import { loadSnapshot } from './loadSnapshot.ts';
import { createRoomTracker } from './roomTracker.ts';
import { createSeenIds } from './seenIds.ts';
import { createServerClock } from './serverClock.ts';
import type { SocketClient, SocketClientOptions } from './socketClient.ts';

/**
 * Ids kept to show an event once that came through two rooms. A library that is opened again after hours replays what
 * its tenant's room has shown long ago: some 4 MB at the most, for a page that has been open through a busy day.
 */
const REMEMBERED_EVENTS = 50_000;
const LINGER_MS = 2_000;

/** Make one for the whole page; it connects when somebody acquires it or joins a library. */
export function createSocketClient(options: SocketClientOptions = {}): SocketClient {
  const { contractVersion = CONTRACT_VERSION, lingerMs = LINGER_MS } = options;
  let { token } = options;
  const clock = createServerClock();
  const state = createConnectionState(clock.serverNow);
  const shown = createListeners();
  const patched = createListeners();
  const resync = createCallbacks<[string]>();
  const revoked = createCallbacks<[string[]]>();
  const logged = createCallbacks<[LoggedEvent]>();
  let seen = createSeenIds(REMEMBERED_EVENTS);
  let greeted = false;

  function deliver(event: LoggedEvent, again: boolean) {
    const isNew = seen.add(event.meta.id);
    if (isNew || again) patched.emit(event);
    if (isNew) shown.emit(event);
    logged.call(event);
  }

  const tracker = createRoomTracker({
    deliver,
    fellBehind: () => catchUp.soon(),
    resync: resync.call,
    refused: (room) => revoked.call([room]),
  });

  function settle() {
    if (!greeted) return;
    state.set({ status: libraries.isJoining() || tracker.isBehind() ? 'catching up' : 'live' });
  }

  const connection = createConnection(
    {
      url: options.url,
      path: options.path,
      transports: options.transports,
      handshake: () => ({ contractVersion, ...(token ? { token } : {}) }),
    },
    {
      hello({ rooms, serverNow, userId }, elapsedMs) {
        clock.note(serverNow, elapsedMs);
        greeted = true;
        rooms.forEach(tracker.joined);
        libraries.joinAll();
        state.set({ userId, refusal: null });
        settle();
      },
      event: tracker.received,
      granted: (rooms) => rooms.forEach(tracker.joined),
      revoked(rooms) {
        tracker.forget((room) => rooms.includes(room));
        revoked.call(rooms);
        settle();
      },
      heard: state.heard,
      down(refusal) {
        greeted = false;
        tracker.disconnected();
        catchUp.disconnected();
        state.set({ status: refusal === 'client_too_old' ? refusal : 'offline', refusal });
      },
    },
  );
  const catchUp = createCatchUp(connection, tracker, settle);
  const libraries = createLibraryRooms(connection, tracker, { lingerMs, changed: settle });
  const lease = createLease({ open: connection.open, close: disconnect, lingerMs });

  function disconnect() {
    connection.close();
    greeted = false;
    tracker.disconnected();
    catchUp.disconnected();
  }

  if (options.onState) {
    const { onState } = options;
    state.onChange(() => onState(state.get()));
  }

  return {
    acquire: lease.acquire,
    on: shown.on,
    patch: patched.on,
    onAny: shown.onAny,
    onRoom: (room, handler) =>
      logged.add((event) => {
        if (event.meta.room === room) handler(event);
      }),
    joinLibrary(libraryId, { from, onRefused } = {}) {
      if (from) tracker.setPositions(from);
      const release = lease.acquire();
      const leave = libraries.acquire(libraryId, onRefused);
      return () => {
        leave();
        release();
      };
    },
    setPositions: tracker.setPositions,
    snapshot: (load) =>
      loadSnapshot({ setPositions: tracker.setPositions, noteServerTime: clock.note }, load),
    onResync: resync.add,
    onRevoked: revoked.add,
    state: state.get,
    onState: state.onChange,
    serverNow: clock.serverNow,
    noteServerTime: clock.note,
    reauthenticate(newToken) {
      token = newToken;
      seen = createSeenIds(REMEMBERED_EVENTS);
      tracker.forget((room) => parseRoom(room)?.kind !== 'library');
      disconnect();
      state.set({ status: 'connecting', refusal: null, userId: null });
      if (lease.isOpen()) connection.open();
    },
    close() {
      libraries.closeAll();
      lease.close();
      state.set({ status: 'offline' });
    },
  };
}
