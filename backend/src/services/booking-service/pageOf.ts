import type { Booking } from '@studyspot/shared-events';
import { writeCursor } from '../library-service/cursor.ts';

/** A page from one row more than it holds, which tells whether another follows. Sorted by (start, id). */
export function pageOf(bookings: Booking[], limit: number) {
  const items = bookings.slice(0, limit);
  const last = items.at(-1);
  const hasMore = bookings.length > limit && last;
  return { items, nextCursor: hasMore ? writeCursor([last.startsAt, last.id]) : null };
}
