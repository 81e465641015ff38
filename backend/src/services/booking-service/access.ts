import type { PrismaClient } from '@studyspot/prisma';
import type { Capability } from '@studyspot/shared-events';
import { type Sql, sqlInTransaction, type Tx } from '../../db.ts';
import { forbidden, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { mayInLibrary, membershipsOf } from '../auth-service/rights.ts';
import { type BookingRow, findBooking, lockBookings } from './bookingRow.ts';
import { readNow } from './clock.ts';

/** In what capacity somebody acts on a booking; both, for a member's own. */
export type Standing = { isOwner: boolean; isMember: boolean };

/**
 * As its owner, or as a member who may do this in its library. To everybody else the booking does
 * not exist; a member without the capability is told so.
 */
async function standingOf(
  db: Tx | PrismaClient,
  person: Person,
  row: BookingRow,
  capability: Capability,
): Promise<Standing> {
  const isOwner = row.userId === person.userId;
  const memberships = await membershipsOf(db, person.userId);
  const library = { id: row.libraryId, tenantId: row.tenantId };
  const isMember = mayInLibrary(memberships, library, capability);
  if (isOwner || isMember) return { isOwner, isMember };
  const isInside = memberships.some(({ tenantId }) => tenantId === row.tenantId);
  throw isInside ? forbidden() : notFound('This booking');
}

export type Opened = Standing & { row: BookingRow };

/** To look at. */
export async function openBooking(
  db: PrismaClient,
  sql: Sql,
  person: Person,
  id: string,
): Promise<Opened> {
  const row = await findBooking(sql, id);
  if (!row) throw notFound('This booking');
  return { row, ...(await standingOf(db, person, row, 'bookings:view')) };
}

/** To change: its row is locked, and `now` was read after that. */
export async function lockBooking(
  tx: Tx,
  person: Person,
  id: string,
  capability: Capability,
): Promise<Opened & { now: Date }> {
  const sql = sqlInTransaction(tx);
  const [row] = await lockBookings(sql, {
    name: 'lock-booking',
    text: 'b.id = $1::uuid FOR UPDATE',
    values: [id],
  });
  if (!row) throw notFound('This booking');
  const standing = await standingOf(tx, person, row, capability);
  return { row, ...standing, now: await readNow(sql) };
}
