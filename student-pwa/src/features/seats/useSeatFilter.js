import { useCallback, useMemo } from 'react';
import { distinguishingAttributes } from '../../lib/availability/attributeWords.ts';
/** What this plan's seats can really be told apart by. */
export const useFilterOptions = (plan) => useMemo(() => {
    const kinds = [...new Set(plan.seats.map((seat) => seat.kind))];
    return {
        attributes: distinguishingAttributes(plan.seats),
        kinds: kinds.length > 1 ? kinds : [],
    };
}, [plan]);
/** Undefined while nothing is filtered. Its identity changes only with the filter. */
export function useSeatFilter({ zone, kind, has, }) {
    const matches = useCallback((seat) => (zone === undefined || seat.zoneId === zone) &&
        (kind === undefined || seat.kind === kind) &&
        (has === undefined || has.split(',').every((key) => seat.attributes[key] === true)), [zone, kind, has]);
    return zone ?? kind ?? has ? matches : undefined;
}
