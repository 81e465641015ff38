import type { Booking } from '@studyspot/shared-events';
import { localDateOf, Sheet, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Armchair } from 'lucide-react';
import { linkButton } from '../../components/linkButton.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { libraryQuery } from '../libraries/library.ts';
import { ChangeForm } from './ChangeForm.tsx';

/** Longer, shorter, later, or another seat. */
export const ChangeSheet = ({ booking, onClose }: { booking: Booking; onClose: () => void }) => {
  const library = useQuery(libraryQuery(booking.libraryId));
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title="Change booking"
      description={`Seat ${booking.seatLabel}, ${booking.libraryName}`}
    >
      <div className="flex flex-col gap-5">
        <QueryView
          query={library}
          what="the times that are free"
          skeleton={<Skeleton className="h-40 w-full" />}
        >
          {(found) => <ChangeForm booking={booking} library={found} onDone={onClose} />}
        </QueryView>
        <Link
          to="/libraries/$libraryId/seats"
          params={{ libraryId: booking.libraryId }}
          search={{
            date: localDateOf(booking.startsAt, booking.timeZone),
            from: booking.startsAt,
            to: booking.endsAt,
            move: booking.id,
          }}
          className={linkButton()}
        >
          <Armchair aria-hidden="true" size={18} />
          Move to another seat
        </Link>
      </div>
    </Sheet>
  );
};
