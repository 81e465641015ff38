import type { Booking } from '@studyspot/shared-events';
import { bookingEvents } from '../../utils/socketHelpers.ts';
import { v7 } from '../../utils/uuid.ts';
import { quote } from '../pricing-service/price.ts';
import type { Ground } from './factsCache.ts';
import { presentBooking } from './presentBooking.ts';
import type { Proposal } from './takeSeat.ts';
import { ticketCode } from './ticketCode.ts';

export type SeatWish = { seatId: string; startsAt: Date | 'now'; endsAt: Date };
/** Who is to sit there. A walk-in has no account. */
export type Sitter = Pick<Booking, 'userId' | 'personName' | 'source'> & { actorUserId: string };
export type NewState = 'held' | 'confirmed' | 'checked_in';

/** Replaced by the database's stamp before anybody sees it. */
const UNDECIDED = new Date(0);

/** The booking that `take_seat` is asked to make, priced, with the events that tell of it. */
export function proposeBooking(
  { library, seat }: Ground,
  wish: { startsAt: Date; endsAt: Date; startsNow: boolean },
  sitter: Sitter,
  state: NewState,
  key: Proposal['key'],
): Proposal {
  const { actorUserId, ...who } = sitter;
  const booking = presentBooking({
    id: v7(),
    tenantId: library.tenantId,
    libraryId: library.id,
    libraryName: library.name,
    timeZone: library.timeZone,
    seatId: seat.id,
    seatLabel: seat.label,
    zoneName: seat.zoneName,
    ...who,
    state,
    startsAt: wish.startsAt,
    endsAt: wish.endsAt,
    holdExpiresAt: null,
    holdExtended: false,
    ...quote(library, seat.kind, wish.startsAt, wish.endsAt),
    ticketCode: ticketCode(),
    checkedInAt: null,
    checkedOutAt: null,
    cancelledAt: null,
    cancelReason: null,
    version: 1,
    createdAt: UNDECIDED,
    updatedAt: UNDECIDED,
  });
  return {
    booking,
    // A walk-in appears and sits down in one step: two facts, each with its own event.
    events:
      state === 'checked_in'
        ? bookingEvents(booking, 'booking:created', 'booking:checkin')
        : bookingEvents(booking, 'booking:created'),
    libraryVersion: library.version,
    maxDaysAhead: library.maxDaysAhead,
    startsNow: wish.startsNow,
    actorUserId,
    key,
  };
}
