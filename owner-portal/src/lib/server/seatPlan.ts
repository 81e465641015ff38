import { SeatPlan } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';

/** The one thing that is fetched again upon an event: when `library:updated` brings a higher `planVersion`. */
export const seatPlanQuery = (libraryId: string) =>
  queryOptions({
    queryKey: ['library', libraryId, 'seat-plan'],
    queryFn: ({ signal }) =>
      request(SeatPlan, 'GET', `/api/libraries/${libraryId}/seats`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
