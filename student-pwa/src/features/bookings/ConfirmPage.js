import { EmptyShelfDrawing, EmptyState, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { linkButton } from '../../components/linkButton.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { SignedIn } from '../session/SignedIn.tsx';
import { bookingQuery } from './booking.ts';
import { isRunningHold } from './bookingState.ts';
import { EndedHold } from './EndedHold.tsx';
import { RunningHold } from './RunningHold.tsx';
const route = getRouteApi('/bookings/$bookingId/confirm');
const HoldStep = ({ booking }) => {
    const now = useServerNow();
    if (booking.state === 'held' && isRunningHold(booking, now)) {
        return <RunningHold booking={booking}/>;
    }
    if (booking.state === 'confirmed' || booking.state === 'checked_in') {
        return <Navigate to="/tickets/$bookingId" params={{ bookingId: booking.id }} replace/>;
    }
    return <EndedHold booking={booking}/>;
};
export const ConfirmPage = () => {
    const { bookingId } = route.useParams();
    const query = useQuery(bookingQuery(bookingId));
    return (<Page title="Confirm your seat" width="narrow">
      <SignedIn to="confirm your seat">
        {() => (<QueryView query={query} what="your hold" safe="A hold that runs is kept on the server." skeleton={<Skeleton className="h-96 w-full"/>} notFound={<EmptyState drawing={<EmptyShelfDrawing />} title="There is no such hold" action={<Link to="/bookings" className={linkButton()}>
                    My bookings
                  </Link>}>
                It may belong to another account.
              </EmptyState>}>
            {(booking) => <HoldStep booking={booking}/>}
          </QueryView>)}
      </SignedIn>
    </Page>);
};
