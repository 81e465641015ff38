import { checkOutBooking } from '../lib/server/checkOutBooking.ts';
import { useBookingAction } from './useBookingAction.ts';

export const useCheckOut = () =>
  useBookingAction(checkOutBooking, ({ seatLabel }) => `Seat ${seatLabel} is free again`);
