import type { LibrarySummary } from '@studyspot/shared-events';
import {
  Button,
  EmptyShelfDrawing,
  EmptyState,
  deviceTimeZone,
  LoadMore,
  StaleLabel,
  useNow,
} from '@studyspot/shared-ui';
import { useOnline } from '../../hooks/useOnline.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { LibraryCard } from './LibraryCard.tsx';

/** Free seats older than this are not "now" any more. */
const FRESH_FOR_MS = 2 * 60_000;

export type LibraryListProps = {
  libraries: readonly LibrarySummary[];
  /** When the answer came, ms by the device. */
  asOf: number;
  isRefreshing: boolean;
  onRefresh: () => void;
  isFiltered: boolean;
  onClearFilters: () => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => void;
};

export const LibraryList = (props: LibraryListProps) => {
  const { libraries, asOf, isFiltered } = props;
  const isOnline = useOnline();
  const now = useServerNow(15_000);
  const deviceNow = useNow(Date.now, 15_000);
  const isStale = !isOnline || deviceNow - asOf > FRESH_FOR_MS;
  if (libraries.length === 0) {
    return (
      <EmptyState
        drawing={<EmptyShelfDrawing />}
        title={isFiltered ? 'No library fits all of that' : 'No library is open to you yet'}
        action={isFiltered && <Button onClick={props.onClearFilters}>Clear filters</Button>}
      >
        {isFiltered
          ? 'Take a filter away, or look for another name or town.'
          : 'As soon as a library is published it appears here.'}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="libraries-heading">
      <div className="mb-3 flex min-h-7 flex-wrap items-baseline justify-between gap-2">
        <h2 id="libraries-heading" className="text-lg">
          {libraries.length === 1 ? '1 library' : `${libraries.length} libraries`}
          {props.hasMore && ' so far'}
        </h2>
        {isStale && (
          <StaleLabel
            asOf={asOf}
            timeZone={deviceTimeZone()}
            {...(isOnline && { onRefresh: props.onRefresh })}
            isRefreshing={props.isRefreshing}
          />
        )}
      </div>
      <ul className="grid gap-4 md:grid-cols-2">
        {libraries.map((library) => (
          <LibraryCard key={library.id} library={library} now={now} isStale={isStale} />
        ))}
      </ul>
      <LoadMore
        hasMore={props.hasMore}
        onLoadMore={props.onLoadMore}
        isLoading={props.isLoadingMore}
        label="Show more libraries"
      />
    </section>
  );
};
