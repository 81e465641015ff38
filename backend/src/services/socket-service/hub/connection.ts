import type { ErrorCode, RoomPosition } from '@studyspot/shared-events';
import type { Person } from '../../../plugins/authentication.ts';
import type { Outlet } from './outlet.ts';

/** Somebody who listens, by whatever transport. */
export type Connection = {
  readonly id: string;
  /** Null: a guest. Replaced by its own renewal only: the same person with a session that lasts longer. */
  person: Person | null;
  /** Milliseconds since 1970; infinity for a guest. */
  sessionEndsAt: number;
  /** Kept by the hub; nobody else changes it. */
  readonly rooms: Set<string>;
  readonly outlet: Outlet;
  granted: (rooms: RoomPosition[]) => void;
  revoked: (rooms: string[]) => void;
  /** This node is about to end: come back, to another one, after so long. */
  draining: (retryAfterMs: number) => void;
  /** The session is over; it can be renewed for so long. */
  expiring: (graceMs: number) => void;
  close: (code: ErrorCode) => void;
};
