import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { libraryRoute } from './libraryRoute.tsx';
import { BookingsSearch, FloorSearch, SetupSearch } from './searches.ts';

export const libraryRoutes = [
  createRoute({
    getParentRoute: () => libraryRoute,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/libraries/$libraryId/floor', params });
    },
  }),
  createRoute({
    getParentRoute: () => libraryRoute,
    path: '/floor',
    validateSearch: FloorSearch,
    component: lazyRouteComponent(() => import('../features/floor/FloorPage.tsx'), 'FloorPage'),
  }),
  createRoute({
    getParentRoute: () => libraryRoute,
    path: '/bookings',
    validateSearch: BookingsSearch,
    component: lazyRouteComponent(
      () => import('../features/bookings/BookingsPage.tsx'),
      'BookingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => libraryRoute,
    path: '/desk',
    component: lazyRouteComponent(() => import('../features/desk/DeskPage.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => libraryRoute,
    path: '/setup',
    validateSearch: SetupSearch,
    component: lazyRouteComponent(
      () => import('../features/onboarding/SetupPage.tsx'),
      'SetupPage',
    ),
  }),
] as const;
