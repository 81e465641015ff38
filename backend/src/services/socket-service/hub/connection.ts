import type { ErrorCode, LoggedEvent, RoomPosition } from '@studyspot/shared-events';
import type { Person } from '../../../plugins/authentication.ts';

/** Somebody who listens, by whatever transport. */
export type Connection = {
  readonly id: string;
  /** Null: a guest. */
  readonly person: Person | null;
  /** Kept by the hub; nobody else changes it. */
  readonly rooms: Set<string>;
  /** From the moment it returns, the transport's broadcasts to this room reach the connection. */
  subscribe: (room: string) => void;
  unsubscribe: (room: string) => void;
  granted: (rooms: RoomPosition[]) => void;
  revoked: (rooms: string[]) => void;
  close: (code: ErrorCode) => void;
};

/** Sends one event to everybody subscribed to its room: the identical envelope, so that it is framed once. */
export type Broadcast = (event: LoggedEvent) => void;
