import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { CheckInSearch } from '../features/bookings/checkInSearch.ts';
import { bookingQuery } from '../features/bookings/booking.ts';
import { DiscoverSearch } from '../features/libraries/discoverSearch.ts';
import { DiscoverPage } from '../features/libraries/DiscoverPage.tsx';
import { libraryQuery } from '../features/libraries/library.ts';
import { SeatSearch, WindowSearch } from '../features/seats/seatSearch.ts';
import { seatPlanQuery } from '../features/seats/seatPlan.ts';
import { ResetSearch, SignInSearch } from '../features/session/signInSearch.ts';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Shell });
const child = <Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path });

const discoverRoute = createRoute({
  ...child('/'),
  validateSearch: DiscoverSearch,
  component: DiscoverPage,
});

const libraryRoute = createRoute({
  ...child('/libraries/$libraryId'),
  validateSearch: WindowSearch,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(libraryQuery(params.libraryId));
    void context.queryClient.prefetchQuery(seatPlanQuery(params.libraryId));
  },
  component: lazyRouteComponent(
    () => import('../features/library-page/LibraryPage.tsx'),
    'LibraryPage',
  ),
});

const seatsRoute = createRoute({
  ...child('/libraries/$libraryId/seats'),
  validateSearch: SeatSearch,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(libraryQuery(params.libraryId));
    void context.queryClient.prefetchQuery(seatPlanQuery(params.libraryId));
  },
  component: lazyRouteComponent(() => import('../features/seats/SeatsPage.tsx'), 'SeatsPage'),
});

const bookingsRoute = createRoute({
  ...child('/bookings'),
  component: lazyRouteComponent(
    () => import('../features/bookings/BookingsPage.tsx'),
    'BookingsPage',
  ),
});

const confirmRoute = createRoute({
  ...child('/bookings/$bookingId/confirm'),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(bookingQuery(params.bookingId)),
  component: lazyRouteComponent(
    () => import('../features/bookings/ConfirmPage.tsx'),
    'ConfirmPage',
  ),
});

const ticketRoute = createRoute({
  ...child('/tickets/$bookingId'),
  component: lazyRouteComponent(() => import('../features/bookings/TicketPage.tsx'), 'TicketPage'),
});

const checkInRoute = createRoute({
  ...child('/check-in'),
  validateSearch: CheckInSearch,
  component: lazyRouteComponent(
    () => import('../features/bookings/CheckInPage.tsx'),
    'CheckInPage',
  ),
});

const accountRoute = createRoute({
  ...child('/account'),
  component: lazyRouteComponent(() => import('../features/account/AccountPage.tsx'), 'AccountPage'),
});

const signInRoute = createRoute({
  ...child('/sign-in'),
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('../features/session/SignInPage.tsx'), 'SignInPage'),
});

const signUpRoute = createRoute({
  ...child('/sign-up'),
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('../features/session/SignUpPage.tsx'), 'SignUpPage'),
});

const forgotPasswordRoute = createRoute({
  ...child('/forgot-password'),
  component: lazyRouteComponent(
    () => import('../features/session/ForgotPasswordPage.tsx'),
    'ForgotPasswordPage',
  ),
});

const resetPasswordRoute = createRoute({
  ...child('/reset-password'),
  validateSearch: ResetSearch,
  component: lazyRouteComponent(
    () => import('../features/session/ResetPasswordPage.tsx'),
    'ResetPasswordPage',
  ),
});

/** Where the installed app's older shortcut points. */
const ticketsRoute = createRoute({
  ...child('/tickets'),
  beforeLoad: () => {
    throw redirect({ to: '/bookings', replace: true });
  },
});

const styleguideRoute = createRoute({
  ...child('/__styleguide'),
  component: lazyRouteComponent(
    () => import('@studyspot/shared-ui/styleguide/Styleguide.tsx'),
    'Styleguide',
  ),
});

export const routeTree = rootRoute.addChildren([
  discoverRoute,
  libraryRoute,
  seatsRoute,
  bookingsRoute,
  confirmRoute,
  ticketRoute,
  ticketsRoute,
  checkInRoute,
  accountRoute,
  signInRoute,
  signUpRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  styleguideRoute,
]);
