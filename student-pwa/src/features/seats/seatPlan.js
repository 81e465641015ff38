import { queryOptions } from '@tanstack/react-query';
import { apiRequest } from '../../lib/api.ts';
/** The plan changes only with its version, and the server answers an unchanged one from its ETag. */
export const seatPlanQuery = (libraryId) => queryOptions({
    queryKey: ['seat-plan', libraryId],
    queryFn: ({ signal }) => apiRequest(`/api/libraries/${libraryId}/seats`, { signal }),
    staleTime: 60 * 60000,
    gcTime: 60 * 60000,
});
