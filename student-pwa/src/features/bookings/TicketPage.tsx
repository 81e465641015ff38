import { EmptyShelfDrawing, EmptyState, Skeleton } from '@studyspot/shared-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BackLink } from '../../components/BackLink.tsx';
import { linkButton } from '../../components/linkButton.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { useIsSaved } from '../../hooks/useIsSaved.ts';
import { SignedIn } from '../session/SignedIn.tsx';
import { bookingQuery } from './booking.ts';
import { upcomingBookingsQuery } from './myBookings.ts';
import { TicketView } from './TicketView.tsx';

const route = getRouteApi('/tickets/$bookingId');

export const TicketPage = () => {
  const { bookingId } = route.useParams();
  const queryClient = useQueryClient();
  const list = queryClient.getQueryState(upcomingBookingsQuery().queryKey);
  const query = useQuery({
    ...bookingQuery(bookingId),
    // A ticket that was never opened by itself opens offline from the saved list.
    initialData: () => list?.data?.items.find((booking) => booking.id === bookingId),
    initialDataUpdatedAt: () => list?.dataUpdatedAt,
  });
  const isSaved = useIsSaved(query);
  return (
    <Page title="Ticket" width="narrow">
      <BackLink to="/bookings">My bookings</BackLink>
      <SignedIn to="see your ticket">
        {() => (
          <QueryView
            query={query}
            what="this ticket"
            skeleton={<Skeleton className="mt-3 h-[34rem] w-full" />}
            notFound={
              <EmptyState
                drawing={<EmptyShelfDrawing />}
                title="There is no such ticket"
                action={
                  <Link to="/bookings" className={linkButton()}>
                    My bookings
                  </Link>
                }
              >
                It may belong to another account.
              </EmptyState>
            }
          >
            {(booking) => (
              <TicketView booking={booking} savedAt={query.dataUpdatedAt} isSaved={isSaved} />
            )}
          </QueryView>
        )}
      </SignedIn>
    </Page>
  );
};
