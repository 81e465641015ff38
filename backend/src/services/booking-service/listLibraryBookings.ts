import {
  type LibraryBookings,
  libraryMembersRoom,
  type LibraryBookingsQuery,
  tenantRoom,
} from '@studyspot/shared-events';
import type * as z from 'zod/mini';
import { type Database, sqlOnPool, type Statement } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { positionsOf } from '../socket-service/positions.ts';
import { type BookingRow, SELECT_BOOKING } from './bookingRow.ts';
import { readNow } from './clock.ts';
import { historyStatement } from './historyStatement.ts';
import { pageOf } from './pageOf.ts';
import { presentBooking } from './presentBooking.ts';

type Query = z.infer<typeof LibraryBookingsQuery>;

/** Everything that touches the local day, in whatever state: the list that `booking:*` patches. */
const ofDay = (libraryId: string, date: string): Statement => ({
  name: 'library-day-bookings',
  text: `${SELECT_BOOKING}, local_day($2::date, (SELECT time_zone FROM library WHERE id = $1::uuid)) AS day
    WHERE b.library_id = $1::uuid AND b.starts_at < upper(day) AND b.ends_at > lower(day)
      AND b.starts_at > lower(day) - interval '25 hours'
    ORDER BY b.starts_at, b.id`,
  values: [libraryId, date],
});

const ofTicket = (libraryId: string, code: string): Statement => ({
  name: 'library-ticket',
  text: `${SELECT_BOOKING} WHERE b.library_id = $1::uuid AND b.ticket_code = $2`,
  values: [libraryId, code],
});

/** A day, whole and live; the one booking of a ticket; or history, paged, the latest first. */
export async function listLibraryBookings(
  db: Database,
  person: Person,
  libraryId: string,
  query: Query,
): Promise<LibraryBookings> {
  const library = await authoriseInLibrary(db.prisma, person, libraryId, 'bookings:view');
  const positions = await positionsOf(db.prisma, [
    tenantRoom(library.tenantId),
    libraryMembersRoom(libraryId),
  ]);
  const sql = sqlOnPool(db.pool);
  const snapshot = { now: (await readNow(sql)).toISOString(), positions };
  const read = async (statement: Statement) =>
    (await sql<BookingRow>(statement)).map(presentBooking);

  if (query.date)
    return { items: await read(ofDay(libraryId, query.date)), nextCursor: null, ...snapshot };
  if (query.code)
    return { items: await read(ofTicket(libraryId, query.code)), nextCursor: null, ...snapshot };
  const rows = await read(historyStatement(library, query));
  return { ...pageOf(rows, query.limit), ...snapshot };
}
