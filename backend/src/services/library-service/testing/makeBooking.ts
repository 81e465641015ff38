import type pg from 'pg';
import { ticketCode } from '../../booking-service/ticketCode.ts';
import type { TestLibrary } from './makeLibrary.ts';

type Wanted = {
  library: TestLibrary;
  seatId: string;
  startsAt: Date;
  endsAt: Date;
  state?: 'held' | 'confirmed' | 'completed';
  holdExpiresAt?: Date;
};

/** A walk-in's booking and its claim, straight into the tables, whenever it is. */
export async function makeBooking(pool: pg.Pool, wanted: Wanted): Promise<string> {
  const { library, seatId, startsAt, endsAt, state = 'confirmed', holdExpiresAt = null } = wanted;
  const { rows } = await pool.query<{ id: string }>(
    `WITH made AS (
      INSERT INTO booking (tenant_id, library_id, seat_id, person_name, source, state, starts_at, ends_at,
        hold_expires_at, amount_minor, currency, ticket_code)
      VALUES ($1, $2, $3, 'Guest', 'walk_in', $4, $5, $6, $7, 0, 'GBP', $8) RETURNING id),
    claimed AS (
      INSERT INTO claim (library_id, seat_id, kind, starts_at, ends_at, booking_id, hold_expires_at)
      SELECT $2, $3, (CASE WHEN $7::timestamptz IS NULL THEN 'booking' ELSE 'hold' END)::claim_kind, $5, $6, id, $7 FROM made)
    SELECT id FROM made`,
    [
      library.tenant.tenantId,
      library.id,
      seatId,
      state,
      startsAt,
      endsAt,
      holdExpiresAt,
      ticketCode(),
    ],
  );
  return rows[0]?.id ?? '';
}
