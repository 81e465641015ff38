import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { cx } from '../components/cx.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Field } from '../components/Field.tsx';
import { FilterChip } from '../components/FilterChip.tsx';
import { LoadMore } from '../components/LoadMore.tsx';
import { Select } from '../components/Select.tsx';
import { Table } from '../components/Table.tsx';
import { TextInput } from '../components/TextInput.tsx';
import { EmptyShelfDrawing } from '../drawings/EmptyShelfDrawing.tsx';
import { listSeats } from './listSeats.ts';
import { FREE, isTakeable, seatLook } from './seatLook.ts';
import { SeatListRow } from './SeatListRow.tsx';
import type { SeatMapProps } from './seatMapProps.ts';
import type { Seat } from './types.ts';

export type SeatListProps = Pick<
  SeatMapProps,
  | 'seats'
  | 'zones'
  | 'status'
  | 'timeZone'
  | 'label'
  | 'selectedSeatId'
  | 'onSelect'
  | 'onUnavailable'
  | 'isAlwaysEnabled'
  | 'caption'
  | 'matchesFilter'
  | 'className'
>;

const PAGE = 50;

/** The map's truth as a table: the same seats and states, found by label, zone or what they are like. */
export const SeatList = (props: SeatListProps) => {
  const {
    seats,
    zones,
    status,
    timeZone,
    selectedSeatId,
    isAlwaysEnabled = false,
    matchesFilter,
    caption,
  } = props;
  const [filter, setFilter] = useState({ text: '', zoneId: '', isOnlyFree: false });
  const [pages, setPages] = useState(1);
  const wanted = useDeferredValue(filter);
  const found = useMemo(
    () => listSeats(seats, status, wanted, matchesFilter),
    [seats, status, wanted, matchesFilter],
  );
  const zoneNames = useMemo(() => new Map(zones.map(({ id, name }) => [id, name])), [zones]);
  const shown = found.slice(0, pages * PAGE);
  const change = (part: Partial<typeof filter>) => {
    setFilter({ ...filter, ...part });
    setPages(1);
  };
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [onPress] = useState(() => (seat: Seat) => {
    const now = latest.current;
    const isOpen =
      now.isAlwaysEnabled || isTakeable(seatLook(seat, now.status.get(seat.id) ?? FREE));
    (isOpen ? now.onSelect : now.onUnavailable)?.(seat.id);
  });
  return (
    <section
      aria-label={props.label ?? 'Seat list'}
      className={cx('flex flex-col gap-3', props.className)}
    >
      <div className="flex flex-wrap items-end gap-2">
        <Field label="Find a seat" className="min-w-40 flex-1">
          <TextInput
            type="search"
            placeholder="B12, window…"
            value={filter.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <Field label="Zone" className="min-w-32">
          <Select
            placeholder="All zones"
            options={zones.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.zoneId}
            onChange={(event) => change({ zoneId: event.target.value })}
          />
        </Field>
        <FilterChip
          pressed={filter.isOnlyFree}
          onPressedChange={(isOnlyFree) => change({ isOnlyFree })}
          className="min-h-control"
        >
          Free only
        </FilterChip>
      </div>
      {found.length === 0 ? (
        <EmptyState drawing={<EmptyShelfDrawing />} title="No seat like that">
          Try another zone or fewer filters.
        </EmptyState>
      ) : (
        <Table caption="Seats found">
          <thead>
            <tr>
              <th scope="col">Seat</th>
              <th scope="col" className="max-sm:hidden">
                Now
              </th>
              <th scope="col">
                <span className="sr-only">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((seat) => (
              <SeatListRow
                key={seat.id}
                seat={seat}
                zoneName={zoneNames.get(seat.zoneId) ?? ''}
                status={status.get(seat.id) ?? FREE}
                timeZone={timeZone}
                caption={caption?.(seat)}
                isSelected={seat.id === selectedSeatId}
                isAlwaysEnabled={isAlwaysEnabled}
                onPress={onPress}
              />
            ))}
          </tbody>
        </Table>
      )}
      <LoadMore
        hasMore={shown.length < found.length}
        onLoadMore={() => setPages(pages + 1)}
        progress={`${shown.length} of ${found.length} seats`}
      />
    </section>
  );
};
