import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string().check(z.maxLength(200))), undefined);
const instant = z.catch(z.optional(z.iso.datetime({ offset: true })), undefined);

/** The wanted window. Without `from` it is "now" today, else the first that the day offers. */
export const WindowSearch = z.object({
  date: z.catch(z.optional(z.iso.date()), undefined),
  from: instant,
  to: instant,
});
export type WindowSearch = z.infer<typeof WindowSearch>;

export const SeatSearch = z.extend(WindowSearch, {
  view: z.catch(z.optional(z.enum(['map', 'list'])), undefined),
  zone: text,
  kind: text,
  /** Attributes that a seat must have, comma-separated. */
  has: text,
  /** The chosen seat's label: it survives signing in and can be shared. */
  seat: text,
  /** The booking that is to move to the seat chosen here. */
  move: text,
});
export type SeatSearch = z.infer<typeof SeatSearch>;
