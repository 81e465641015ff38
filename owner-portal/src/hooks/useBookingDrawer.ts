import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { DrawerAction } from '../lib/bookings/drawerAction.ts';

/** The open booking is part of the address: Back closes it, a link opens it. */
export function useBookingDrawer() {
  const { booking: bookingId, act } = useSearch({ from: '/app/libraries/$libraryId' });
  const navigate = useNavigate();
  const openBooking = useCallback(
    (id: string | undefined, action?: DrawerAction) =>
      void navigate({
        to: '.',
        search: (shown) => ({ ...shown, booking: id, act: action }),
        resetScroll: false,
      }),
    [navigate],
  );
  const closeBooking = useCallback(() => openBooking(undefined), [openBooking]);
  return { bookingId, act, openBooking, closeBooking };
}
