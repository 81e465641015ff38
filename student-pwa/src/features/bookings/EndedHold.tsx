import type { Booking } from '@studyspot/shared-events';
import { EmptyState, NoBookingsDrawing } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { linkButton } from '../../components/linkButton.ts';

const endings = {
  cancelled: { title: 'This seat was released', text: 'It is free for others again.' },
  completed: { title: 'This booking is over', text: 'It is in your past bookings.' },
} as const;

/** A hold that ran out is no dead end: the same seat and time, one tap away. */
export const EndedHold = ({ booking }: { booking: Booking }) => {
  const { state } = booking;
  const ending =
    state === 'cancelled' || state === 'completed'
      ? endings[state]
      : {
          title: `Your hold on seat ${booking.seatLabel} has run out`,
          text: 'Nothing was booked. If nobody else has taken it, you can hold it again.',
        };
  return (
    <>
      <h1 className="sr-only">Hold ended</h1>
      <EmptyState
        drawing={<NoBookingsDrawing />}
        title={ending.title}
        action={
          <>
            <Link
              to="/libraries/$libraryId/seats"
              params={{ libraryId: booking.libraryId }}
              search={{ from: booking.startsAt, to: booking.endsAt, seat: booking.seatLabel }}
              className={linkButton({ variant: 'primary' })}
            >
              Look at the seat again
            </Link>
            <Link to="/bookings" className={linkButton()}>
              My bookings
            </Link>
          </>
        }
      >
        {ending.text}
      </EmptyState>
    </>
  );
};
