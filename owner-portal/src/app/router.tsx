import { createRouter } from '@tanstack/react-router';
import { appRoute } from './appRoute.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { libraryRoute } from './libraryRoute.tsx';
import { libraryRoutes } from './libraryRoutes.tsx';
import { PendingPage } from './PendingPage.tsx';
import { rootRoute } from './rootRoute.tsx';
import { sessionRoutes } from './sessionRoutes.tsx';
import { settingsRoute, settingsRoutes } from './settingsRoutes.tsx';
import { tenantRoutes } from './tenantRoutes.tsx';

const routeTree = rootRoute.addChildren([
  ...sessionRoutes,
  appRoute.addChildren([
    ...tenantRoutes,
    libraryRoute.addChildren([...libraryRoutes, settingsRoute.addChildren([...settingsRoutes])]),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingMinMs: 400,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
