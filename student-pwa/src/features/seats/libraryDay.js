import { queryOptions } from '@tanstack/react-query';
import { apiRequest, queryString } from '../../lib/api.ts';
export const libraryDaysKey = (libraryId) => ['day', libraryId];
/** The snapshot that `seat:availability` keeps true: while the connection lives it is never asked for again. */
export const libraryDayQuery = (libraryId, date) => queryOptions({
    queryKey: [...libraryDaysKey(libraryId), date],
    queryFn: ({ signal }) => apiRequest(`/api/libraries/${libraryId}/day${queryString({ date })}`, { signal }),
    staleTime: Infinity,
    gcTime: 60000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
});
