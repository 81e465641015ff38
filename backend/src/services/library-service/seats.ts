import type { CreateSeatsBody, PatchSeatBody, Seat, SeatsChange } from '@studyspot/shared-events';
import type * as z from 'zod';
import { sqlInTransaction, type Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { given } from './given.ts';
import { refuseWithLiveBookings } from './liveBookings.ts';
import { SEAT_JSON } from './readPlan.ts';
import { checkZones, refuseTakenLabels } from './seatRules.ts';
import { announcePlan, raisePlanVersion } from './versions.ts';
import { insertSeats } from './writeSeats.ts';

type SeatPatch = z.infer<typeof PatchSeatBody>;

async function seatsOf(tx: Tx, ids: readonly string[]): Promise<Seat[]> {
  const rows = await sqlInTransaction(tx)<{ seat: Seat }>({
    name: 'seats-by-id',
    text: `SELECT ${SEAT_JSON} AS seat FROM seat s WHERE s.id = ANY ($1::uuid[]) ORDER BY s.label, s.id`,
    values: [ids],
  });
  return rows.map(({ seat }) => seat);
}

export async function createSeats(
  tx: Tx,
  person: Person,
  libraryId: string,
  { seats }: CreateSeatsBody,
): Promise<SeatsChange> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'seats:edit');
  await raisePlanVersion(tx, libraryId, {});
  await checkZones(
    tx,
    libraryId,
    seats.map(({ zoneId }) => zoneId),
  );
  await refuseTakenLabels(
    tx,
    libraryId,
    seats.map(({ label }) => label),
  );
  const ids = await insertSeats(tx, libraryId, seats);
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'library.seats_added',
    subjectType: 'library',
    subjectId: libraryId,
    details: { labels: seats.map(({ label }) => label) },
  });
  return { seats: await seatsOf(tx, ids), planVersion: await announcePlan(tx, libraryId) };
}

/** `version` is the plan's. Closing a seat for maintenance lets its bookings stand and takes no new ones. */
export async function patchSeat(
  tx: Tx,
  person: Person,
  libraryId: string,
  id: string,
  body: SeatPatch,
): Promise<SeatsChange> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'seats:edit');
  const { version, ...rest } = body;
  const changes = given(rest);
  const changesRules = ['label', 'kind', 'zoneId'].some((key) => Object.hasOwn(changes, key));
  await raisePlanVersion(tx, libraryId, { seen: version, changesRules });
  const standing = await tx.seat.findFirst({ where: { id, libraryId, retiredAt: null } });
  if (!standing) throw notFound('This seat');
  if (changes.zoneId !== undefined) await checkZones(tx, libraryId, [changes.zoneId]);
  if (changes.label !== undefined && changes.label !== standing.label)
    await refuseTakenLabels(tx, libraryId, [changes.label]);
  await tx.seat.update({ where: { id }, data: changes, select: { id: true } });
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'seat.edited',
    subjectType: 'seat',
    subjectId: id,
    details: { label: standing.label, changed: Object.keys(changes) },
  });
  return { seats: await seatsOf(tx, [id]), planVersion: await announcePlan(tx, libraryId) };
}

/** Refused while anybody still means to sit there; a seat with a past is retired, not destroyed. */
export async function deleteSeat(
  tx: Tx,
  person: Person,
  libraryId: string,
  id: string,
): Promise<{ planVersion: number }> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'seats:edit');
  await raisePlanVersion(tx, libraryId, { changesRules: true });
  // Locks the row, which whoever takes the seat right now holds until the end, and finds closed afterwards.
  const closed = await tx.$queryRaw<{ label: string }[]>`
    UPDATE seat SET state = 'maintenance'
    WHERE id = ${id}::uuid AND library_id = ${libraryId}::uuid AND retired_at IS NULL RETURNING label`;
  const label = closed[0]?.label;
  if (label === undefined) throw notFound('This seat');
  await refuseWithLiveBookings(tx, { seatId: id });
  // Claims too: a booking that was moved away has left its old one here.
  const past =
    (await tx.booking.count({ where: { seatId: id } })) ||
    (await tx.claim.count({ where: { seatId: id } }));
  if (past > 0)
    await tx.$executeRaw`UPDATE seat SET retired_at = studyspot_now() WHERE id = ${id}::uuid`;
  else await tx.seat.delete({ where: { id }, select: { id: true } });
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'seat.deleted',
    subjectType: 'seat',
    subjectId: id,
    details: { label },
  });
  return { planVersion: await announcePlan(tx, libraryId) };
}
