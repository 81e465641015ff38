import type { Booking } from '@studyspot/shared-events';
import { type Sql, sqlState } from '../../db.ts';
import { conflict, notFound, refused } from '../../errors.ts';
import { type IdempotencyKey, keyJson } from '../../utils/idempotency.ts';
import type { BookingEvents } from '../../utils/socketHelpers.ts';
import { HOLD_MINUTES } from './limits.ts';

/** The instants that the database decided, to be laid over the booking that was proposed. */
type Stamp = Pick<Booking, 'holdExpiresAt' | 'checkedInAt' | 'createdAt' | 'updatedAt'>;

export type TakeSeatAnswer =
  | { outcome: 'taken'; stamp: Stamp }
  | { outcome: 'already_held' | 'one_at_a_time'; stamp: { bookingId: string } }
  | {
      outcome:
        | 'seat_taken'
        | 'too_many_holds'
        | 'in_the_past'
        | 'too_far_ahead'
        | 'stale_rules'
        | 'expired_hold'
        | 'kept'
        | 'try_again';
      stamp: null;
    };

export type Proposal = {
  booking: Booking;
  events: BookingEvents;
  libraryVersion: number;
  maxDaysAhead: number;
  /** The start was read from the database's clock a moment ago. */
  startsNow: boolean;
  actorUserId: string;
  /** Under which the answer is kept. */
  key: IdempotencyKey | undefined;
};

const toColumns = (booking: Booking) => ({
  id: booking.id,
  tenant_id: booking.tenantId,
  library_id: booking.libraryId,
  seat_id: booking.seatId,
  user_id: booking.userId,
  person_name: booking.personName,
  source: booking.source,
  state: booking.state,
  starts_at: booking.startsAt,
  ends_at: booking.endsAt,
  amount_minor: booking.amountMinor,
  currency: booking.currency,
  fee_plan_id: booking.feePlanId,
  fee_plan_version: booking.feePlanVersion,
  ticket_code: booking.ticketCode,
});

const SEAT_IS_CLOSED = 'SS001';
const FOREIGN_KEY = '23503';
const UNIQUE = '23505';

export const seatClosed = () => refused('seat_closed', 'This seat is closed for now');

/** One round trip to the SQL function of the same name, which explains the outcomes. */
export async function takeSeat(sql: Sql, proposal: Proposal): Promise<TakeSeatAnswer> {
  const { booking, events, libraryVersion, maxDaysAhead, startsNow, actorUserId, key } = proposal;
  try {
    const [answer] = await sql<TakeSeatAnswer>({
      name: 'take-seat',
      text: `SELECT outcome, stamp FROM take_seat($1::jsonb, $2::uuid[], $3::text[], $4::text[], $5::jsonb,
        $6::int, $7::text, $8::int, $9::boolean, $10::int, $11::uuid, $12::jsonb)`,
      values: [
        JSON.stringify(toColumns(booking)),
        events.ids,
        events.names,
        events.rooms,
        JSON.stringify(events.payload),
        libraryVersion,
        booking.timeZone,
        maxDaysAhead,
        startsNow,
        HOLD_MINUTES,
        actorUserId,
        keyJson(key),
      ],
    });
    if (!answer) throw new Error('take_seat answered nothing');
    return answer;
  } catch (error) {
    switch (sqlState(error)) {
      case SEAT_IS_CLOSED:
        throw seatClosed();
      case FOREIGN_KEY:
        throw notFound('This seat');
      case UNIQUE:
        throw conflict('already_changed', 'The ticket code was taken: try again');
      default:
        throw error;
    }
  }
}
