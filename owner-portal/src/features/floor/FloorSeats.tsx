import type { Booking, LibraryDay, LibraryDetail, Seat, SeatPlan } from '@studyspot/shared-events';
import type { DescribeSeat } from '@studyspot/shared-ui';
import { Card, seatDescription, SeatList, SeatMap } from '@studyspot/shared-ui';
import { useCallback, useMemo } from 'react';
import { bookingPhase } from '../../lib/floor/bookingPhase.ts';
import { seatsNow } from '../../lib/floor/seatNow.ts';
import { sittingNow } from '../../lib/floor/sittingNow.ts';
import { FloorLegend } from './FloorLegend.tsx';
import { initials } from '../../lib/initials.ts';

type FloorSeatsProps = {
  library: LibraryDetail;
  plan: SeatPlan;
  day: LibraryDay;
  bookings: readonly Booking[];
  nowMs: number;
  view: 'map' | 'list';
  selectedSeatId: string | undefined;
  onSelect: (seatId: string) => void;
};

/** The student's map, with who sits where. */
export function FloorSeats(props: FloorSeatsProps) {
  const { library, plan, day, bookings, nowMs, view, selectedSeatId, onSelect } = props;
  const { timeZone } = library;
  const status = useMemo(() => seatsNow(day, nowMs), [day, nowMs]);
  const sitting = useMemo(() => sittingNow(bookings, nowMs), [bookings, nowMs]);
  const late = useMemo(
    () =>
      [...sitting.values()]
        .filter((booking) => bookingPhase(booking, nowMs) === 'late')
        .map(({ seatId }) => seatId),
    [sitting, nowMs],
  );
  const caption = useCallback(
    (seat: Seat) => {
      const booking = sitting.get(seat.id);
      return booking && initials(booking.personName);
    },
    [sitting],
  );
  const describe = useCallback<DescribeSeat>(
    (seat, now) => {
      const booking = sitting.get(seat.id);
      const text = seatDescription(seat, now, { timeZone });
      return booking ? `${text}, ${booking.personName}` : text;
    },
    [sitting, timeZone],
  );
  const shared = {
    seats: plan.seats,
    zones: plan.zones,
    status,
    timeZone,
    selectedSeatId,
    onSelect,
    isAlwaysEnabled: true,
    caption,
    highlightSeatIds: late,
  };
  return (
    <Card as="section" padded={false} aria-label="Seats" className="overflow-hidden">
      {view === 'map' ? (
        <>
          <SeatMap {...shared} describeSeat={describe} className="h-96 md:h-[62dvh]" />
          <div className="border-t border-line px-4 py-2">
            <FloorLegend />
          </div>
        </>
      ) : (
        <div className="p-4">
          <SeatList {...shared} />
        </div>
      )}
    </Card>
  );
}
