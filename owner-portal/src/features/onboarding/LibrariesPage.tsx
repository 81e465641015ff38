import { buttonClass, EmptyState, NoBookingsDrawing, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AsyncView } from '../../components/AsyncView.tsx';
import { Page } from '../../components/Page.tsx';
import { useTenantRights } from '../../hooks/useRights.ts';
import { meQuery } from '../../lib/server/me.ts';
import { tenantLibrariesQuery } from '../../lib/server/tenantLibraries.ts';
import { DraftCard } from './DraftCard.tsx';
import { LibraryTable } from './LibraryTable.tsx';
import { SetupChecklist } from './SetupChecklist.tsx';

const route = getRouteApi('/app/tenants/$tenantId');

/** The organisation's libraries; what is still to be done comes first. */
export function LibrariesPage() {
  const { tenantId } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const query = useQuery(tenantLibrariesQuery(tenantId));
  const may = useTenantRights(tenantId);
  const tenantName = me?.memberships.find((one) => one.tenantId === tenantId)?.tenantName;
  const mayCreate = may('library:create');
  return (
    <Page
      title="Libraries"
      subtitle={tenantName}
      actions={
        mayCreate && (
          <>
            <Link to="/tenants/$tenantId/import" params={{ tenantId }} className={buttonClass()}>
              Import a file
            </Link>
            <Link
              to="/tenants/$tenantId/new-library"
              params={{ tenantId }}
              className={buttonClass({ variant: 'primary' })}
            >
              Add a library
            </Link>
          </>
        )
      }
    >
      <AsyncView query={query} what="The libraries" skeleton={<Skeleton className="h-64" />}>
        {({ items }) => {
          const drafts = items.filter(({ state }) => state === 'draft');
          const published = items.filter(({ state }) => state === 'published');
          if (items.length === 0 && !mayCreate) {
            return (
              <EmptyState drawing={<NoBookingsDrawing />} title="No library yet">
                You will see the libraries here that an owner gives you.
              </EmptyState>
            );
          }
          return (
            <div className="flex flex-col gap-6">
              {items.length === 0 && <SetupChecklist tenantId={tenantId} />}
              {drafts.length > 0 && (
                <ul aria-label="Drafts" className="grid gap-4 lg:grid-cols-2">
                  {drafts.map((library) => (
                    <DraftCard key={library.id} library={library} />
                  ))}
                </ul>
              )}
              {published.length > 0 && <LibraryTable libraries={published} />}
            </div>
          );
        }}
      </AsyncView>
    </Page>
  );
}
