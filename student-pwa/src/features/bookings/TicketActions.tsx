import type { Booking } from '@studyspot/shared-events';
import { Button, formatTime } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, LogOut, Pencil, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { linkButton } from '../../components/linkButton.ts';
import { useOnline } from '../../hooks/useOnline.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { toast } from '../../lib/toast.ts';
import { CHECK_IN_OPENS_MS, checkInMoment } from './bookingState.ts';
import { CheckInForm } from './CheckInForm.tsx';
import { checkOut } from './checkOut.ts';
import { CommandError } from './CommandError.tsx';
import { OFFLINE_REASON } from './RunningHold.tsx';
import { saveCalendarFile } from './saveCalendarFile.ts';
import { useBookingCommand } from './useBookingCommand.ts';

const CancelDialog = lazy(() =>
  import('./CancelDialog.tsx').then((module) => ({ default: module.CancelDialog })),
);
const ChangeSheet = lazy(() =>
  import('./ChangeSheet.tsx').then((module) => ({ default: module.ChangeSheet })),
);

const ICON = { 'aria-hidden': true, size: 18 } as const;

export const TicketActions = ({ booking }: { booking: Booking }) => {
  const isOnline = useOnline();
  const now = useServerNow(5_000);
  const [isChanging, setChanging] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const leave = useBookingCommand({
    send: (_: void, key) => checkOut(booking.id, key),
    onDone: () => toast('Checked out. The rest of your time goes to others.'),
  });
  const disabledReason = isOnline ? undefined : OFFLINE_REASON;
  const { state } = booking;
  const moment = checkInMoment(booking, now);
  const canChange =
    (state === 'confirmed' || state === 'checked_in') && Date.parse(booking.endsAt) > now;

  if (state === 'held') {
    return (
      <Link
        to="/bookings/$bookingId/confirm"
        params={{ bookingId: booking.id }}
        className={linkButton({ variant: 'primary', size: 'lg', block: true })}
      >
        Confirm this seat
      </Link>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {moment === 'open' && <CheckInForm booking={booking} />}
      {moment === 'too early' && (
        <p className="text-center text-muted">
          Check-in opens at{' '}
          <span className="tabular">
            {formatTime(Date.parse(booking.startsAt) - CHECK_IN_OPENS_MS, {
              timeZone: booking.timeZone,
            })}
          </span>
        </p>
      )}
      <CommandError error={leave.error} />
      {state === 'checked_in' && (
        <Button
          block
          size="lg"
          variant="primary"
          pending={leave.isPending}
          disabledReason={disabledReason}
          icon={<LogOut {...ICON} />}
          onClick={() => leave.mutate()}
        >
          Check out
        </Button>
      )}
      {canChange && (
        <div className="flex flex-wrap justify-center gap-2">
          <Button icon={<CalendarPlus {...ICON} />} onClick={() => saveCalendarFile(booking)}>
            Add to calendar
          </Button>
          <Button
            icon={<Pencil {...ICON} />}
            disabledReason={disabledReason}
            onClick={() => setChanging(true)}
          >
            Change
          </Button>
          {state === 'confirmed' && (
            <Button
              variant="quiet"
              icon={<X {...ICON} />}
              disabledReason={disabledReason}
              onClick={() => setCancelling(true)}
            >
              Cancel booking
            </Button>
          )}
        </div>
      )}
      {!canChange && state !== 'confirmed' && (
        <Link
          to="/libraries/$libraryId/seats"
          params={{ libraryId: booking.libraryId }}
          className={linkButton({ variant: 'primary' })}
        >
          Book here again
        </Link>
      )}
      <Suspense>
        {isChanging && <ChangeSheet booking={booking} onClose={() => setChanging(false)} />}
        {isCancelling && <CancelDialog booking={booking} open onOpenChange={setCancelling} />}
      </Suspense>
    </div>
  );
};
