import { Check, CloudOff, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ConnectionView, LiveStatus } from './connectionView.ts';
import { nextConnectionView } from './connectionView.ts';
import { cx } from './cx.ts';

export type ConnectionStatusProps = {
  status: LiveStatus;
  /** What works without a network: "Your tickets still open." */
  stillWorks: string;
  /** Tried by hand; shown in the offline bar. */
  onRetry?: (() => void) | undefined;
};

const spoken = {
  nothing: '',
  reconnecting: 'Reconnecting',
  offline: 'You are offline',
  'up-to-date': 'Up to date',
} satisfies Record<ConnectionView, string>;

const pill =
  'pointer-events-auto inline-flex animate-fade-in items-center gap-2 rounded-full border bg-surface px-3 py-1 text-sm font-semibold shadow-overlay';

/** Place it once, directly below the header: it takes no room while all is well. */
export const ConnectionStatus = ({ status, stillWorks, onRetry }: ConnectionStatusProps) => {
  const [view, setView] = useState<ConnectionView>('nothing');
  useEffect(() => {
    const next = nextConnectionView(status, view);
    if (!next) return;
    const timer = setTimeout(() => setView(next.view), next.afterMs);
    return () => clearTimeout(timer);
  }, [status, view]);
  return (
    <div className="relative z-30" data-connection={view}>
      <span role="status" className="sr-only">
        {view === 'offline' ? `${spoken.offline}. ${stillWorks}` : spoken[view]}
      </span>
      {view === 'offline' && (
        <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 bg-ink px-4 py-2 text-sm text-bg">
          <CloudOff aria-hidden="true" size={18} />
          <span>
            <strong>Offline.</strong> {stillWorks}
          </span>
          {onRetry && (
            <button
              type="button"
              onClick={onRetry}
              className="min-h-6 font-semibold underline underline-offset-2"
            >
              Try now
            </button>
          )}
        </div>
      )}
      {(view === 'reconnecting' || view === 'up-to-date') && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 top-2 flex justify-center"
        >
          {view === 'reconnecting' ? (
            <span className={cx(pill, 'border-control text-ink')}>
              <RefreshCw size={15} className="animate-spin text-muted" /> Reconnecting…
            </span>
          ) : (
            <span className={cx(pill, 'border-ok text-ok')}>
              <Check size={15} /> Up to date
            </span>
          )}
        </div>
      )}
    </div>
  );
};
