import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { libraryRoute } from './libraryRoute.tsx';

export const settingsRoute = createRoute({
  getParentRoute: () => libraryRoute,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('../features/settings/SettingsLayout.tsx'),
    'SettingsLayout',
  ),
});

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/libraries/$libraryId/settings/details', params });
    },
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/details',
    component: lazyRouteComponent(
      () => import('../features/settings/DetailsPage.tsx'),
      'DetailsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/hours',
    component: lazyRouteComponent(() => import('../features/settings/HoursPage.tsx'), 'HoursPage'),
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/closures',
    component: lazyRouteComponent(
      () => import('../features/settings/ClosuresPage.tsx'),
      'ClosuresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/seats',
    component: lazyRouteComponent(() => import('../features/settings/SeatsPage.tsx'), 'SeatsPage'),
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/prices',
    component: lazyRouteComponent(
      () => import('../features/settings/PricesPage.tsx'),
      'PricesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/import',
    component: lazyRouteComponent(
      () => import('../features/settings/ImportSeatsPage.tsx'),
      'ImportSeatsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/codes',
    component: lazyRouteComponent(() => import('../features/settings/CodesPage.tsx'), 'CodesPage'),
  }),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: '/publishing',
    component: lazyRouteComponent(
      () => import('../features/settings/PublishingPage.tsx'),
      'PublishingPage',
    ),
  }),
] as const;
