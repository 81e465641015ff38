import { queryOptions, useQuery } from '@tanstack/react-query';
import { plainRequest } from '../../lib/api.ts';
/** Who is signed in, or null. Kept on the device, so that a ticket opens offline. */
export const sessionQuery = () => queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => plainRequest('/api/auth/get-session', { signal }),
    staleTime: 5 * 60000,
    meta: { isSaved: true },
});
/** Undefined while it is not known yet; a server that does not answer counts as the last known truth. */
export const useSession = () => useQuery(sessionQuery()).data;
