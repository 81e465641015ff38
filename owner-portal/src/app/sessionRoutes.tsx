import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './rootRoute.tsx';
import { SessionSearch, TokenSearch } from './searches.ts';

/** Signing in and what belongs to it: open to everybody. */
export const sessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: SessionSearch,
    component: lazyRouteComponent(() => import('../features/session/SignInPage.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-up',
    validateSearch: SessionSearch,
    component: lazyRouteComponent(() => import('../features/session/SignUpPage.tsx'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forgot-password',
    component: lazyRouteComponent(
      () => import('../features/session/ForgotPasswordPage.tsx'),
      'ForgotPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reset-password',
    validateSearch: TokenSearch,
    component: lazyRouteComponent(
      () => import('../features/session/ResetPasswordPage.tsx'),
      'ResetPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitations/$token',
    component: lazyRouteComponent(
      () => import('../features/invitations/InvitationPage.tsx'),
      'InvitationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/__styleguide',
    component: lazyRouteComponent(
      () => import('../features/styleguide/StyleguidePage.tsx'),
      'StyleguidePage',
    ),
  }),
] as const;
