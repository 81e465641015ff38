import type { Booking } from '@studyspot/shared-events';
import { formatDate, formatTime, MoneyText, StatusBadge } from '@studyspot/shared-ui';
import type { Ref } from 'react';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';

type BookingRowProps = {
  ref: Ref<HTMLTableRowElement>;
  /** Within the list, from 0. */
  index: number;
  booking: Booking;
  hasPrices: boolean;
  hasDates: boolean;
};

/** The whole row opens the drawer; its button is the name. */
export function BookingRow({ ref, index, booking, hasPrices, hasDates }: BookingRowProps) {
  const { bookingId, openBooking } = useBookingDrawer();
  const { id, startsAt, endsAt, timeZone, personName, seatLabel, zoneName } = booking;
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={id === bookingId}
      className="relative"
    >
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
        <StatusBadge state={booking.state} className="mb-1 sm:hidden" />
      </td>
      <td className="whitespace-nowrap">
        {seatLabel} <span className="hidden text-muted lg:inline">{zoneName}</span>
      </td>
      <td className="hidden sm:table-cell">
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
