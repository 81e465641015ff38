import type { SeatPlan } from '@studyspot/shared-events';
import { FilterChip, Select } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';
import { ScrollRow } from '../../components/ScrollRow.tsx';
import { attributeWord, kindWord } from '../../lib/availability/attributeWords.ts';
import { splitList, toggleInList } from '../libraries/discoverSearch.ts';
import type { SeatSearch } from './seatSearch.ts';
import type { FilterOptions } from './useSeatFilter.ts';

export type SeatFilterBarProps = {
  plan: SeatPlan;
  search: SeatSearch;
  options: FilterOptions;
  /** The list has a choice of zones of its own. */
  hasZones: boolean;
  onChange: (next: Partial<SeatSearch>) => void;
  bestSeat: ReactNode;
};

export const SeatFilterBar = (props: SeatFilterBarProps) => {
  const { plan, search, options, hasZones, onChange, bestSeat } = props;
  const chosen = splitList(search.has);
  return (
    <ScrollRow
      label="Seat filters"
      className="-mx-4 items-center px-4 lg:mx-0 lg:flex-wrap lg:px-0"
    >
      {bestSeat}
      {hasZones && (
        <Select
          aria-label="Zone"
          placeholder="All zones"
          className="w-36 shrink-0"
          options={plan.zones.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.zone ?? ''}
          onChange={({ target }) => onChange({ zone: target.value || undefined })}
        />
      )}
      {options.kinds.length > 0 && (
        <Select
          aria-label="Kind of seat"
          placeholder="Any kind"
          className="w-36 shrink-0"
          options={options.kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
          value={search.kind ?? ''}
          onChange={({ target }) => onChange({ kind: target.value || undefined })}
        />
      )}
      {options.attributes.map((key) => (
        <FilterChip
          key={key}
          pressed={chosen.includes(key)}
          onPressedChange={() => onChange({ has: toggleInList(search.has, key) })}
        >
          {attributeWord(key)}
        </FilterChip>
      ))}
    </ScrollRow>
  );
};
