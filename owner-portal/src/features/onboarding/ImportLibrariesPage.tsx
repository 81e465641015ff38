import type { ImportBody } from '@studyspot/shared-events';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CsvImport } from '../../components/library/CsvImport.tsx';
import { Page } from '../../components/Page.tsx';
import { LIBRARY_FIELDS } from '../../lib/imports/importFields.ts';
import { importLibraries } from '../../lib/server/importLibraries.ts';
import { tenantLibrariesQuery } from '../../lib/server/tenantLibraries.ts';

const route = getRouteApi('/app/tenants/$tenantId/import');

export function ImportLibrariesPage() {
  const { tenantId } = route.useParams();
  const queryClient = useQueryClient();
  return (
    <Page
      title="Import libraries"
      eyebrow={
        <Link to="/tenants/$tenantId" params={{ tenantId }}>
          Libraries
        </Link>
      }
      subtitle="One line a library. Known ones are changed, others are added as drafts, none is removed."
    >
      <div className="max-w-4xl">
        <CsvImport
          fields={LIBRARY_FIELDS}
          what="libraries"
          send={(body: ImportBody) => importLibraries(tenantId, body)}
          onImported={() =>
            void queryClient.invalidateQueries({
              queryKey: tenantLibrariesQuery(tenantId).queryKey,
            })
          }
        />
      </div>
    </Page>
  );
}
