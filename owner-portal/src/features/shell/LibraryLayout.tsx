import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { toast } from 'sonner';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { hasCode } from '../../lib/apiError.ts';
import { keepPreferences } from '../../lib/preferences.ts';
import { libraryQuery } from '../../lib/server/library.ts';
import { socketClient } from '../../lib/socket.ts';
import { DraftNotice } from './DraftNotice.tsx';

const BookingDrawer = lazy(async () => {
  const { BookingDrawer: Drawer } = await import('../booking-drawer/BookingDrawer.tsx');
  return { default: Drawer };
});

/** Around every screen of one library: its rooms, and the drawer of the booking that the address names. */
export function LibraryLayout() {
  const library = useLibrary();
  const navigate = useNavigate();
  const { bookingId } = useBookingDrawer();
  const { id, tenantId, name } = library;
  useEffect(() => {
    keepPreferences({ lastLibraryId: id });
    return socketClient.joinLibrary(id);
  }, [id]);
  const { error } = useQuery(libraryQuery(id));
  const isGone = hasCode(error, 'not_found');
  useEffect(() => {
    if (!isGone) return;
    toast(`${name} is not there any more`);
    void navigate({ to: '/tenants/$tenantId', params: { tenantId } });
  }, [isGone, name, tenantId, navigate]);
  return (
    <>
      <DraftNotice library={library} />
      <Outlet />
      {bookingId !== undefined && (
        <Suspense>
          <BookingDrawer bookingId={bookingId} />
        </Suspense>
      )}
    </>
  );
}
