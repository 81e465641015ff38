import { FilterChip, Select } from '@studyspot/shared-ui';
import { attributeWord, kindWord } from '../../lib/availability/attributeWords.ts';
import { splitList, toggleInList } from '../libraries/discoverSearch.ts';
export const SeatFilterBar = ({ plan, search, options, onChange, bestSeat }) => {
    const chosen = splitList(search.has);
    return (<div className="scroll-row -mx-4 items-center px-4 md:mx-0 md:flex-wrap md:px-0" role="group" aria-label="Seat filters">
      {bestSeat}
      {plan.zones.length > 1 && (<Select aria-label="Zone" placeholder="All zones" className="w-36 shrink-0" options={plan.zones.map(({ id, name }) => ({ value: id, label: name }))} value={search.zone ?? ''} onChange={({ target }) => onChange({ zone: target.value || undefined })}/>)}
      {options.kinds.length > 0 && (<Select aria-label="Kind of seat" placeholder="Any kind" className="w-36 shrink-0" options={options.kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))} value={search.kind ?? ''} onChange={({ target }) => onChange({ kind: target.value || undefined })}/>)}
      {options.attributes.map((key) => (<FilterChip key={key} pressed={chosen.includes(key)} onPressedChange={() => onChange({ has: toggleInList(search.has, key) })}>
          {attributeWord(key)}
        </FilterChip>))}
    </div>);
};
