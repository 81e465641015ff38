import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { SortKey, SortOrder } from '../../lib/bookings/bookingSort.ts';

type SortHeaderProps = {
  by: SortKey;
  label: string;
  sort: SortOrder | undefined;
  onSort: ((by: SortKey) => void) | undefined;
  className: string | undefined;
};

export function SortHeader({ by, label, sort, onSort, className }: SortHeaderProps) {
  if (!onSort) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  const isSorted = sort?.by === by;
  const direction = sort?.isDescending ? 'descending' : 'ascending';
  const Icon = isSorted ? (sort.isDescending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'} className={className}>
      <button
        type="button"
        onClick={() => onSort(by)}
        className="inline-flex min-h-6 items-center gap-1 font-semibold hover:text-brand"
      >
        {label}
        <Icon aria-hidden="true" size={14} className={isSorted ? 'text-brand' : 'opacity-60'} />
      </button>
    </th>
  );
}
