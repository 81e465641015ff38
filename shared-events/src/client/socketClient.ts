import type { Positions } from '../dto/common.ts';
import type { ErrorCode } from '../errors.ts';
import type { EventMeta, EventName, LoggedEvent } from '../events.ts';
import type { EventHandler } from './listeners.ts';
import type { Snapshot } from './loadSnapshot.ts';

/**
 * `connecting` for the first time · `live`: what is shown is the present · `catching up` · `offline`: trying again by
 * itself · `client_too_old`: only a new version of the page helps.
 */
export type ConnectionStatus = 'connecting' | 'live' | 'catching up' | 'offline' | 'client_too_old';

export type ConnectionState = {
  status: ConnectionStatus;
  /** Milliseconds by the server's clock: the last moment known to have been shown truly. Null: never yet. */
  lastTruthAt: number | null;
  /** Why the server refuses us, if it does: `unauthenticated` = the session is over. */
  refusal: ErrorCode | null;
  /** Who the server takes us for; null as a guest. */
  userId: string | null;
};

export type SocketClientOptions = {
  /** Where the backend is; the page's own origin if left out. */
  url?: string;
  path?: string;
  /** For clients without the session cookie. */
  token?: string;
  transports?: ('websocket' | 'polling')[];
  /** How long the connection, or a library's rooms, outlive the last one who used them. */
  lingerMs?: number;
  contractVersion?: number;
  onState?: (state: ConnectionState) => void;
};

export type JoinLibraryOptions = {
  /** Positions of a snapshot that is shown already; the same as `setPositions` with them. */
  from?: Positions;
  /** The library may not be watched (any more). */
  onRefused?: (code: ErrorCode) => void;
};

type Off = () => void;

export type SocketClient = {
  /** Keeps the one connection open until released; safe under React's strict mode. */
  acquire: () => Off;
  /** Each event once, in its room's order: for notices, sounds, counters. */
  on: <Name extends EventName>(name: Name, handler: EventHandler<Name>) => Off;
  /**
   * The same, and once more what a snapshot older than the stream has not seen (`setPositions`). For reducers that
   * patch a cache: they drop older versions, so that applying twice does no harm.
   */
  patch: <Name extends EventName>(name: Name, handler: EventHandler<Name>) => Off;
  /** `test:*`, and whatever a newer server may say. */
  onAny: (name: string, handler: (payload: unknown, meta: EventMeta) => void) => Off;
  /**
   * Everything that one room says, under that room's own numbers, also what another room has shown already. After a
   * snapshot older than the stream it comes once more. Hears only: it joins nothing.
   */
  onRoom: (room: string, handler: (event: LoggedEvent) => void) => Off;
  /** Joins the library's rooms, also after every reconnect, until left; counted. Keeps the connection open. */
  joinLibrary: (libraryId: string, options?: JoinLibraryOptions) => Off;
  /**
   * Loads a snapshot that events patch: return its reply from the query function at once. What came after it is
   * applied to it, and its `now` sets the clock.
   */
  snapshot: <Reply extends Snapshot>(load: () => Promise<Reply>) => Promise<Reply>;
  /** For a snapshot that was not loaded but kept, e.g. from the last visit: call it once it is in the cache. */
  setPositions: (positions: Positions) => void;
  /** What is shown of this room cannot be caught up: fetch its snapshots anew, then `setPositions`. */
  onResync: (handler: (room: string) => void) => Off;
  /** These rooms may no longer be read. */
  onRevoked: (handler: (rooms: string[]) => void) => Off;
  /** A new object only when something changed: fit for `useSyncExternalStore`. */
  state: () => ConnectionState;
  onState: (handler: () => void) => Off;
  /** Milliseconds since 1970 as the server's clock reads them. */
  serverNow: () => number;
  /** A snapshot's `now`, and how long its request took. */
  noteServerTime: (iso: string, roundTripMs: number) => void;
  /** After signing in or out: forgets what is not public and connects as whoever we are now. */
  reauthenticate: (token?: string) => void;
  /** For good, without lingering. */
  close: () => void;
};
