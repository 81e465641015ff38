import type { Booking, Library } from '@studyspot/shared-events';
import { formatDateTime } from '@studyspot/shared-ui';
import { ApiError } from '../../lib/apiError.ts';
import { ticketCode } from '../../lib/bookings/ticketCode.ts';
import { bookingByTicket } from '../../lib/server/bookingByTicket.ts';
import { checkInBooking } from '../../lib/server/checkInBooking.ts';

export type Verdict = { isOk: boolean; words: string; booking: Booking | null };

/** Why a booking in this state is not checked in, where no request is needed to know. */
function refusalOf({ state, startsAt, timeZone }: Booking): string | undefined {
  switch (state) {
    case 'checked_in':
      return 'Is checked in already';
    case 'held':
      return 'Is only a hold: it has to be confirmed first';
    case 'cancelled':
      return 'Was cancelled';
    case 'expired':
      return 'The hold ran out';
    case 'completed':
      return `Is over: it began ${formatDateTime(startsAt, { timeZone })}`;
    case 'confirmed':
      return undefined;
  }
}

/** Finds the ticket and checks it in; what the rules refuse is an answer, not a failure. */
export async function checkInByTicket(library: Library, code: string): Promise<Verdict> {
  const found = await bookingByTicket(library.id, ticketCode(code));
  if (!found) return { isOk: false, words: 'No such ticket in this library', booking: null };
  const refusal = refusalOf(found);
  if (refusal !== undefined) return { isOk: false, words: refusal, booking: found };
  try {
    return { isOk: true, words: 'Checked in', booking: await checkInBooking(found.id) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) throw error;
    return { isOk: false, words: error.message, booking: found };
  }
}
