import { Banner, Button, ConnectionStatus } from '@studyspot/shared-ui';
import { STILL_WORKS } from '../components/OfflineState.tsx';
import { useConnectionStatus } from '../hooks/useConnectionStatus.ts';
export const ConnectionBar = () => {
    const { status, isTooOld } = useConnectionStatus();
    if (isTooOld) {
        return (<Banner tone="warn" title="This version of StudySpot is too old" className="m-4" actions={<Button onClick={() => location.reload()}>Refresh</Button>}>
        Seats are no longer live here. Your bookings are safe.
      </Banner>);
    }
    return <ConnectionStatus status={status} stillWorks={STILL_WORKS}/>;
};
