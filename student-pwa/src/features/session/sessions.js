import { queryOptions } from '@tanstack/react-query';
import { plainRequest } from '../../lib/api.ts';
export const sessionsQuery = () => queryOptions({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => plainRequest('/api/auth/list-sessions', { signal }),
});
