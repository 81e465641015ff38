import type { Booking } from '@studyspot/shared-events';
import { Banner, Button, formatTime } from '@studyspot/shared-ui';
import { useCheckOut } from '../../hooks/useCheckOut.ts';
import { messageOf } from '../../lib/apiError.ts';

type WalkInDoneProps = { booking: Booking; onUndone: () => void };

/** Stays until the next one: Undo is not only in a toast. */
export function WalkInDone({ booking, onUndone }: WalkInDoneProps) {
  const undoing = useCheckOut();
  return (
    <Banner
      tone={undoing.error ? 'danger' : 'ok'}
      title={`${booking.personName} sits in ${booking.seatLabel}`}
      actions={
        <Button
          size="sm"
          pending={undoing.isPending}
          onClick={() => undoing.mutate(booking.id, { onSuccess: onUndone })}
        >
          Undo
        </Button>
      }
    >
      {undoing.error
        ? messageOf(undoing.error)
        : `${booking.zoneName}, until ${formatTime(booking.endsAt, { timeZone: booking.timeZone })}`}
    </Banner>
  );
}
