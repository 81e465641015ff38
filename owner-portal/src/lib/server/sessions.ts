import { SessionList } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { requestRaw } from '../request.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => requestRaw(SessionList, 'GET', '/api/auth/list-sessions', { signal }),
});
