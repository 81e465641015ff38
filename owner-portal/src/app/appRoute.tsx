import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery } from '../lib/server/me.ts';
import { queryClient } from './queryClient.ts';
import { rootRoute } from './rootRoute.tsx';

/** Everything that needs somebody signed in. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me === null) {
      const wanted = location.href === '/' ? undefined : location.href;
      throw redirect({ to: '/sign-in', search: { redirect: wanted } });
    }
    return { me };
  },
  component: lazyRouteComponent(() => import('../features/shell/AppShell.tsx'), 'AppShell'),
});
