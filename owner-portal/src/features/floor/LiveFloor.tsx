import type { Booking, LibraryDay, LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import { cx, LiveRegion, Skeleton, useMapAboveSheet } from '@studyspot/shared-ui';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { floorNumbers } from '../../lib/floor/floorNumbers.ts';
import { ClosedNotice } from './ClosedNotice.tsx';
import { NumberTiles } from './NumberTiles.tsx';
import { RightNow } from './RightNow.tsx';

// The numbers are there before the map: its pan and zoom come in a part of their own.
const FloorSeats = lazy(async () => ({ default: (await import('./FloorSeats.tsx')).FloorSeats }));
const SeatPanel = lazy(async () => ({ default: (await import('./SeatPanel.tsx')).SeatPanel }));

const route = getRouteApi('/app/libraries/$libraryId/floor');
/** A hold that ends by itself leaves the map within this time. */
const TICK_MS = 1_000;

export type LiveFloorProps = {
  library: LibraryDetail;
  date: string;
  plan: SeatPlan;
  day: LibraryDay;
  bookings: readonly Booking[];
  view: 'map' | 'list';
};

export function LiveFloor({ library, date, plan, day, bookings, view }: LiveFloorProps) {
  const nowMs = useServerNow(TICK_MS);
  const { seat: seatId } = route.useSearch();
  const navigate = route.useNavigate();
  const openSeat = useCallback(
    (id: string | undefined) =>
      void navigate({
        search: (shown) => ({ ...shown, seat: id }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const numbers = useMemo(
    () => floorNumbers(bookings, plan.seats, { date, nowMs }),
    [bookings, plan.seats, date, nowMs],
  );
  const seat = plan.seats.find(({ id }) => id === seatId);
  const map = useMapAboveSheet(seat !== undefined && view === 'map');
  return (
    <div className={cx('flex flex-col gap-4', seat && 'max-md:pb-[60dvh]')}>
      <LiveRegion
        message={`${numbers.occupied} of ${numbers.seats} seats taken, ${numbers.late} late`}
      />
      <ClosedNotice library={library} day={day} nowMs={nowMs} />
      <NumberTiles library={library} numbers={numbers} />
      <div ref={map} className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Suspense fallback={<Skeleton className="h-96 md:h-[62dvh]" />}>
          <FloorSeats
            library={library}
            plan={plan}
            day={day}
            bookings={bookings}
            nowMs={nowMs}
            view={view}
            selectedSeatId={seatId}
            onSelect={openSeat}
          />
        </Suspense>
        <RightNow library={library} bookings={bookings} nowMs={nowMs} />
      </div>
      {seat && (
        <Suspense>
          <SeatPanel
            library={library}
            plan={plan}
            day={day}
            bookings={bookings}
            seat={seat}
            nowMs={nowMs}
            onClose={() => openSeat(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
