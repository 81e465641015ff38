import { BOOKING_STATES } from '@studyspot/shared-events';
import { bookingStateLabel, Field, Select, TextInput } from '@studyspot/shared-ui';
import type { PastBookingsFilter } from '../../lib/server/pastBookings.ts';

type HistoryFilterProps = {
  filter: PastBookingsFilter;
  onChange: (part: PastBookingsFilter) => void;
};

const orNothing = (text: string) => (text === '' ? undefined : text);

export const HistoryFilter = ({ filter, onChange }: HistoryFilterProps) => (
  <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
    <Field label="Search" className="col-span-2 md:col-span-1">
      <TextInput
        type="search"
        placeholder="Name, seat or ticket"
        value={filter.q ?? ''}
        maxLength={100}
        onChange={(event) => onChange({ q: orNothing(event.target.value) })}
      />
    </Field>
    <Field label="From">
      <TextInput
        type="date"
        value={filter.from ?? ''}
        onChange={(event) => onChange({ from: orNothing(event.target.value) })}
      />
    </Field>
    <Field label="To">
      <TextInput
        type="date"
        value={filter.to ?? ''}
        onChange={(event) => onChange({ to: orNothing(event.target.value) })}
      />
    </Field>
    <Field label="State" className="col-span-2 md:col-span-1">
      <Select
        placeholder="Any state"
        value={filter.state ?? ''}
        onChange={(event) =>
          onChange({ state: BOOKING_STATES.find((state) => state === event.target.value) })
        }
        options={BOOKING_STATES.map((state) => ({
          value: state,
          label: bookingStateLabel(state),
        }))}
      />
    </Field>
  </div>
);
