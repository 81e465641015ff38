import type { ConnectionStatus } from '@studyspot/shared-events/client';
import type { LiveStatus } from '@studyspot/shared-ui';

/** A page that is too old is not offline: it has its own notice. */
export function liveStatus(status: ConnectionStatus): LiveStatus {
  switch (status) {
    case 'catching up':
      return 'catching-up';
    case 'client_too_old':
      return 'live';
    case 'connecting':
    case 'live':
    case 'offline':
      return status;
  }
}
