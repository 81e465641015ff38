import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { Button, Countdown, formatTime } from '@studyspot/shared-ui';
import { FormError } from '../../components/FormError.tsx';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { useCheckIn } from '../../hooks/useCheckIn.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { serverNow } from '../../hooks/useServerNow.ts';

type RightNowRowProps = { booking: Booking; library: LibraryDetail };

export function RightNowRow({ booking, library }: RightNowRowProps) {
  const { openBooking } = useBookingDrawer();
  const checkingIn = useCheckIn();
  const may = useLibraryRights(library);
  const { id, personName, seatLabel, startsAt, state, holdExpiresAt } = booking;
  return (
    <li className="py-2">
      <div className="flex items-center gap-3">
        <button
          type="button"
          onClick={() => openBooking(id)}
          className="min-w-0 flex-1 rounded-control text-start hover:text-brand"
        >
          <span className="block truncate font-semibold">{personName}</span>
          <span className="block text-xs text-muted tabular">
            Seat {seatLabel}, {formatTime(startsAt, { timeZone: library.timeZone })}
          </span>
        </button>
        {state === 'held' && holdExpiresAt !== null && (
          <Countdown
            endsAt={Date.parse(holdExpiresAt)}
            now={serverNow}
            label={`Hold on seat ${seatLabel}`}
          />
        )}
        {state === 'confirmed' && may('bookings:check-in') && (
          <Button size="sm" pending={checkingIn.isPending} onClick={() => checkingIn.mutate(id)}>
            Check in<span className="sr-only"> {personName}</span>
          </Button>
        )}
      </div>
      <FormError error={checkingIn.error} title="Not checked in" />
    </li>
  );
}
