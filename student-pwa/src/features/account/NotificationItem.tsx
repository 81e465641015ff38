import type { Notification } from '@studyspot/shared-events';
import { Badge, Button, deviceTimeZone, formatDateTime } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { notificationsQuery } from './notifications.ts';
import { readNotification } from './readNotification.ts';

export const NotificationItem = ({ notification }: { notification: Notification }) => {
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => readNotification(notification.id),
    onSuccess: (seen) =>
      queryClient.setQueryData(
        notificationsQuery().queryKey,
        (list) =>
          list && {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === seen.id ? seen : item)),
            })),
          },
      ),
  });
  const { title, body, bookingId, createdAt, readAt } = notification;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 p-4">
      <div className="min-w-48 flex-1">
        <p className="font-semibold">
          {title} {readAt === null && <Badge tone="lamp">New</Badge>}
        </p>
        <p className="text-sm">{body}</p>
        <p className="mt-1 text-sm text-muted tabular">
          {formatDateTime(createdAt, { timeZone: deviceTimeZone() })}
        </p>
      </div>
      <div className="flex items-center gap-2">
        {bookingId !== null && (
          <Link to="/tickets/$bookingId" params={{ bookingId }} className="py-1">
            Open booking
          </Link>
        )}
        {readAt === null && (
          <Button size="sm" variant="quiet" pending={read.isPending} onClick={() => read.mutate()}>
            Mark as read
          </Button>
        )}
      </div>
    </li>
  );
};
