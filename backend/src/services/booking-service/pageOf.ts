import { type Booking, Instant } from '@studyspot/shared-events';
import { malformed } from '../../errors.ts';
import { readCursor, writeCursor } from '../library-service/cursor.ts';

/** A page from one row more than it holds, which tells whether another follows. Sorted by (start, id). */
export function pageOf(bookings: Booking[], limit: number) {
  const items = bookings.slice(0, limit);
  const last = items.at(-1);
  const hasMore = bookings.length > limit && last;
  return { items, nextCursor: hasMore ? writeCursor([last.startsAt, last.id]) : null };
}

/** Where the page before ended; 400 for what `pageOf` did not write. */
export function readPlace(cursor: string): readonly [startsAt: string, id: string] {
  const [startsAt, id] = readCursor(cursor);
  const { data: instant } = Instant.safeParse(startsAt);
  if (instant === undefined) throw malformed('This cursor is not one of ours');
  return [instant, id];
}
