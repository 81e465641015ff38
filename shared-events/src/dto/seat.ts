import * as z from 'zod/mini';
import { Id, Instant, Interval, LocalDate, Name, Positions, Version } from './common.ts';

/** In use for the seats we know; an import may bring its own, in lower snake case. */
export const SeatKind = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));
export const SeatLabel = z.string().check(z.trim(), z.minLength(1), z.maxLength(20));
/** e.g. `{laptopAllowed: true, tableSeats: 4}`; keys in camelCase. */
export const SeatAttributes = z
  .record(
    z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/)),
    z.union([z.boolean(), z.number(), z.string().check(z.maxLength(100))]),
  )
  .check(z.refine((value) => Object.keys(value).length <= 30, { error: 'At most 30 attributes' }));
export type SeatAttributes = z.infer<typeof SeatAttributes>;
export const SeatState = z.enum(['active', 'maintenance']);
export type SeatState = z.infer<typeof SeatState>;

export const Zone = z.object({ id: Id, name: z.string() });
export type Zone = z.infer<typeof Zone>;

/** `x` and `y` are units of the library's own plan, y downwards. */
export const Seat = z.object({
  id: Id,
  label: z.string(),
  zoneId: Id,
  kind: z.string(),
  x: z.number(),
  y: z.number(),
  attributes: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
  state: SeatState,
});
export type Seat = z.infer<typeof Seat>;

export const SeatPlan = z.object({
  version: z.int(),
  zones: z.array(Zone),
  seats: z.array(Seat),
});
export type SeatPlan = z.infer<typeof SeatPlan>;

export const BusyStatus = z.enum(['held', 'booked', 'blocked']);
export type BusyStatus = z.infer<typeof BusyStatus>;

/** A hold is over at `expiresAt` whether or not anybody says so. */
export const BusyInterval = z.object({
  from: Instant,
  to: Instant,
  status: BusyStatus,
  expiresAt: z.optional(Instant),
});
export type BusyInterval = z.infer<typeof BusyInterval>;

/** The whole local day of one seat: the payload of `seat:availability`, and the unit that the day snapshot is made of. */
export const SeatDay = z.object({
  libraryId: Id,
  seatId: Id,
  localDate: LocalDate,
  version: z.int(),
  busy: z.array(BusyInterval),
});
export type SeatDay = z.infer<typeof SeatDay>;

export const LibraryDay = z.object({
  date: LocalDate,
  now: Instant,
  open: z.array(Interval),
  planVersion: z.int(),
  positions: Positions,
  /** Seats with nothing on that day are left out. */
  seats: z.array(z.object({ seatId: Id, version: z.int(), busy: z.array(BusyInterval) })),
});
export type LibraryDay = z.infer<typeof LibraryDay>;
export const DayQuery = z.object({ date: LocalDate });

export const AvailabilityQuery = z.object({ from: Instant, to: Instant });
export const Availability = z.object({
  from: Instant,
  to: Instant,
  open: z.boolean(),
  planVersion: z.int(),
  positions: Positions,
  /** Only the seats that are not free for the whole window, and free ones whose time runs out within 12 h. */
  seats: z.array(
    z.object({
      seatId: Id,
      status: z.enum(['held', 'booked', 'blocked', 'closed', 'free']),
      until: z.nullable(Instant),
    }),
  ),
});
export type Availability = z.infer<typeof Availability>;

const coordinate = z.number().check(z.gte(0), z.lte(10_000));

export const CreateZoneBody = z.object({ name: Name });
export const PatchZoneBody = z.object({ name: Name, version: Version });
export type CreateZoneBody = z.infer<typeof CreateZoneBody>;

const seatInput = z.object({
  label: SeatLabel,
  zoneId: Id,
  kind: SeatKind,
  x: coordinate,
  y: coordinate,
  attributes: SeatAttributes,
});
export const CreateSeatsBody = z.object({
  seats: z.array(seatInput).check(z.minLength(1), z.maxLength(500)),
});
export type CreateSeatsBody = z.infer<typeof CreateSeatsBody>;
/** `version` is the plan's: two editors do not overwrite each other. */
export const PatchSeatBody = z.extend(z.partial(seatInput), {
  state: z.optional(SeatState),
  version: Version,
});
export type PatchSeatBody = z.infer<typeof PatchSeatBody>;

export const CheckInCodes = z.object({
  deskCode: z.string(),
  seats: z.array(z.object({ seatId: Id, label: z.string(), code: z.string() })),
});
export type CheckInCodes = z.infer<typeof CheckInCodes>;

/** What a change of the plan answers: the new version, and what was changed. */
export const PlanChange = z.object({ planVersion: z.int() });
export const ZoneChange = z.extend(PlanChange, { zone: Zone });
export type ZoneChange = z.infer<typeof ZoneChange>;
export const SeatsChange = z.extend(PlanChange, { seats: z.array(Seat) });
export type SeatsChange = z.infer<typeof SeatsChange>;
