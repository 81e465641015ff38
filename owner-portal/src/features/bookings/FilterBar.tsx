import { Field, FilterChip, TextInput } from '@studyspot/shared-ui';
import type { BookingFilter } from '../../lib/bookings/bookingFilter.ts';
import { BOOKING_FILTERS, FILTER_LABELS } from '../../lib/bookings/bookingFilter.ts';

type FilterBarProps = {
  show: BookingFilter;
  search: string;
  counts: Record<BookingFilter, number>;
  onShow: (show: BookingFilter) => void;
  onSearch: (search: string) => void;
};

export const FilterBar = ({ show, search, counts, onShow, onSearch }: FilterBarProps) => (
  <div className="flex flex-col gap-3">
    <Field label="Search" hideLabel className="max-w-md">
      <TextInput
        type="search"
        placeholder="Name, seat or ticket"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
    </Field>
    <div
      role="group"
      aria-label="Show bookings that are"
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0"
    >
      {BOOKING_FILTERS.map((filter) => (
        <FilterChip
          key={filter}
          pressed={show === filter}
          count={counts[filter]}
          onPressedChange={(pressed) => onShow(pressed ? filter : 'all')}
        >
          {FILTER_LABELS[filter]}
        </FilterChip>
      ))}
    </div>
  </div>
);
