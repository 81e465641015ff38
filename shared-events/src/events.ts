import * as z from 'zod/mini';
import { Booking } from './dto/booking.ts';
import { Id, Instant, Position } from './dto/common.ts';
import { FeePlan, Library } from './dto/library.ts';
import { Notification } from './dto/notification.ts';
import { SeatDay } from './dto/seat.ts';
import { Member } from './dto/tenant.ts';
import type { ErrorCode } from './errors.ts';
import { ROLES } from './rooms.ts';

/** Raised when a client of the version before could no longer understand the server. */
export const CONTRACT_VERSION = 1;
export const OLDEST_SUPPORTED_CONTRACT_VERSION = 1;

/** Payloads of the domain's events. `state` events carry the whole latest state of their key; of `stream` events every one counts. */
export const EVENT_PAYLOADS = {
  'booking:created': Booking,
  'booking:updated': Booking,
  'booking:cancelled': Booking,
  'booking:checkin': Booking,
  'booking:checkout': Booking,
  'seat:availability': SeatDay,
  'library:created': Library,
  'library:updated': Library,
  'library:deleted': z.object({ id: Id, tenantId: Id }),
  'pricing:updated': z.object({ libraryId: Id, version: z.int(), plans: z.array(FeePlan) }),
  notification: Notification,
  'member:updated': Member,
  'member:removed': z.object({ id: Id, tenantId: Id, userId: Id }),
} as const;

export type EventPayloads = {
  [Name in keyof typeof EVENT_PAYLOADS]: z.infer<(typeof EVENT_PAYLOADS)[Name]>;
};
export type EventName = keyof EventPayloads;
export const EVENT_NAMES = [
  'booking:created',
  'booking:updated',
  'booking:cancelled',
  'booking:checkin',
  'booking:checkout',
  'seat:availability',
  'library:created',
  'library:updated',
  'library:deleted',
  'pricing:updated',
  'notification',
  'member:updated',
  'member:removed',
] as const satisfies readonly EventName[];

export const STATE_EVENTS: ReadonlySet<string> = new Set<EventName>([
  'seat:availability',
  'pricing:updated',
]);

/**
 * Comes after every payload. `seq` rises by exactly one in each room; `epoch` names the log and changes only if it was cut.
 * `after` comes only to a connection that read too slowly: the numbers between it and `seq` were older states of what
 * comes later, and are left out on purpose.
 */
export const EventMeta = z.object({
  id: z.string(),
  room: z.string(),
  epoch: z.string(),
  seq: z.int(),
  at: Instant,
  after: z.optional(z.int()),
});
export type EventMeta = z.infer<typeof EventMeta>;

/** One numbered event as replays carry it. */
export const LoggedEvent = z.object({ name: z.string(), payload: z.unknown(), meta: EventMeta });
export type LoggedEvent = z.infer<typeof LoggedEvent>;

export const RoomPosition = z.extend(Position, { room: z.string() });
export type RoomPosition = z.infer<typeof RoomPosition>;

/** The server's first word on every connection: the rooms it joined by right, and its clock. */
export const Hello = z.object({
  connectionId: z.string(),
  contractVersion: z.int(),
  userId: z.nullable(Id),
  rooms: z.array(RoomPosition),
  serverNow: Instant,
});
export type Hello = z.infer<typeof Hello>;

/** Rights changed and these rooms are no longer this connection's. */
export const RoomsRevoked = z.object({ rooms: z.array(z.string()) });
/** Rights changed and the server joined this connection to these rooms too. */
export const RoomsGranted = z.object({ rooms: z.array(RoomPosition) });

/** This server is about to end: it closes the connection soon; come back after so long, to another one if there is. */
export const Draining = z.object({ retryAfterMs: z.int() });
/** The session is over, or about to be: `renew` within so long, or the connection is closed. */
export const Expiring = z.object({ graceMs: z.int() });
/** The last word on a connection that the server ends: why. */
export const Closing = z.object({ code: z.string() });

export const Renewal = z.object({ token: z.optional(z.string().check(z.maxLength(4096))) });

export const Handshake = z.object({
  contractVersion: z.optional(z.int()),
  token: z.optional(z.string().check(z.maxLength(4096))),
});

/** A join takes the bare id or `{libraryId}`; both are in use among clients. */
export const JoinLibrary = z.union([Id, z.object({ libraryId: Id })]);
export const JoinTenant = z.union([Id, z.object({ tenantId: Id })]);
export const JoinUser = z.union([Id, z.object({ userId: Id })]);
export const JoinRole = z.union([z.enum(ROLES), z.object({ role: z.enum(ROLES) })]);

export type JoinAck = { ok: true; rooms: RoomPosition[] } | { ok: false; code: ErrorCode };
export type LeaveAck = { ok: true } | { ok: false; code: ErrorCode };
/** Until when the connection may now stand. */
export type RenewAck = { ok: true; expiresAt: string } | { ok: false; code: ErrorCode };

const areDifferent = (rooms: RoomPosition[]) =>
  new Set(rooms.map(({ room }) => room)).size === rooms.length;

/** Asks for what came after these positions; authorised anew, room by room. */
export const SyncRequest = z.object({
  rooms: z
    .array(RoomPosition)
    .check(z.minLength(1), z.maxLength(50), z.refine(areDifferent, { error: 'Each room once' })),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

export type SyncedRoom =
  /** Caught up to `seq`, or, with `more`, one page nearer: ask again from there. */
  | {
      room: string;
      outcome: 'events';
      events: LoggedEvent[];
      epoch: string;
      seq: number;
      more: boolean;
    }
  /** Too far behind, or another epoch: load a snapshot and go on from this position. */
  | { room: string; outcome: 'resync'; epoch: string; seq: number }
  | { room: string; outcome: 'refused'; code: ErrorCode };
export type SyncAck = { ok: true; rooms: SyncedRoom[] } | { ok: false; code: ErrorCode };

type DomainListeners = {
  [Name in EventName]: (payload: EventPayloads[Name], meta: EventMeta) => void;
};

export type ServerToClientEvents = DomainListeners & {
  hello: (hello: Hello) => void;
  'rooms:revoked': (revoked: z.infer<typeof RoomsRevoked>) => void;
  'rooms:granted': (granted: z.infer<typeof RoomsGranted>) => void;
  'server:draining': (draining: z.infer<typeof Draining>) => void;
  'session:expiring': (expiring: z.infer<typeof Expiring>) => void;
  closing: (closing: z.infer<typeof Closing>) => void;
};

type Join<Key extends string> = string | Record<Key, string>;
export type ClientToServerEvents = {
  'join:role': (role: Join<'role'>, ack: (answer: JoinAck) => void) => void;
  'join:library': (library: Join<'libraryId'>, ack: (answer: JoinAck) => void) => void;
  'join:tenant': (tenant: Join<'tenantId'>, ack: (answer: JoinAck) => void) => void;
  'join:user': (user: Join<'userId'>, ack: (answer: JoinAck) => void) => void;
  'leave:role': (role: Join<'role'>, ack: (answer: LeaveAck) => void) => void;
  'leave:library': (library: Join<'libraryId'>, ack: (answer: LeaveAck) => void) => void;
  'leave:tenant': (tenant: Join<'tenantId'>, ack: (answer: LeaveAck) => void) => void;
  'leave:user': (user: Join<'userId'>, ack: (answer: LeaveAck) => void) => void;
  sync: (request: SyncRequest, ack: (answer: SyncAck) => void) => void;
  renew: (renewal: z.infer<typeof Renewal>, ack: (answer: RenewAck) => void) => void;
};
