import { StaleLabel } from '@studyspot/shared-ui';
import { useConnectionStatus } from '../hooks/useConnectionStatus.ts';

type FreshnessProps = { timeZone: string; isRefreshing: boolean; onRefresh: () => void };

/** "as of 14:02" while what is shown may not be the present; nothing while it is live. */
export function Freshness({ timeZone, isRefreshing, onRefresh }: FreshnessProps) {
  const { status, lastTruthAt } = useConnectionStatus();
  if (status === 'live' || lastTruthAt === null) return null;
  return (
    <StaleLabel
      asOf={lastTruthAt}
      timeZone={timeZone}
      isRefreshing={isRefreshing}
      onRefresh={onRefresh}
    />
  );
}
