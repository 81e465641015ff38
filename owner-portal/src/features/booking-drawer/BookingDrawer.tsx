import { Sheet, Skeleton } from '@studyspot/shared-ui';
import { AsyncView } from '../../components/AsyncView.tsx';
import { useBooking } from '../../hooks/useBooking.ts';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { BookingActions } from './BookingActions.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import { BookingTimeline } from './BookingTimeline.tsx';

const skeleton = (
  <div className="flex flex-col gap-4">
    <Skeleton className="h-8 w-32" />
    <Skeleton className="h-64" />
    <Skeleton className="h-40" />
  </div>
);

/** Everything of one booking, over whatever screen it was opened from. */
export function BookingDrawer({ bookingId }: { bookingId: string }) {
  const library = useLibrary();
  const { closeBooking } = useBookingDrawer();
  const query = useBooking(library.id, bookingId);
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) closeBooking();
      }}
      title={query.data?.personName ?? 'Booking'}
      description={query.data && `Seat ${query.data.seatLabel}, ${query.data.zoneName}`}
    >
      <AsyncView query={query} what="This booking" skeleton={skeleton}>
        {(booking) => (
          <div className="flex flex-col gap-6">
            <BookingFacts booking={booking} library={library} />
            <BookingActions booking={booking} library={library} />
            <BookingTimeline booking={booking} />
          </div>
        )}
      </AsyncView>
    </Sheet>
  );
}
