import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../lib/queryClient.ts';
import { AppErrorBoundary } from './AppErrorBoundary.tsx';
import { router } from './router.tsx';
import { SavedQueries } from './SavedQueries.tsx';
export const App = () => (<AppErrorBoundary>
    <QueryClientProvider client={queryClient}>
      <SavedQueries>
        <RouterProvider router={router}/>
      </SavedQueries>
    </QueryClientProvider>
  </AppErrorBoundary>);
