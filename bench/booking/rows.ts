import { bookingEvents } from '../../backend/src/utils/socketHelpers.ts';
import { v7 } from '../../backend/src/utils/uuid.ts';
import type { StudyHall } from '../harness/studyHall.ts';
import { plannedBooking } from './plan.ts';

/**
 * The limit: every row that one booking leaves, as one prepared statement. No rule, no check but the tables' own, and
 * nothing that has to be read before it is written.
 */
export const WRITE_ROWS = `
  WITH claimed AS (INSERT INTO claim (id, library_id, seat_id, kind, starts_at, ends_at, booking_id, user_id)
    VALUES ($1, $2, $3, 'booking', $4, $5, $6, $7)),
  booked AS (INSERT INTO booking (id, tenant_id, library_id, seat_id, user_id, person_name, source, state, starts_at,
      ends_at, amount_minor, currency, ticket_code, created_at, updated_at)
    VALUES ($6, $8, $2, $3, $7, $9, 'student', 'confirmed', $4, $5, 0, 'TWD', $10, $11, $11)),
  audited AS (INSERT INTO audit_entry (id, tenant_id, actor_user_id, action, subject_type, subject_id, details, at)
    VALUES ($12, $8, $7, 'booking.booked', 'booking', $6, $13, $11)),
  raised AS (UPDATE seat SET availability_version = availability_version + 1 WHERE id = $3)
  INSERT INTO outbox (id, name, rooms, payload, tenant_id)
  VALUES ($14, 'booking:created', $15, $16, $8), ($17, 'seat:availability', $18, $19, $8)`;

/** What goes into `WRITE_ROWS` for the n-th booking of the plan: the same texts as the product writes. */
export function rowsOf(hall: StudyHall, n: number): unknown[] {
  const { tenantId, libraryId } = hall;
  const { seatId, person, startsAt, endsAt } = plannedBooking(hall, n);
  const id = v7();
  const now = new Date().toISOString();
  const { rooms, payload } = bookingEvents(
    {
      id,
      tenantId,
      libraryId,
      libraryName: 'NTU Library Study Hall',
      timeZone: 'Asia/Taipei',
      seatId,
      seatLabel: 'A001',
      zoneName: 'A',
      userId: person.id,
      personName: person.name,
      source: 'student',
      state: 'confirmed',
      startsAt,
      endsAt,
      holdExpiresAt: null,
      holdExtended: false,
      amountMinor: 0,
      currency: 'TWD',
      feePlanId: null,
      feePlanVersion: null,
      ticketCode: id.slice(-12),
      checkedInAt: null,
      checkedOutAt: null,
      cancelledAt: null,
      cancelReason: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    },
    'booking:created',
  );
  const history = { seatId, startsAt, endsAt };
  const day = {
    libraryId,
    seatId,
    localDate: startsAt.slice(0, 10),
    version: 1,
    busy: [{ from: startsAt, to: endsAt, status: 'booked' }],
  };
  return [
    v7(),
    libraryId,
    seatId,
    startsAt,
    endsAt,
    id,
    person.id,
    tenantId,
    person.name,
    id.slice(-12),
    now,
    v7(),
    JSON.stringify(history),
    v7(),
    rooms,
    JSON.stringify(payload),
    v7(),
    [`library:${libraryId}`],
    JSON.stringify(day),
  ];
}
