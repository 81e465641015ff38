import { StaleLabel } from '@studyspot/shared-ui';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
/** "as of 14:02" while the seats are not live. */
export const SeatsStale = ({ library, onRefresh, isRefreshing }) => {
    const { status, staleSince } = useConnectionStatus();
    if (status === 'live' || staleSince === null)
        return null;
    return (<StaleLabel asOf={staleSince} timeZone={library.timeZone} {...(status !== 'offline' && { onRefresh })} isRefreshing={isRefreshing}/>);
};
