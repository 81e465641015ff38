import { Button, FilterChip, TextInput } from '@studyspot/shared-ui';
import { Armchair, Clock, HandCoins, LocateFixed, Search, SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { AmenityIcon, amenityWord, STUDY_AMENITIES } from '../../components/amenity.tsx';
import { ScrollRow } from '../../components/ScrollRow.tsx';
import { type DiscoverSearch, splitList, toggleInList } from './discoverSearch.ts';
import { useTypedSearch } from './useTypedSearch.ts';

export type DiscoverFilterBarProps = {
  search: DiscoverSearch;
  onChange: (next: Partial<DiscoverSearch>) => void;
  isFindingPlace: boolean;
  onNearMe: (isWanted: boolean) => void;
};

const ICON = { 'aria-hidden': true, size: 16 } as const;

export const DiscoverFilterBar = (props: DiscoverFilterBarProps) => {
  const { search, onChange, isFindingPlace, onNearMe } = props;
  const [text, setText] = useTypedSearch(search.q, (q) => onChange({ q }));
  const chosen = splitList(search.has);
  const [isOpen, setOpen] = useState(chosen.length > 0);
  const panelId = useId();
  return (
    <search className="my-4 flex flex-col gap-2">
      <div className="relative max-w-xl">
        <Search
          aria-hidden="true"
          size={20}
          className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted"
        />
        <TextInput
          type="search"
          aria-label="Search libraries"
          placeholder="Name, street or town"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="ps-11"
          enterKeyHint="search"
        />
      </div>
      <ScrollRow label="Filters" className="-mx-4 px-4 md:mx-0 md:flex-wrap md:px-0">
        <FilterChip
          pressed={search.freeNow ?? false}
          onPressedChange={(on) => onChange({ freeNow: on || undefined })}
          icon={<Armchair {...ICON} />}
        >
          Free seats now
        </FilterChip>
        <FilterChip
          pressed={search.openNow ?? false}
          onPressedChange={(on) => onChange({ openNow: on || undefined })}
          icon={<Clock {...ICON} />}
        >
          Open now
        </FilterChip>
        <FilterChip
          pressed={search.nearMe ?? false}
          onPressedChange={onNearMe}
          icon={<LocateFixed {...ICON} />}
          aria-busy={isFindingPlace}
        >
          {isFindingPlace ? 'Finding you…' : 'Near me'}
        </FilterChip>
        <FilterChip
          pressed={search.maxPrice === 0}
          onPressedChange={(on) => onChange({ maxPrice: on ? 0 : undefined })}
          icon={<HandCoins {...ICON} />}
        >
          Free of charge
        </FilterChip>
        <Button
          size="sm"
          variant="quiet"
          className="min-h-10 shrink-0"
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen)}
          icon={<SlidersHorizontal {...ICON} />}
        >
          {chosen.length === 0 ? 'Amenities' : `Amenities (${chosen.length})`}
        </Button>
      </ScrollRow>
      <div id={panelId} hidden={!isOpen}>
        <div role="group" aria-label="Amenities" className="flex flex-wrap gap-2 pt-1">
          {STUDY_AMENITIES.map((amenity) => (
            <FilterChip
              key={amenity}
              pressed={chosen.includes(amenity)}
              onPressedChange={() => onChange({ has: toggleInList(search.has, amenity) })}
              icon={<AmenityIcon amenity={amenity} />}
            >
              {amenityWord(amenity)}
            </FilterChip>
          ))}
        </div>
      </div>
    </search>
  );
};
