import * as z from 'zod/mini';
import { Id, Instant } from './common.ts';

/** One event of the tenant's own room, as a line to read. */
export const RealtimeEvent = z.object({
  name: z.string(),
  seq: z.int(),
  at: Instant,
  /** What it was about, see `eventSummary`; empty if its name says it all. */
  summary: z.string(),
});
export type RealtimeEvent = z.infer<typeof RealtimeEvent>;

/**
 * Screens, not people: each is one connection. A screen of a member who watches a library counts as a viewer of the
 * library, and as a member.
 */
const screens = {
  /** In the rooms of libraries; a screen that watches two counts twice. */
  viewers: z.int(),
  /** Of members: in the tenant's own room, or, of one library, in its members' room. */
  members: z.int(),
};

export const LibraryScreens = z.object({ libraryId: Id, name: z.string(), ...screens });
export type LibraryScreens = z.infer<typeof LibraryScreens>;

export const NodeScreens = z.object({
  name: z.string(),
  ...screens,
  seenAt: Instant,
  /** The one that takes changes from the outbox and hands them out. */
  isRelay: z.boolean(),
});
export type NodeScreens = z.infer<typeof NodeScreens>;

/**
 * What members whose rights cover the whole tenant may know of the machine: their own tenant's numbers, and of what
 * everybody shares only how it is.
 */
export const RealtimeHealth = z.object({
  /** By the clock that dates events. */
  now: Instant,
  connections: z.object({
    ...screens,
    /** How many libraries the tenant has. */
    libraries: z.int(),
    /** Those that somebody watches, the most watched first. */
    byLibrary: z.array(LibraryScreens),
  }),
  nodes: z.array(NodeScreens),
  relay: z.object({
    /** Does some node hand events out at this moment? */
    isWorking: z.boolean(),
    /** Which; null also if the node that answers does not know of it, as when there is no Redis between them. */
    node: z.nullable(z.string()),
    /** How long the oldest change of anybody's has been waiting; 0 if none is. */
    lagMs: z.int(),
    /** The tenant's own changes that wait, among the 10,000 oldest. */
    outboxDepth: z.int(),
    /** In the tenant's own room, up to 1,000. */
    eventsLastMinute: z.int(),
    /** Of the bookings among these the longest time from the change to its number; null if there was none. */
    slowestMs: z.nullable(z.int()),
  }),
  /** `off`: there is one node, or the nodes follow the event log. */
  redis: z.enum(['off', 'up', 'down']),
  /** Names the log that the events are numbered in. */
  epoch: z.string(),
  /** The newest first. */
  lastEvents: z.array(RealtimeEvent),
});
export type RealtimeHealth = z.infer<typeof RealtimeHealth>;

/** How many events `lastEvents` has at most. */
export const LAST_EVENTS = 20;
