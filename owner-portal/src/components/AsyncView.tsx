import { Banner, Button, ErrorState, Loading } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';
import { messageOf, referenceOf } from '../lib/apiError.ts';
import type { AsyncData } from '../lib/asyncData.ts';

export type AsyncViewProps<Data> = {
  query: AsyncData<Data>;
  /** In the geometry of the content. */
  skeleton: ReactNode;
  /** "The bookings of this day" */
  what: string;
  children: (data: Data) => ReactNode;
};

/** Loading, failed, stale or there: the states that every surface has alike. */
export function AsyncView<Data>({ query, skeleton, what, children }: AsyncViewProps<Data>) {
  const { data, error, isFetching, refetch } = query;
  if (data === undefined && error !== null) {
    return (
      <ErrorState
        title={`${what} could not be loaded`}
        safe="Nothing was changed."
        reference={referenceOf(error)}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      >
        {messageOf(error)}
      </ErrorState>
    );
  }
  return (
    <Loading isLoading={data === undefined} skeleton={skeleton}>
      {() => (
        <>
          {error !== null && (
            <Banner
              tone="warn"
              title="This may be out of date"
              className="mb-4"
              actions={
                <Button size="sm" pending={isFetching} onClick={() => void refetch()}>
                  Refresh
                </Button>
              }
            >
              {messageOf(error)}
            </Banner>
          )}
          {data !== undefined && children(data)}
        </>
      )}
    </Loading>
  );
}
