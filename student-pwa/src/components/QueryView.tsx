import { ErrorState, Loading } from '@studyspot/shared-ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOnline } from '../hooks/useOnline.ts';
import { ApiError, hasCode, messageOf, referenceOf } from '../lib/apiError.ts';
import { OfflineState } from './OfflineState.tsx';

type AnyQuery<Data> = Pick<
  UseQueryResult<Data>,
  'data' | 'error' | 'isFetching' | 'fetchStatus' | 'status'
> & { refetch: () => unknown };

export type QueryViewProps<Data> = {
  query: AnyQuery<Data>;
  /** "the libraries": completes "No connection, so … cannot be shown". */
  what: string;
  skeleton: ReactNode;
  /** Where there is something of this name but it does not exist. */
  notFound?: ReactNode;
  safe?: string | undefined;
  /** A part of a page says it in a line, not in a picture. */
  isCompact?: boolean | undefined;
  children: (data: Data) => ReactNode;
};

/** Loading, offline, error and success of one answer; what is there is shown even if a newer one failed. */
export function QueryView<Data>(props: QueryViewProps<Data>): ReactNode {
  const { query, what, skeleton, notFound, safe, isCompact, children } = props;
  const { data, error } = query;
  const isOnline = useOnline();
  const isMissing = notFound !== undefined && hasCode(error, 'not_found', 'malformed');
  if (isMissing && data === undefined) return notFound;
  const isOffline = query.fetchStatus === 'paused' || (query.status === 'error' && !isOnline);
  if (data === undefined && isOffline) {
    if (isCompact) return <p className="text-muted">No connection, so {what} cannot be shown.</p>;
    return <OfflineState what={what} />;
  }
  if (data === undefined && query.status === 'error') {
    const isAnswer = error instanceof ApiError && error.code !== 'unreachable';
    return (
      <ErrorState
        title={isAnswer ? `We could not load ${what}` : 'The server does not answer'}
        safe={safe ?? 'Nothing was changed, and your bookings are safe.'}
        reference={referenceOf(error)}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      >
        {isAnswer ? messageOf(error) : 'Check your connection, or try again in a moment.'}
      </ErrorState>
    );
  }
  return (
    <Loading isLoading={data === undefined} skeleton={skeleton}>
      {() => (data === undefined ? null : children(data))}
    </Loading>
  );
}
