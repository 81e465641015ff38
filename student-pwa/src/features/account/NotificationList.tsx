import { LoadMore, Skeleton } from '@studyspot/shared-ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryView } from '../../components/QueryView.tsx';
import { NotificationItem } from './NotificationItem.tsx';
import { notificationsQuery } from './notifications.ts';

export const NotificationList = () => {
  const query = useInfiniteQuery(notificationsQuery());
  return (
    <section aria-labelledby="notifications-heading">
      <h2 id="notifications-heading" className="mb-2 text-lg">
        Notifications
      </h2>
      <QueryView
        query={query}
        isCompact
        what="your notifications"
        skeleton={<Skeleton className="h-20 w-full" />}
      >
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return <p className="text-muted">Nothing yet. Changes to your bookings appear here.</p>;
          }
          return (
            <>
              <ul className="divide-y divide-line rounded-card border border-line bg-surface">
                {items.map((notification) => (
                  <NotificationItem key={notification.id} notification={notification} />
                ))}
              </ul>
              <LoadMore
                hasMore={query.hasNextPage}
                isLoading={query.isFetchingNextPage}
                onLoadMore={() => void query.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryView>
    </section>
  );
};
