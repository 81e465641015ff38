import { RefreshCw } from 'lucide-react';
import { formatTime } from '../time/formatTime.ts';
import { cx } from './cx.ts';

export type StaleLabelProps = {
  /** When what is shown was true: an instant. */
  asOf: Date | string | number;
  /** The venue's zone. */
  timeZone: string;
  onRefresh?: (() => void) | undefined;
  isRefreshing?: boolean | undefined;
  className?: string | undefined;
};

export const StaleLabel = ({
  asOf,
  timeZone,
  onRefresh,
  isRefreshing,
  className,
}: StaleLabelProps) => (
  <p className={cx('inline-flex items-center gap-2 text-sm text-muted tabular', className)}>
    <span>as of {formatTime(asOf, { timeZone })}</span>
    {onRefresh && (
      <button
        type="button"
        onClick={onRefresh}
        aria-busy={isRefreshing || undefined}
        className="inline-flex min-h-6 items-center gap-1 font-semibold text-brand underline underline-offset-2"
      >
        <RefreshCw
          aria-hidden="true"
          size={14}
          className={isRefreshing ? 'animate-spin' : undefined}
        />
        Refresh
      </button>
    )}
  </p>
);
