import { queryOptions, useQuery } from '@tanstack/react-query';
import { plainRequest } from '../../lib/api.ts';

export type Session = {
  session: { id: string; expiresAt: string };
  user: { id: string; name: string; email: string };
};

/** Who is signed in, or null. Kept on the device, so that a ticket opens offline. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => plainRequest<Session | null>('/api/auth/get-session', { signal }),
    staleTime: 5 * 60_000,
    meta: { isSaved: true },
  });

/** Undefined while it is not known yet; a server that does not answer counts as the last known truth. */
export const useSession = (): Session | null | undefined => useQuery(sessionQuery()).data;
