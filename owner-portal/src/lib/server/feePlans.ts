import { FeePlanList } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';

/** Kept true by `pricing:updated`. */
export const feePlansQuery = (libraryId: string) =>
  queryOptions({
    queryKey: ['library', libraryId, 'fee-plans'],
    queryFn: ({ signal }) =>
      request(FeePlanList, 'GET', `/api/libraries/${libraryId}/fee-plans`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
