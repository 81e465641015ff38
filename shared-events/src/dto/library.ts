import * as z from 'zod/mini';
import {
  AmountMinor,
  Currency,
  Id,
  Instant,
  Interval,
  LocalTime,
  Name,
  page,
  PageQuery,
  Positions,
  ShortText,
  TimeZone,
  Version,
} from './common.ts';

export const AMENITIES = [
  'wifi',
  'sockets',
  'computers',
  'printers',
  'photocopiers',
  'scanners',
  'meeting_rooms',
  'cafe',
  'quiet_zone',
  'group_area',
  'step_free',
  'lockers',
  'local_history',
  'naval_history',
  'microfilm',
  'roof_terrace',
  'books',
  'dvds',
  'audiobooks',
  'request_service',
] as const;
export const Amenity = z.enum(AMENITIES);
export type Amenity = z.infer<typeof Amenity>;

export const LibraryState = z.enum(['draft', 'published']);
export type LibraryState = z.infer<typeof LibraryState>;

/** ISO weekday, 1 = Monday. Times are the library's wall clock; `to` may be 24:00. Night hours are two rows. */
export const OpeningHours = z.object({
  weekday: z.int().check(z.gte(1), z.lte(7)),
  from: LocalTime,
  to: LocalTime,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

export const Closure = z.object({ id: Id, startsAt: Instant, endsAt: Instant, reason: z.string() });
export type Closure = z.infer<typeof Closure>;

const latitude = z.number().check(z.gte(-90), z.lte(90));
const longitude = z.number().check(z.gte(-180), z.lte(180));
const addressFields = {
  addressLine: z.string().check(z.trim(), z.maxLength(200)),
  city: z.string().check(z.trim(), z.maxLength(100)),
  postcode: z.string().check(z.trim(), z.maxLength(20)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
};

/** What anybody may know of a published library; also the payload of `library:*`. */
export const Library = z.object({
  id: Id,
  tenantId: Id,
  name: z.string(),
  description: z.string(),
  ...addressFields,
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  website: z.nullable(z.string()),
  timeZone: z.string(),
  currency: z.string(),
  amenities: z.array(Amenity),
  state: LibraryState,
  /** Bookings start and end on multiples of this, counted from opening. */
  stepMinutes: z.int(),
  minMinutes: z.int(),
  maxMinutes: z.int(),
  maxDaysAhead: z.int(),
  hours: z.array(OpeningHours),
  /** Those that have not ended yet. */
  closures: z.array(Closure),
  seatCount: z.int(),
  /** Rises with every change of zones or seats: fetch the plan again. */
  planVersion: z.int(),
  version: z.int(),
});
export type Library = z.infer<typeof Library>;

/** A library with what is true of it at `now`. */
export const LibrarySummary = z.extend(Library, {
  now: Instant,
  isOpenNow: z.boolean(),
  /** Today in the library's zone, closures taken out. */
  openToday: z.array(Interval),
  /** When it next opens, if it is closed now and opens within a week. */
  opensNextAt: z.nullable(Instant),
  freeSeatsNow: z.int(),
  /** The lowest hourly price in force; null when it is free of charge. */
  fromAmountMinorPerHour: z.nullable(z.int()),
  distanceKm: z.nullable(z.number()),
});
export type LibrarySummary = z.infer<typeof LibrarySummary>;
/** `positions`: of the rooms that tell this reader of libraries that come, change and go. */
export const LibraryPage = z.extend(page(LibrarySummary), { positions: Positions });
export type LibraryPage = z.infer<typeof LibraryPage>;

export const LibrarySearchQuery = z.extend(PageQuery, {
  q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  /** "latitude,longitude": sorts by distance. */
  near: z.optional(z.string().check(z.regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/))),
  withinKm: z.optional(z.coerce.number().check(z.gt(0), z.lte(20_000))),
  openNow: z.optional(z.enum(['true', 'false'])),
  freeNow: z.optional(z.enum(['true', 'false'])),
  /** Comma-separated amenities, all of which must be there. */
  amenities: z.optional(z.string().check(z.maxLength(300))),
  /** Highest hourly price in minor units; 0 = free of charge. */
  maxAmountMinor: z.optional(z.coerce.number().check(z.int(), z.gte(0))),
});
export type LibrarySearchQuery = z.infer<typeof LibrarySearchQuery>;

const editable = {
  name: Name,
  description: z.string().check(z.trim(), z.maxLength(2000)),
  ...addressFields,
  latitude: z.nullable(latitude),
  longitude: z.nullable(longitude),
  website: z.nullable(z.url({ protocol: /^https?$/ }).check(z.maxLength(300))),
  currency: Currency,
  amenities: z.array(Amenity).check(z.maxLength(AMENITIES.length)),
  stepMinutes: z.literal([5, 10, 15, 20, 30, 60]),
  minMinutes: z.int().check(z.gte(5), z.lte(1440)),
  maxMinutes: z.int().check(z.gte(5), z.lte(1440)),
  maxDaysAhead: z.int().check(z.gte(1), z.lte(366)),
};

export const CreateLibraryBody = z.object({
  tenantId: Id,
  name: editable.name,
  timeZone: TimeZone,
  currency: editable.currency,
  description: z.optional(editable.description),
  addressLine: z.optional(editable.addressLine),
  city: z.optional(editable.city),
  postcode: z.optional(editable.postcode),
  country: z.optional(editable.country),
  latitude: z.optional(editable.latitude),
  longitude: z.optional(editable.longitude),
  website: z.optional(editable.website),
  amenities: z.optional(editable.amenities),
});
export type CreateLibraryBody = z.infer<typeof CreateLibraryBody>;

/** `version` is the one the editor saw: another editor's change in between answers 409 `version_conflict`. */
export const PatchLibraryBody = z.extend(z.partial(z.object(editable)), {
  /** Only while the library is a draft: its opening hours and bookings hang on it. */
  timeZone: z.optional(TimeZone),
  version: Version,
});
export type PatchLibraryBody = z.infer<typeof PatchLibraryBody>;

export const PutHoursBody = z.object({
  version: Version,
  hours: z.array(OpeningHours).check(z.maxLength(28)),
});
export type PutHoursBody = z.infer<typeof PutHoursBody>;

export const CreateClosureBody = z.object({
  startsAt: Instant,
  endsAt: Instant,
  reason: ShortText,
});
export type CreateClosureBody = z.infer<typeof CreateClosureBody>;

export const VersionBody = z.object({ version: Version });
/** For what needs no form: without a version it applies to whatever stands. */
export const OptionalVersionBody = z.nullish(z.object({ version: z.optional(Version) }));

/** Bookings that fall into the closure stand until somebody cancels them; `liveBookings` counts them. */
export const ClosureCreated = z.object({
  library: Library,
  closure: Closure,
  liveBookings: z.int(),
});
export type ClosureCreated = z.infer<typeof ClosureCreated>;

/** An hourly price. `seatKind` null = every kind that has no plan of its own. */
export const FeePlan = z.object({
  id: Id,
  libraryId: Id,
  name: z.string(),
  seatKind: z.nullable(z.string()),
  amountMinorPerHour: z.int(),
  currency: z.string(),
  isActive: z.boolean(),
  version: z.int(),
});
export type FeePlan = z.infer<typeof FeePlan>;

export const CreateFeePlanBody = z.object({
  name: Name,
  seatKind: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
  amountMinorPerHour: AmountMinor,
});
export type CreateFeePlanBody = z.infer<typeof CreateFeePlanBody>;

export const PutFeePlanBody = z.extend(CreateFeePlanBody, {
  isActive: z.boolean(),
  version: Version,
});
export type PutFeePlanBody = z.infer<typeof PutFeePlanBody>;
export const FeePlanList = z.object({ items: z.array(FeePlan) });
export type FeePlanList = z.infer<typeof FeePlanList>;

/** One library as its own page shows it; `feePlans` are those in force. */
export const LibraryDetail = z.extend(LibrarySummary, {
  feePlans: z.array(FeePlan),
  positions: Positions,
});
export type LibraryDetail = z.infer<typeof LibraryDetail>;
