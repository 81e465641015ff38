import { LibraryBookings } from '@studyspot/shared-events';
import { queryString } from '../queryString.ts';
import { request } from '../request.ts';

/** The booking of a ticket in this library, or null. */
export async function bookingByTicket(libraryId: string, code: string) {
  const path = `/api/libraries/${libraryId}/bookings${queryString({ code })}`;
  const { items } = await request(LibraryBookings, 'GET', path);
  return items[0] ?? null;
}
