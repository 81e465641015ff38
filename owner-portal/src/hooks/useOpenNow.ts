import type { Interval, Library } from '@studyspot/shared-events';
import { useBookingDays } from './useBookingDays.ts';

/** When the library is open today and tomorrow: late in the evening a stay may go past midnight. */
export function useOpenNow(library: Library, nowMs: number, today: readonly Interval[]) {
  const { data } = useBookingDays({
    libraryId: library.id,
    startsAt: new Date(nowMs).toISOString(),
    timeZone: library.timeZone,
  });
  return data?.open ?? today;
}
