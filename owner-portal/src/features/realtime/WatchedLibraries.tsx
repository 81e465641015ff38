import type { RealtimeHealth } from '@studyspot/shared-events';
import { buttonClass, EmptyFloorDrawing, EmptyState, Table } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { useTenantRights } from '../../hooks/useRights.ts';

type WatchedLibrariesProps = { tenantId: string; connections: RealtimeHealth['connections'] };

const othersWords = (watched: number, others: number) => {
  if (watched === 0) return 'Nobody has a library open at this moment.';
  if (others === 0) return null;
  return `Nobody watches the other ${others === 1 ? 'library' : `${others} libraries`}.`;
};

/** Who looks at which library now. */
export function WatchedLibraries({ tenantId, connections }: WatchedLibrariesProps) {
  const may = useTenantRights(tenantId);
  const { byLibrary, libraries } = connections;
  if (libraries === 0) {
    return (
      <EmptyState
        drawing={<EmptyFloorDrawing />}
        title="No library yet"
        action={
          may('library:create') && (
            <Link
              to="/tenants/$tenantId/new-library"
              params={{ tenantId }}
              className={buttonClass({ variant: 'primary' })}
            >
              Add a library
            </Link>
          )
        }
      >
        Once there is one, you see here how many screens watch it.
      </EmptyState>
    );
  }
  const others = othersWords(byLibrary.length, libraries - byLibrary.length);
  return (
    <section aria-labelledby="realtime-watched">
      <h2 id="realtime-watched" className="mb-2 text-xl">
        Watched now
      </h2>
      {byLibrary.length > 0 && (
        <Table caption="Screens by library">
          <thead>
            <tr>
              <th scope="col">Library</th>
              <th scope="col" data-numeric>
                Screens
              </th>
              <th scope="col" data-numeric>
                Members
              </th>
            </tr>
          </thead>
          <tbody>
            {byLibrary.map(({ libraryId, name, viewers, members }) => (
              <tr key={libraryId}>
                <th scope="row">
                  <Link
                    to="/libraries/$libraryId/floor"
                    params={{ libraryId }}
                    className="inline-flex min-h-6 items-center"
                  >
                    {name}
                  </Link>
                </th>
                <td data-numeric>{viewers}</td>
                <td data-numeric>{members}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {others !== null && <p className="mt-2 text-muted">{others}</p>}
    </section>
  );
}
