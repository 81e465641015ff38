import type { NotificationPage } from '@studyspot/shared-events';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiRequest, queryString } from '../../lib/api.ts';

const FIRST_PAGE: string | null = null;

export const notificationsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['notifications'],
    queryFn: ({ signal, pageParam }) =>
      apiRequest<NotificationPage>(
        `/api/notifications${queryString({ limit: 20, cursor: pageParam ?? undefined })}`,
        { signal },
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page) => page.nextCursor,
  });
