import type { LibraryDay, SeatDay } from '@studyspot/shared-events';
import { applySeatDay } from '@studyspot/shared-events/client';
import type { QueryClient } from '@tanstack/react-query';
import { libraryDaysKey } from '../server/libraryDay.ts';

export function patchSeatDay(queryClient: QueryClient, event: SeatDay): void {
  queryClient.setQueriesData<LibraryDay>(
    { queryKey: libraryDaysKey(event.libraryId) },
    (day) => day && applySeatDay(day, event),
  );
}
