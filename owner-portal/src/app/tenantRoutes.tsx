import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { appRoute } from './appRoute.tsx';
import { indexTarget } from './indexTarget.ts';
import { RealtimeSearch } from './searches.ts';

export const tenantRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/',
    beforeLoad: async ({ context }) => {
      throw redirect(await indexTarget(context.me));
    },
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/welcome',
    component: lazyRouteComponent(
      () => import('../features/onboarding/WelcomePage.tsx'),
      'WelcomePage',
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/tenants/$tenantId',
    component: lazyRouteComponent(
      () => import('../features/onboarding/LibrariesPage.tsx'),
      'LibrariesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/tenants/$tenantId/new-library',
    component: lazyRouteComponent(
      () => import('../features/onboarding/NewLibraryPage.tsx'),
      'NewLibraryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/tenants/$tenantId/import',
    component: lazyRouteComponent(
      () => import('../features/onboarding/ImportLibrariesPage.tsx'),
      'ImportLibrariesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/tenants/$tenantId/members',
    component: lazyRouteComponent(
      () => import('../features/members/MembersPage.tsx'),
      'MembersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/tenants/$tenantId/realtime',
    validateSearch: RealtimeSearch,
    component: lazyRouteComponent(
      () => import('../features/realtime/RealtimePage.tsx'),
      'RealtimePage',
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/account',
    component: lazyRouteComponent(
      () => import('../features/account/AccountPage.tsx'),
      'AccountPage',
    ),
  }),
] as const;
