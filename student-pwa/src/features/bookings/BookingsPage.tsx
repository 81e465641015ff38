import { Page } from '../../components/Page.tsx';
import { InstallCard } from '../pwa/InstallCard.tsx';
import { SignedIn } from '../session/SignedIn.tsx';
import { PastBookings } from './PastBookings.tsx';
import { UpcomingBookings } from './UpcomingBookings.tsx';

export const BookingsPage = () => (
  <Page title="My bookings" width="narrow">
    <h1 className="mb-4 text-2xl md:text-3xl">My bookings</h1>
    <SignedIn to="see your bookings">
      {() => (
        <>
          <InstallCard />
          <UpcomingBookings />
          <PastBookings />
        </>
      )}
    </SignedIn>
  </Page>
);
