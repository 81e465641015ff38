import type { NotificationPage } from '@studyspot/shared-events';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiRequest, queryString } from '../../lib/api.ts';
import { firstPage } from '../../lib/firstPage.ts';

export const notificationsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['notifications'],
    queryFn: ({ signal, pageParam }) =>
      apiRequest<NotificationPage>(
        `/api/notifications${queryString({ limit: 20, cursor: pageParam ?? undefined })}`,
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  });
