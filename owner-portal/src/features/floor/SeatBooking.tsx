import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { Button, Countdown, formatRange, StatusBadge } from '@studyspot/shared-ui';
import { FormError } from '../../components/FormError.tsx';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { useCheckIn } from '../../hooks/useCheckIn.ts';
import { useCheckOut } from '../../hooks/useCheckOut.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { serverNow } from '../../hooks/useServerNow.ts';
import { bookingPhase } from '../../lib/floor/bookingPhase.ts';

type SeatBookingProps = { library: LibraryDetail; booking: Booking; title: string; nowMs: number };

export function SeatBooking({ library, booking, title, nowMs }: SeatBookingProps) {
  const { openBooking } = useBookingDrawer();
  const checkingIn = useCheckIn();
  const checkingOut = useCheckOut();
  const may = useLibraryRights(library);
  const { id, state, startsAt, endsAt, timeZone, holdExpiresAt, personName } = booking;
  const isLate = bookingPhase(booking, nowMs) === 'late';
  const mayCheck = may('bookings:check-in');
  return (
    <section className="spine rounded-card border border-line p-3">
      <h3 className="text-sm text-muted">{title}</h3>
      <p className="mt-1 flex flex-wrap items-center justify-between gap-2">
        <strong className="text-lg">{personName}</strong>
        <StatusBadge state={state} />
      </p>
      <p className="tabular">{formatRange(startsAt, endsAt, { timeZone })}</p>
      {isLate && <p className="font-semibold text-warn">Late: not checked in</p>}
      {state === 'held' && holdExpiresAt !== null && (
        <Countdown
          endsAt={Date.parse(holdExpiresAt)}
          now={serverNow}
          label={`Hold of ${personName}`}
        />
      )}
      <FormError error={checkingIn.error ?? checkingOut.error} title="Nothing was changed" />
      <div className="mt-3 flex flex-wrap gap-2">
        {mayCheck && state === 'confirmed' && (
          <Button
            size="sm"
            variant="primary"
            pending={checkingIn.isPending}
            onClick={() => checkingIn.mutate(id)}
          >
            Check in
          </Button>
        )}
        {mayCheck && state === 'checked_in' && (
          <Button
            size="sm"
            variant="primary"
            pending={checkingOut.isPending}
            onClick={() => checkingOut.mutate(id)}
          >
            Check out
          </Button>
        )}
        {may('bookings:manage') && state !== 'held' && (
          <Button size="sm" onClick={() => openBooking(id, 'move')}>
            Move
          </Button>
        )}
        {may('bookings:manage') && state === 'confirmed' && (
          <Button size="sm" onClick={() => openBooking(id, 'cancel')}>
            Cancel
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={() => openBooking(id)}>
          Details
        </Button>
      </div>
    </section>
  );
}
