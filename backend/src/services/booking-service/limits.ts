/** How long a new hold runs, and by how much its one extension lengthens it. */
export const HOLD_MINUTES = 8;
export const HOLD_EXTENSION_MINUTES = 3;
/** Before a hold ends its owner is told. */
export const HOLD_WARNING_MINUTES = 2;
/** Before its start a booking can be checked in, if the seat is clear. */
export const EARLY_CHECK_IN_MINUTES = 15;

export const MINUTE_MS = 60_000;
export const minutesAfter = (at: Date, minutes: number) =>
  new Date(at.getTime() + minutes * MINUTE_MS);
