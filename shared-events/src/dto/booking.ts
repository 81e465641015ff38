import * as z from 'zod/mini';
import { Id, Instant, LocalDate, page, PageQuery, Positions, Version } from './common.ts';

export const BOOKING_STATES = [
  'held',
  'confirmed',
  'checked_in',
  'completed',
  'cancelled',
  'expired',
] as const;
export const BookingState = z.enum(BOOKING_STATES);
export type BookingState = z.infer<typeof BookingState>;

/** What the student who owns it and the members of its library see, and the payload of `booking:*`. */
export const Booking = z.object({
  id: Id,
  tenantId: Id,
  libraryId: Id,
  libraryName: z.string(),
  timeZone: z.string(),
  seatId: Id,
  seatLabel: z.string(),
  zoneName: z.string(),
  /** Null for a walk-in. */
  userId: z.nullable(Id),
  /** Who sits there: the student's name, or what the desk wrote down for a walk-in. */
  personName: z.string(),
  source: z.enum(['student', 'walk_in']),
  state: BookingState,
  startsAt: Instant,
  endsAt: Instant,
  holdExpiresAt: z.nullable(Instant),
  holdExtended: z.boolean(),
  amountMinor: z.int(),
  currency: z.string(),
  feePlanId: z.nullable(Id),
  feePlanVersion: z.nullable(z.int()),
  /** Shown on the ticket, typed in at the desk. */
  ticketCode: z.string(),
  checkedInAt: z.nullable(Instant),
  checkedOutAt: z.nullable(Instant),
  cancelledAt: z.nullable(Instant),
  cancelReason: z.nullable(z.string()),
  version: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Booking = z.infer<typeof Booking>;

/** `startsAt: "now"` begins at that instant, as the database's clock reads it. */
export const CreateBookingBody = z.object({
  seatId: Id,
  startsAt: z.union([Instant, z.literal('now')]),
  endsAt: Instant,
  hold: z.optional(z.boolean()),
});
export type CreateBookingBody = z.infer<typeof CreateBookingBody>;

export const PatchBookingBody = z
  .object({
    seatId: z.optional(Id),
    startsAt: z.optional(Instant),
    endsAt: z.optional(Instant),
    /** The version the caller saw; without it the change applies to whatever stands. */
    version: z.optional(Version),
  })
  .check(
    z.refine((body) => body.seatId ?? body.startsAt ?? body.endsAt, {
      error: 'Give a seat, a start or an end',
    }),
  );
export type PatchBookingBody = z.infer<typeof PatchBookingBody>;

export const CheckInBody = z.object({
  code: z.optional(z.string().check(z.trim(), z.toUpperCase(), z.minLength(1), z.maxLength(40))),
});
export type CheckInBody = z.infer<typeof CheckInBody>;

export const CancelBody = z.object({
  reason: z.optional(z.string().check(z.trim(), z.maxLength(300))),
});
export type CancelBody = z.infer<typeof CancelBody>;

export const WalkInBody = z.object({
  seatId: Id,
  startsAt: z.literal('now'),
  endsAt: Instant,
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
});
export type WalkInBody = z.infer<typeof WalkInBody>;

/** A 409 `seat_taken` carries up to three, each really free when it was read. */
export const Alternative = z.object({
  seatId: Id,
  seatLabel: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** `nearby`: another seat at the same time; `later`: the same seat at another time. */
  kind: z.enum(['nearby', 'later']),
});
export type Alternative = z.infer<typeof Alternative>;

export const MyBookingsQuery = z.extend(PageQuery, {
  scope: z._default(z.enum(['upcoming', 'past']), 'upcoming'),
});
export const MyBookings = z.extend(page(Booking), { now: Instant, positions: Positions });
export type MyBookings = z.infer<typeof MyBookings>;

/** With `date`: that local day, whole and live. With `code`: the one booking of that ticket. Else: history, paged. */
export const LibraryBookingsQuery = z.extend(PageQuery, {
  date: z.optional(LocalDate),
  code: z.optional(z.string().check(z.trim(), z.toUpperCase(), z.minLength(4), z.maxLength(40))),
  from: z.optional(LocalDate),
  to: z.optional(LocalDate),
  state: z.optional(BookingState),
  q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
});
export const LibraryBookings = z.extend(page(Booking), { now: Instant, positions: Positions });
export type LibraryBookings = z.infer<typeof LibraryBookings>;

/** One line of a booking's story. */
export const BookingHistoryEntry = z.object({
  at: Instant,
  action: z.string(),
  actorName: z.nullable(z.string()),
  details: z.record(z.string(), z.unknown()),
});
export type BookingHistoryEntry = z.infer<typeof BookingHistoryEntry>;
export const BookingHistory = z.object({ items: z.array(BookingHistoryEntry) });
export type BookingHistory = z.infer<typeof BookingHistory>;
