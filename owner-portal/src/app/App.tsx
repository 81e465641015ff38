import { useMediaQuery } from '@studyspot/shared-ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Toaster } from 'sonner';
import { usePreferences } from '../hooks/usePreferences.ts';
import { queryClient } from './queryClient.ts';
import { router } from './router.tsx';

export function App() {
  const isWide = useMediaQuery('(min-width: 64rem)');
  const { theme } = usePreferences();
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <Toaster
        position={isWide ? 'bottom-left' : 'top-center'}
        theme={theme}
        visibleToasts={3}
        duration={5000}
        offset={isWide ? 24 : 72}
        mobileOffset={72}
      />
    </QueryClientProvider>
  );
}
