import { applyNotification } from '@studyspot/shared-events/client';
import { toast } from '../../lib/toast.ts';
import { notificationsQuery } from './notifications.ts';
export function patchNotifications(queryClient, client) {
    const offs = [
        client.patch('notification', (notification) => {
            queryClient.setQueryData(notificationsQuery().queryKey, (list) => {
                const [first, ...rest] = list?.pages ?? [];
                if (!list || !first)
                    return list;
                return { ...list, pages: [applyNotification(first, notification), ...rest] };
            });
        }),
        client.on('notification', ({ title, body }) => void toast(title, { description: body })),
    ];
    return () => offs.forEach((off) => off());
}
