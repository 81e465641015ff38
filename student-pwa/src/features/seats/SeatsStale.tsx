import type { Library } from '@studyspot/shared-events';
import { StaleLabel } from '@studyspot/shared-ui';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';

export type SeatsStaleProps = {
  library: Library;
  onRefresh: () => void;
  isRefreshing: boolean;
};

/** "as of 14:02" while the seats are not live. */
export const SeatsStale = ({ library, onRefresh, isRefreshing }: SeatsStaleProps) => {
  const { status, staleSince } = useConnectionStatus();
  if (status === 'live' || staleSince === null) return null;
  return (
    <StaleLabel
      asOf={staleSince}
      timeZone={library.timeZone}
      {...(status !== 'offline' && { onRefresh })}
      isRefreshing={isRefreshing}
    />
  );
};
