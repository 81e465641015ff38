import type { Positions } from '@studyspot/shared-events';
import type { Names } from '../names.ts';
import type { Gate } from '../stage/gate.ts';
import type { Denial } from '../verdict/history.ts';
import type { Record } from '../verdict/record.ts';
import type { Access, Listener } from '../world/access.ts';

export const CLIENT_KINDS = ['portal', 'polling', 'native'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** A client under test, as the checker steers it. */
export type ChaosClient = {
  kind: ClientKind;
  name: string;
  listener: Listener;
  /** All its connections come through here. */
  gate: Gate;
  record: Record;
  /** Times in which its session had ended. */
  sessionDenials: Denial[];
  /** One that it never leaves. */
  homeId: string;
  wanted: () => ReadonlySet<string>;
  joinLibrary: (libraryId: string) => Promise<void>;
  leaveLibrary: (libraryId: string) => void;
  /** Does it show a snapshot of this room? */
  hasBegun: (room: number) => boolean;
  start: () => Promise<void>;
  isLive: () => boolean;
  /** What its session is called with; changes when it signs in again. */
  token: () => string | undefined;
  signInAgain: (token: string) => Promise<void>;
  /** Its person may read more than before. */
  gainedRights: () => Promise<void>;
  /** One trick at a time is played on it. */
  isTroubled: boolean;
  /** It cannot hear anything now, and nobody waits for it. */
  isAway: boolean;
  /** In a few words, for the report. */
  describe: () => string;
  /** What it and the server said to each other last, as far as it can tell. */
  story: () => readonly string[];
  close: () => void;
};

export type ClientParts = {
  kind: ClientKind;
  name: string;
  listener: Listener;
  homeId: string;
  gate: Gate;
  record: Record;
  token: string | undefined;
  rooms: Names;
  events: Names;
  access: Access;
  now: () => number;
  positionsOf: (rooms: string[]) => Promise<Positions>;
  /** Its connection has gone. */
  wentDown: () => void;
};
