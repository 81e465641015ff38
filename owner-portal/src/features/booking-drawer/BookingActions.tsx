import type { Booking, Library, LibraryDetail } from '@studyspot/shared-events';
import { Button } from '@studyspot/shared-ui';
import { FormError } from '../../components/FormError.tsx';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { useCheckIn } from '../../hooks/useCheckIn.ts';
import { useCheckOut } from '../../hooks/useCheckOut.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import type { DrawerAction } from '../../lib/bookings/drawerAction.ts';
import { CancelForm } from './CancelForm.tsx';
import { LengthForm } from './LengthForm.tsx';
import { lazy, Suspense } from 'react';

const MoveForm = lazy(async () => ({ default: (await import('./MoveForm.tsx')).MoveForm }));

type BookingActionsProps = { booking: Booking; library: LibraryDetail };

const LIVE = new Set<Booking['state']>(['held', 'confirmed', 'checked_in']);
const LABELS = { move: 'Move', length: 'Change the end', cancel: 'Cancel' } as const;

function offered(booking: Booking, may: ReturnType<typeof useLibraryRights>): DrawerAction[] {
  if (!LIVE.has(booking.state) || !may('bookings:manage')) return [];
  // Who sits there already is checked out, not cancelled.
  return booking.state === 'checked_in' ? ['move', 'length'] : ['move', 'length', 'cancel'];
}

export function BookingActions({ booking, library }: BookingActionsProps) {
  const may = useLibraryRights(library);
  const { act, openBooking } = useBookingDrawer();
  const actions = offered(booking, may);
  const close = () => openBooking(booking.id);
  const open = actions.find((action) => action === act);
  if (!LIVE.has(booking.state)) return null;
  return (
    <section aria-label="Actions" className="flex flex-col gap-3">
      <CheckButtons booking={booking} library={library} />
      <div className="flex flex-wrap gap-2">
        {actions.map((action) => (
          <Button
            key={action}
            size="sm"
            aria-expanded={open === action}
            onClick={() => openBooking(booking.id, open === action ? undefined : action)}
          >
            {LABELS[action]}
          </Button>
        ))}
      </div>
      {open === 'move' && (
        <Suspense>
          <MoveForm booking={booking} library={library} onDone={close} />
        </Suspense>
      )}
      {open === 'length' && <LengthForm booking={booking} library={library} onDone={close} />}
      {open === 'cancel' && <CancelForm booking={booking} onDone={close} />}
    </section>
  );
}

function CheckButtons({ booking, library }: { booking: Booking; library: Library }) {
  const may = useLibraryRights(library);
  const checkingIn = useCheckIn();
  const checkingOut = useCheckOut();
  const error = checkingIn.error ?? checkingOut.error;
  if (!may('bookings:check-in') || booking.state === 'held') return null;
  const isIn = booking.state === 'checked_in';
  const action = isIn ? checkingOut : checkingIn;
  return (
    <>
      <FormError error={error} title={isIn ? 'Not checked out' : 'Not checked in'} />
      <Button
        variant="primary"
        block
        pending={action.isPending}
        onClick={() => action.mutate(booking.id)}
      >
        {isIn ? 'Check out' : 'Check in'}
      </Button>
    </>
  );
}
