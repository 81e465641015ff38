import * as z from 'zod/mini';

/** In small letters, as the database writes it: ids are compared as texts. */
export const Id = z.uuid().check(z.toLowerCase());
const isInReach = (value: string) => value >= '2000' && value < '2200';
/** An instant. Any offset is understood; what the server sends is always UTC with `Z`. */
export const Instant = z.iso
  .datetime({ offset: true })
  .check(z.refine(isInReach, { error: 'Years 2000 to 2199' }));
/** A calendar day in the library's own zone, YYYY-MM-DD. */
export const LocalDate = z.iso.date().check(z.refine(isInReach, { error: 'Years 2000 to 2199' }));
/** Minutes of the wall clock, 00:00 to 24:00 (the end of the day). */
export const LocalTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** Of the database's `integer`. */
const LARGEST_INTEGER = 2_147_483_647;
/** By the hour; so that the dearest day, moved to and fro between dear seats, still fits an `integer`. */
const MOST_AN_HOUR = 10_000_000;
/** Integer minor units of the currency beside it. */
export const AmountMinor = z.int().check(z.gte(0), z.lte(MOST_AN_HOUR));
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));
export const Version = z.int().check(z.gte(1), z.lte(LARGEST_INTEGER));
export const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
export const ShortText = z.string().check(z.trim(), z.maxLength(500));
export const Email = z.email().check(z.maxLength(254), z.toLowerCase());

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
/** An IANA zone, e.g. `Asia/Taipei`. */
export const TimeZone = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, { error: 'Not a time zone this system knows' }));

/** Where a room's stream stood when the snapshot was read; resume from here. */
export const Position = z.object({ epoch: z.string(), seq: z.int() });
export type Position = z.infer<typeof Position>;
export const Positions = z.record(z.string(), Position);
export type Positions = z.infer<typeof Positions>;

export const Interval = z.object({ from: Instant, to: Instant });
export type Interval = z.infer<typeof Interval>;

export const PageQuery = z.object({
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});

export const page = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

export const success = <Data extends z.ZodMiniType>(data: Data) =>
  z.object({ success: z.literal(true), data });
