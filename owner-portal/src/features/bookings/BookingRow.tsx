import type { Booking } from '@studyspot/shared-events';
import { formatDate, formatTime, MoneyText, StatusBadge } from '@studyspot/shared-ui';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';

type BookingRowProps = {
  index: number;
  booking: Booking;
  hasPrices: boolean;
  hasDates: boolean;
};

/** The whole row opens the drawer; its button is the name. */
export function BookingRow({ index, booking, hasPrices, hasDates }: BookingRowProps) {
  const { bookingId, openBooking } = useBookingDrawer();
  const { id, startsAt, endsAt, timeZone, personName, seatLabel, zoneName } = booking;
  return (
    <tr aria-rowindex={index} aria-selected={id === bookingId} className="relative">
      <td className="tabular sm:whitespace-nowrap">
        {hasDates && `${formatDate(startsAt, { timeZone })}, `}
        {formatTime(startsAt, { timeZone })}–{formatTime(endsAt, { timeZone })}
      </td>
      <td className="max-w-40 sm:max-w-64">
        <button
          type="button"
          onClick={() => openBooking(id)}
          className="block min-h-6 max-w-full truncate text-start font-semibold after:absolute after:inset-0 hover:text-brand"
        >
          {personName}
        </button>
      </td>
      <td className="whitespace-nowrap">
        {seatLabel} <span className="hidden text-muted lg:inline">{zoneName}</span>
      </td>
      <td>
        <StatusBadge state={booking.state} />
      </td>
      <td className="hidden font-mono md:table-cell">{booking.ticketCode}</td>
      {hasPrices && (
        <td data-numeric className="hidden md:table-cell">
          <MoneyText amountMinor={booking.amountMinor} currency={booking.currency} />
        </td>
      )}
    </tr>
  );
}
