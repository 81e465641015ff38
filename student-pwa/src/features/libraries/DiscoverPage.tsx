import { Banner } from '@studyspot/shared-ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { usePlace } from '../../hooks/usePlace.ts';
import { InstallCard } from '../pwa/InstallCard.tsx';
import { BookAgain } from './BookAgain.tsx';
import { DiscoverFilterBar } from './DiscoverFilterBar.tsx';
import type { DiscoverSearch } from './discoverSearch.ts';
import { librariesQuery } from './libraries.ts';
import { LibraryCardSkeleton } from './LibraryCardSkeleton.tsx';
import { LibraryList } from './LibraryList.tsx';

const route = getRouteApi('/');

export const DiscoverPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const { place, ask, forget } = usePlace();
  const { nearMe, ...filters } = search;
  const near = nearMe && place.state === 'known' ? place.near : undefined;
  const query = useInfiniteQuery(librariesQuery({ ...filters, near }));

  const change = (next: Partial<DiscoverSearch>) => {
    // A card was opened before the fingers rested: what was typed must not call the reader back.
    if (router.latestLocation.pathname !== '/') return;
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  };
  const isFiltered = Object.values(search).some((value) => value !== undefined);

  return (
    <Page title="Find a seat">
      <h1 className="text-2xl md:text-3xl">Find a seat, right now or later</h1>
      <p className="mt-1 text-muted">Every seat live. Choose one, hold it, walk in.</p>
      <DiscoverFilterBar
        search={search}
        onChange={change}
        isFindingPlace={place.state === 'asking'}
        onNearMe={(isWanted) => {
          if (isWanted) ask();
          else forget();
          change({ nearMe: isWanted || undefined });
        }}
      />
      {nearMe && place.state === 'refused' && (
        <Banner tone="info" title="Sorted by name instead of distance" className="mb-4">
          {place.reason}
        </Banner>
      )}
      <InstallCard />
      {!isFiltered && <BookAgain />}
      <QueryView
        query={query}
        what="the libraries"
        skeleton={
          <div className="grid gap-4 md:grid-cols-2">
            {['a', 'b', 'c', 'd'].map((key) => (
              <LibraryCardSkeleton key={key} />
            ))}
          </div>
        }
      >
        {({ pages }) => (
          <LibraryList
            libraries={pages.flatMap((page) => page.items)}
            asOf={query.dataUpdatedAt}
            isRefreshing={query.isFetching}
            onRefresh={() => void query.refetch()}
            isFiltered={isFiltered}
            onClearFilters={() => void navigate({ search: {}, replace: true })}
            hasMore={query.hasNextPage}
            isLoadingMore={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
          />
        )}
      </QueryView>
    </Page>
  );
};
