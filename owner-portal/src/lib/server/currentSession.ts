import { CurrentSession } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { requestRaw } from '../request.ts';

/** Which of the sessions is this browser's. */
export const currentSessionQuery = queryOptions({
  queryKey: ['current-session'],
  queryFn: async ({ signal }) => {
    const current = await requestRaw(CurrentSession, 'GET', '/api/auth/get-session', { signal });
    return current?.session.id ?? null;
  },
});
