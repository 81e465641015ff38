import { Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NoLibrary } from '../../components/NoLibrary.tsx';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { libraryQuery } from '../libraries/library.ts';
import { seatPlanQuery } from './seatPlan.ts';
import { SeatsView } from './SeatsView.tsx';

const route = getRouteApi('/libraries/$libraryId/seats');

const skeleton = (
  <Page title="Seats" width="full" className="flex flex-1 flex-col gap-3">
    <Skeleton className="h-8 w-64" />
    <Skeleton className="h-12 w-full" />
    <Skeleton className="h-[60dvh] w-full" />
  </Page>
);

const notFound = <NoLibrary />;

export const SeatsPage = () => {
  const { libraryId } = route.useParams();
  const library = useQuery(libraryQuery(libraryId));
  const plan = useQuery(seatPlanQuery(libraryId));
  return (
    <QueryView query={library} what="the seats" skeleton={skeleton} notFound={notFound}>
      {(found) => (
        <QueryView query={plan} what="the seats" skeleton={skeleton} notFound={notFound}>
          {(seats) => <SeatsView library={found} plan={seats} />}
        </QueryView>
      )}
    </QueryView>
  );
};
