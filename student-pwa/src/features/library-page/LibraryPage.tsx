import { Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NoLibrary } from '../../components/NoLibrary.tsx';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { libraryQuery } from '../libraries/library.ts';
import { LibraryView } from './LibraryView.tsx';

const route = getRouteApi('/libraries/$libraryId');

const skeleton = (
  <Page title="Library" className="flex flex-col gap-4">
    <Skeleton className="h-52 w-full" />
    <Skeleton className="h-9 w-2/3" />
    <Skeleton className="h-6 w-1/2" />
    <Skeleton className="h-40 w-full" />
  </Page>
);

export const LibraryPage = () => {
  const { libraryId } = route.useParams();
  const query = useQuery(libraryQuery(libraryId));
  return (
    <QueryView query={query} what="this library" skeleton={skeleton} notFound={<NoLibrary />}>
      {(library) => <LibraryView library={library} savedAt={query.dataUpdatedAt} />}
    </QueryView>
  );
};
