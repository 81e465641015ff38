import type { Entry } from './record.ts';

/** One room of the event log: what has number `seq` stands at `seq - 1`. */
export type RoomLog = {
  events: readonly number[];
  /** When each was numbered, in milliseconds since the run began. */
  at: readonly number[];
};

export type EventFacts = {
  /** It cannot have been committed before this. */
  committedAfter: number;
  /** Of a state event: what it is the latest state of. Null: every one of its kind counts. */
  stateKey: string | null;
};

/** A time in which a client was not allowed to read a room. */
export type Denial = {
  /** When the command that takes it away began. */
  since: number;
  /** The answer to the command came now: it was committed by then. */
  committedBy: number;
  /** The number that the event of the revocation has in this room, if it has one there. */
  revokedAtSeq: number | null;
  /** When the command that allows it again began. */
  until: number;
};

export type ClientHistory = {
  name: string;
  entries: Iterable<Entry>;
  /** The rooms it watches to the end and may read then: they must be complete. */
  due: ReadonlySet<number>;
  denialsOf: (room: number) => readonly Denial[];
};

export type Log = {
  rooms: ReadonlyMap<number, RoomLog>;
  factsOf: (event: number) => EventFacts;
};

export const FINDING_KINDS = [
  'lost',
  'twice',
  'outOfOrder',
  'leaked',
  'wrong',
  'unfoundedResync',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export type Finding = {
  kind: FindingKind;
  room: number;
  seq: number;
  event: number;
  at: number;
  detail: string;
};
