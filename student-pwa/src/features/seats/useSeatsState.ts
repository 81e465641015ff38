import type { LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import type { SeatStatuses } from '@studyspot/shared-ui';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { seatStatuses } from '../../lib/availability/seatStatus.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import type { SeatSearch } from './seatSearch.ts';
import { useAvailabilityNow } from './useAvailabilityNow.ts';
import { useDraftWindow } from './useDraftWindow.ts';
import { useLibraryDays } from './useLibraryDays.ts';
import { useLibraryRoom } from './useLibraryRoom.ts';
import { useOwnSpans } from './useOwnSpans.ts';
import { dateToShow, useWindow } from './useWindow.ts';

const route = getRouteApi('/libraries/$libraryId/seats');
const NO_STATUS: SeatStatuses = new Map();

/** Everything the map shows: the day's snapshot kept live, the window in the address, and one's own claims. */
export function useSeatsState(library: LibraryDetail, plan: SeatPlan) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Partial<SeatSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });

  useLibraryRoom(library.id);
  const { wanted, changeWindow, isMoving } = useDraftWindow(search, change);
  const date = dateToShow(library, wanted, useServerNow(60_000));
  const { query: day, timeline } = useLibraryDays(library.id, date, library.timeZone);
  const now = useAvailabilityNow(timeline);
  const choice = useWindow(library, timeline, date, wanted, now);
  const own = useOwnSpans(library.id);
  const { window } = choice;
  const statuses = useMemo(
    () => (timeline && window ? seatStatuses(plan.seats, timeline, window, now, own) : NO_STATUS),
    [plan.seats, timeline, window, now, own],
  );
  const selected = plan.seats.find((seat) => seat.label === search.seat);
  return {
    search,
    change,
    changeWindow,
    isMoving,
    date,
    day,
    timeline,
    now,
    choice,
    window,
    statuses,
    selected,
    select: (label: string | undefined) => change({ seat: label }),
  };
}
export type SeatsState = ReturnType<typeof useSeatsState>;
