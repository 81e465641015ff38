import type { Booking } from '@studyspot/shared-events';
import { Banner, Button, Card, Countdown } from '@studyspot/shared-ui';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useOnline } from '../../hooks/useOnline.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { rememberLibrary } from '../../lib/lastLibrary.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { noteFirstBooking } from '../pwa/install.ts';
import { BookingFacts } from './BookingFacts.tsx';
import { holdEndsAt } from './bookingState.ts';
import { cancelBooking } from './cancelBooking.ts';
import { CommandError } from './CommandError.tsx';
import { confirmBooking } from './confirmBooking.ts';
import { extendHold } from './extendHold.ts';
import { HoldRules } from './HoldRules.tsx';
import { useBookingCommand } from './useBookingCommand.ts';

const WARN_MS = 120_000;
export const OFFLINE_REASON = 'Needs a connection';

/** The held seat before it is booked: its clock is the server's, and survives a reload and Back. */
export const RunningHold = ({ booking }: { booking: Booking }) => {
  const navigate = useNavigate();
  const router = useRouter();
  const isOnline = useOnline();
  const now = useServerNow();
  const endsAt = holdEndsAt(booking) ?? now;
  const confirm = useBookingCommand({
    send: (_: void, key) => confirmBooking(booking.id, key),
    onDone: (done) => {
      noteFirstBooking();
      rememberLibrary({ id: done.libraryId, name: done.libraryName });
      return navigate({ to: '/tickets/$bookingId', params: { bookingId: done.id }, replace: true });
    },
  });
  const extend = useBookingCommand({ send: (_: void, key) => extendHold(booking.id, key) });
  const release = useBookingCommand({
    send: (_: void, key) => cancelBooking(booking.id, {}, key),
    onDone: (done) =>
      navigate({
        to: '/libraries/$libraryId/seats',
        params: { libraryId: done.libraryId },
        search: { from: done.startsAt, to: done.endsAt },
      }),
  });
  useEffect(() => {
    // The ticket is the next page: it must not be waited for.
    void router.preloadRoute({ to: '/tickets/$bookingId', params: { bookingId: booking.id } });
  }, [router, booking.id]);
  const canExtend = !booking.holdExtended;
  const disabledReason = isOnline ? undefined : OFFLINE_REASON;
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <p className="text-sm text-muted">{booking.libraryName}</p>
          <h1 className="text-2xl">Confirm seat {booking.seatLabel}</h1>
        </div>
        <div className="text-end">
          <p className="text-sm text-muted">Held for you</p>
          <Countdown endsAt={endsAt} now={serverNow} label={`Hold on seat ${booking.seatLabel}`} />
        </div>
      </header>
      {endsAt - now <= WARN_MS && (
        <Banner tone="warn" title="Less than two minutes left">
          {canExtend
            ? 'Confirm now, or take three minutes more once.'
            : 'Confirm now, or the seat goes to somebody else.'}
        </Banner>
      )}
      <Card spine>
        <BookingFacts booking={booking} />
      </Card>
      <HoldRules libraryId={booking.libraryId} />
      <CommandError error={confirm.error ?? extend.error ?? release.error} />
      <div className="flex flex-col gap-2">
        <Button
          block
          size="lg"
          variant="primary"
          pending={confirm.isPending}
          disabledReason={disabledReason}
          onClick={() => confirm.mutate()}
        >
          Confirm booking
        </Button>
        <div className="grid grid-cols-2 gap-2">
          <Button
            pending={extend.isPending}
            disabledReason={canExtend ? disabledReason : 'Extended once already'}
            block
            onClick={() => extend.mutate()}
          >
            +3 min
          </Button>
          <Button
            variant="quiet"
            pending={release.isPending}
            disabledReason={disabledReason}
            block
            onClick={() => release.mutate()}
          >
            Release seat
          </Button>
        </div>
      </div>
    </div>
  );
};
