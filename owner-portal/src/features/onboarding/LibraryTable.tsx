import type { LibrarySummary } from '@studyspot/shared-events';
import { Badge, Table } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';

/** Facts of the moment are those of when the list was loaded. */
export const LibraryTable = ({ libraries }: { libraries: readonly LibrarySummary[] }) => (
  <Table caption="Published libraries">
    <thead>
      <tr>
        <th scope="col">Library</th>
        <th scope="col">Town</th>
        <th scope="col">Now</th>
        <th scope="col" data-numeric>
          Seats
        </th>
      </tr>
    </thead>
    <tbody>
      {libraries.map((library) => (
        <tr key={library.id} className="relative">
          <td>
            <Link
              to="/libraries/$libraryId/floor"
              params={{ libraryId: library.id }}
              className="inline-flex min-h-6 items-center font-semibold after:absolute after:inset-0"
            >
              {library.name}
            </Link>
          </td>
          <td>{library.city}</td>
          <td>
            <Badge tone={library.isOpenNow ? 'ok' : 'neutral'}>
              {library.isOpenNow ? 'Open' : 'Closed'}
            </Badge>
          </td>
          <td data-numeric>{library.seatCount}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);
