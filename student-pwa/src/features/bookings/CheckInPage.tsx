import {
  EmptyState,
  formatTime,
  NoBookingsDrawing,
  Skeleton,
  TimeText,
} from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { linkButton } from '../../components/linkButton.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { SignedIn } from '../session/SignedIn.tsx';
import { bookingToCheckIn, CHECK_IN_OPENS_MS, checkInMoment } from './bookingState.ts';
import { CheckInForm } from './CheckInForm.tsx';
import { upcomingBookingsQuery } from './myBookings.ts';

const route = getRouteApi('/check-in');

/** Where the code at a desk or seat leads: one tap more, for an address alone must not check anybody in. */
const CheckInStep = () => {
  const { library, code } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(upcomingBookingsQuery());
  const now = useServerNow(5_000);
  return (
    <QueryView query={query} what="your bookings" skeleton={<Skeleton className="h-64 w-full" />}>
      {({ items }) => {
        const booking = bookingToCheckIn(items, library, now);
        if (!booking) {
          return (
            <EmptyState
              drawing={<NoBookingsDrawing />}
              title="No booking to check in"
              action={
                <>
                  {library !== undefined && (
                    <Link
                      to="/libraries/$libraryId/seats"
                      params={{ libraryId: library }}
                      className={linkButton({ variant: 'primary' })}
                    >
                      Take a seat here
                    </Link>
                  )}
                  <Link to="/bookings" className={linkButton()}>
                    My bookings
                  </Link>
                </>
              }
            >
              You have no booking {library === undefined ? '' : 'in this library '}that begins soon.
            </EmptyState>
          );
        }
        const isOpen = checkInMoment(booking, now) === 'open';
        return (
          <div className="flex flex-col gap-4">
            <p className="text-lg">
              <strong>Seat {booking.seatLabel}</strong>, {booking.libraryName}
              <br />
              <TimeText from={booking.startsAt} to={booking.endsAt} timeZone={booking.timeZone} />
            </p>
            {isOpen ? (
              <CheckInForm
                booking={booking}
                scanned={code}
                onDone={() =>
                  navigate({
                    to: '/tickets/$bookingId',
                    params: { bookingId: booking.id },
                    replace: true,
                  })
                }
              />
            ) : (
              <p className="text-muted">
                Check-in opens at{' '}
                {formatTime(Date.parse(booking.startsAt) - CHECK_IN_OPENS_MS, {
                  timeZone: booking.timeZone,
                })}
                . You can leave this page open.
              </p>
            )}
          </div>
        );
      }}
    </QueryView>
  );
};

export const CheckInPage = () => (
  <Page title="Check in" width="narrow">
    <h1 className="mb-4 text-2xl md:text-3xl">Check in</h1>
    <SignedIn to="check in">{() => <CheckInStep />}</SignedIn>
  </Page>
);
