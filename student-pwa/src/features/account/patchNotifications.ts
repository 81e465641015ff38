import { applyNotification, type SocketClient } from '@studyspot/shared-events/client';
import type { QueryClient } from '@tanstack/react-query';
import { toast } from '../../lib/toast.ts';
import { notificationsQuery } from './notifications.ts';

export function patchNotifications(queryClient: QueryClient, client: SocketClient): () => void {
  const offs = [
    client.patch('notification', (notification) => {
      queryClient.setQueryData(notificationsQuery().queryKey, (list) => {
        const [first, ...rest] = list?.pages ?? [];
        if (!list || !first) return list;
        return { ...list, pages: [applyNotification(first, notification), ...rest] };
      });
    }),
    client.on('notification', ({ title, body }) => void toast(title, { description: body })),
  ];
  return () => offs.forEach((off) => off());
}
