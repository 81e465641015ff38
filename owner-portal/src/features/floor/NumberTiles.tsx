import type { LibraryDetail } from '@studyspot/shared-events';
import { formatMoney } from '@studyspot/shared-ui';
import { useLibraryRights } from '../../hooks/useRights.ts';
import type { FloorNumbers } from '../../lib/floor/floorNumbers.ts';
import { NumberTile } from './NumberTile.tsx';

type NumberTilesProps = { library: LibraryDetail; numbers: FloorNumbers };

const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** Each number leads to the list behind it. */
export function NumberTiles({ library, numbers }: NumberTilesProps) {
  const may = useLibraryRights(library);
  const { occupied, seats, arriving, late, holds, valueMinor } = numbers;
  const libraryId = library.id;
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-flow-col md:auto-cols-fr md:grid-cols-none [&>li:nth-child(5)]:max-md:col-span-2">
      <NumberTile
        libraryId={libraryId}
        show="in"
        label="In their seats"
        value={String(occupied)}
        note={`of ${seats} seats, ${percent.format(seats === 0 ? 0 : occupied / seats)}`}
      />
      <NumberTile
        libraryId={libraryId}
        show="arriving"
        label="Arriving"
        value={String(arriving)}
        note="within 30 minutes"
      />
      <NumberTile
        libraryId={libraryId}
        show="late"
        label="Late"
        value={String(late)}
        note="not checked in"
        isWarning={late > 0}
      />
      <NumberTile
        libraryId={libraryId}
        show="hold"
        label="Holds running"
        value={String(holds)}
        note="not confirmed yet"
      />
      {may('revenue:view') && (
        <NumberTile
          libraryId={libraryId}
          show="all"
          label="Booked today"
          value={formatMoney(valueMinor, library.currency)}
          note="confirmed, in or done"
        />
      )}
    </ul>
  );
}
