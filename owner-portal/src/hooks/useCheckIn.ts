import { checkInBooking } from '../lib/server/checkInBooking.ts';
import { useBookingAction } from './useBookingAction.ts';

export const useCheckIn = () =>
  useBookingAction(
    checkInBooking,
    ({ personName, seatLabel }) => `${personName} is in seat ${seatLabel}`,
  );
