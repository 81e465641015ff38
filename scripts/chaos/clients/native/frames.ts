import { EventMeta, Hello, LoggedEvent, RoomPosition } from '@studyspot/shared-events';
import * as z from 'zod/mini';

const SyncedRoom = z.discriminatedUnion('outcome', [
  z.extend(RoomPosition, {
    outcome: z.literal('events'),
    events: z.array(LoggedEvent),
    more: z.boolean(),
  }),
  z.extend(RoomPosition, { outcome: z.literal('resync') }),
  z.object({ outcome: z.literal('refused'), room: z.string(), code: z.string() }),
]);
export type SyncedRoom = z.infer<typeof SyncedRoom>;

/** The answer to `sync` has outcomes, the one to `sub` only positions. */
const AnsweredRoom = z.union([SyncedRoom, RoomPosition]);
export type AnsweredRoom = z.infer<typeof AnsweredRoom>;

/** What the server may say, as docs/websocket.md has it. */
export const ServerFrame = z.discriminatedUnion('t', [
  z.extend(Hello, { t: z.literal('hello') }),
  z.object({
    t: z.literal('ok'),
    id: z.optional(z.int()),
    rooms: z.optional(z.array(AnsweredRoom)),
  }),
  z.object({ t: z.literal('err'), id: z.optional(z.int()), code: z.string() }),
  z.object({ t: z.literal('ev'), name: z.string(), payload: z.unknown(), meta: EventMeta }),
  z.object({ t: z.literal('ping'), id: z.optional(z.int()) }),
  z.object({ t: z.literal('granted'), rooms: z.array(RoomPosition) }),
  z.object({ t: z.literal('revoked'), rooms: z.array(z.string()) }),
  z.object({ t: z.literal('draining'), retryAfterMs: z.int() }),
  z.object({ t: z.literal('expiring'), graceMs: z.int() }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;
