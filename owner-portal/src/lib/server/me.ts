import { Me } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { hasCode } from '../apiError.ts';
import { request } from '../request.ts';
import { currentSessionQuery } from './currentSession.ts';

/** Who is signed in and what they are member of; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal, client }) => {
    // Asking whether there is a session is no refused request; asking who I am without one is.
    const sessionId = await client.fetchQuery(currentSessionQuery);
    if (sessionId === null) return null;
    try {
      return await request(Me, 'GET', '/api/me', { signal });
    } catch (error) {
      if (hasCode(error, 'unauthenticated')) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
