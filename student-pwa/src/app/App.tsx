import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { RouterProvider } from '@tanstack/react-router';
import { persistOptions } from '../lib/persistence.ts';
import { queryClient } from '../lib/queryClient.ts';
import { AppErrorBoundary } from './AppErrorBoundary.tsx';
import { router } from './router.tsx';

export const App = () => (
  <AppErrorBoundary>
    <PersistQueryClientProvider client={queryClient} persistOptions={persistOptions}>
      <RouterProvider router={router} />
    </PersistQueryClientProvider>
  </AppErrorBoundary>
);
