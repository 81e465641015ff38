import type { Booking } from '@studyspot/shared-events';
import type { Sql } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';
import { type IdempotencyKey, keyJson } from '../../utils/idempotency.ts';
import { bookingEvents } from '../../utils/socketHelpers.ts';
import { findBooking } from './bookingRow.ts';
import { presentBooking } from './presentBooking.ts';
import { TRANSITIONS } from './transitions.ts';

type Answer =
  | { outcome: 'confirmed'; stamp: Pick<Booking, 'updatedAt'> }
  | { outcome: 'kept' | 'unclear'; stamp: null };

/**
 * The confirmation that nearly every hold ends in: one's own, in time, in one statement (`confirm_hold`). Undefined, and
 * nothing changed, where it is anything else; then `confirmBooking` knows why.
 */
export async function confirmOwnHold(
  sql: Sql,
  person: Person,
  id: string,
  key: IdempotencyKey | undefined,
): Promise<{ booking: Booking; events: string[] } | undefined> {
  const row = await findBooking(sql, id);
  if (row?.state !== 'held' || row.userId !== person.userId) return undefined;
  const booking = presentBooking({
    ...row,
    state: TRANSITIONS.confirm.to,
    holdExpiresAt: null,
    version: row.version + 1,
  });
  const { ids, rooms, payload } = bookingEvents(booking, 'booking:updated');
  const [answer] = await sql<Answer>({
    name: 'confirm-hold',
    text: `SELECT outcome, stamp FROM confirm_hold($1::uuid, $2::int, $3::uuid, $4::uuid, $5::text[], $6::jsonb, $7::jsonb)`,
    values: [id, row.version, person.userId, ids[0], rooms, JSON.stringify(payload), keyJson(key)],
  });
  if (answer?.outcome !== 'confirmed') return undefined;
  return { booking: { ...booking, ...answer.stamp }, events: ids };
}
