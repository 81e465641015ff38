import { ErrorState, Loading } from '@studyspot/shared-ui';
import { ApiError, hasCode, messageOf, referenceOf } from '../lib/apiError.ts';
import { OfflineState } from './OfflineState.tsx';
/** Loading, offline, error and success of one answer; what is there is shown even if a newer one failed. */
export function QueryView(props) {
    const { query, what, skeleton, notFound, safe, children } = props;
    const { data, error } = query;
    const isMissing = notFound !== undefined && hasCode(error, 'not_found', 'malformed');
    if (isMissing && data === undefined)
        return notFound;
    if (data === undefined && query.status === 'pending' && query.fetchStatus === 'paused') {
        return <OfflineState what={what}/>;
    }
    if (data === undefined && query.status === 'error') {
        if (!navigator.onLine)
            return <OfflineState what={what}/>;
        const isAnswer = error instanceof ApiError && error.code !== 'unreachable';
        return (<ErrorState title={isAnswer ? `We could not load ${what}` : 'The server does not answer'} safe={safe ?? 'Nothing was changed, and your bookings are safe.'} reference={referenceOf(error)} onRetry={() => void query.refetch()} isRetrying={query.isFetching}>
        {isAnswer ? messageOf(error) : 'Check your connection, or try again in a moment.'}
      </ErrorState>);
    }
    return (<Loading isLoading={data === undefined} skeleton={skeleton}>
      {() => (data === undefined ? null : children(data))}
    </Loading>);
}
