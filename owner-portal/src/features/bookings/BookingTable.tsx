import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { usePreferences } from '../../hooks/usePreferences.ts';
import { useLibraryRights } from '../../hooks/useRights.ts';
import type { SortKey, SortOrder } from '../../lib/bookings/bookingSort.ts';
import { BookingRow } from './BookingRow.tsx';
import { SortHeader } from './SortHeader.tsx';

type BookingTableProps = {
  library: LibraryDetail;
  bookings: readonly Booking[];
  caption: string;
  /** Without it the order is the server's. */
  sort?: SortOrder;
  onSort?: (by: SortKey) => void;
  /** Names the date in each row, where the rows are of several days. */
  hasDates?: boolean;
};

const ROW_PX = { comfortable: 45, compact: 33 } as const;

/** Draws only the rows in sight; a screen reader hears how many there are. */
export function BookingTable(props: BookingTableProps) {
  const { library, bookings, caption, sort, onSort, hasDates = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { density } = usePreferences();
  const may = useLibraryRights(library);
  const hasPrices = may('revenue:view');
  const rows = useVirtualizer({
    count: bookings.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX[density],
    getItemKey: (index) => bookings[index]?.id ?? index,
    overscan: 12,
    // On a phone a row has two lines.
    measureElement: (row) => row.getBoundingClientRect().height,
  });
  const drawn = rows.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const header = (by: SortKey, label: string, className?: string) => (
    <SortHeader by={by} label={label} sort={sort} onSort={onSort} className={className} />
  );
  return (
    <div
      ref={frame}
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="max-h-[70dvh] min-h-64 overflow-auto rounded-card border border-line bg-surface"
    >
      <table className="table-base" aria-rowcount={bookings.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10">
          <tr aria-rowindex={1}>
            {header('time', 'Time')}
            {header('person', 'Person')}
            {header('seat', 'Seat')}
            {header('state', 'State', 'hidden sm:table-cell')}
            <th scope="col" className="hidden md:table-cell">
              Ticket
            </th>
            {hasPrices && (
              <th scope="col" data-numeric className="hidden md:table-cell">
                Price
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {drawn.map(({ index, key }) => {
            const booking = bookings[index];
            return booking ? (
              <BookingRow
                key={key}
                ref={rows.measureElement}
                index={index}
                booking={booking}
                hasPrices={hasPrices}
                hasDates={hasDates}
              />
            ) : null;
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}
