import type { Booking } from '@studyspot/shared-events';
import { Card, Countdown, StatusBadge, TimeText } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { serverNow } from '../../lib/serverClock.ts';
import { checkInMoment, holdEndsAt } from './bookingState.ts';

/** The one that is going on, or can be checked in now, carries the spine. */
const isCurrent = (booking: Booking, now: number) =>
  booking.state === 'checked_in' || checkInMoment(booking, now) === 'open';

export const BookingCard = ({ booking, now }: { booking: Booking; now: number }) => {
  const isHeld = booking.state === 'held';
  const endsAt = holdEndsAt(booking);
  return (
    <Card
      as="li"
      spine={isCurrent(booking, now)}
      className="relative flex items-center gap-3 transition-colors duration-state hover:border-brand"
    >
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to={isHeld ? '/bookings/$bookingId/confirm' : '/tickets/$bookingId'}
            params={{ bookingId: booking.id }}
            className="font-display text-lg font-semibold text-ink no-underline after:absolute after:inset-0 after:rounded-card"
          >
            Seat {booking.seatLabel}
          </Link>
          <StatusBadge state={booking.state} />
          {isHeld && endsAt !== null && (
            <Countdown
              endsAt={endsAt}
              now={serverNow}
              label={`Hold on seat ${booking.seatLabel}`}
            />
          )}
        </p>
        <p className="text-sm text-muted">{booking.libraryName}</p>
        <p className="mt-1">
          <TimeText from={booking.startsAt} to={booking.endsAt} timeZone={booking.timeZone} />
        </p>
        {checkInMoment(booking, now) === 'open' && (
          <p className="mt-1 text-sm font-semibold text-brand">Check-in is open</p>
        )}
      </div>
      <ChevronRight aria-hidden="true" className="shrink-0 text-muted rtl:rotate-180" />
    </Card>
  );
};
