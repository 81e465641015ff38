import { Button } from '@studyspot/shared-ui';
import { RefreshCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useIsBusy } from '../../lib/busyWork.ts';
import { applyUpdate, isUpdateReady, subscribeToUpdates } from './serviceWorker.ts';

/** Offered, never forced, and not while a hold runs or a form has changes; the next cold start applies it anyway. */
export const UpdateBar = () => {
  const isReady = useSyncExternalStore(subscribeToUpdates, isUpdateReady);
  const isBusy = useIsBusy();
  if (!isReady || isBusy) return null;
  return (
    <div
      role="status"
      className="fixed inset-x-0 bottom-(--bottom-bar-height) z-30 mx-auto flex w-fit max-w-[calc(100%-2rem)] animate-fade-in flex-wrap items-center gap-3 rounded-card border border-control bg-surface px-4 py-2 shadow-overlay"
    >
      <span>New version ready</span>
      <Button
        size="sm"
        variant="primary"
        icon={<RefreshCw aria-hidden="true" size={16} />}
        onClick={() => void applyUpdate()}
      >
        Refresh
      </Button>
    </div>
  );
};
