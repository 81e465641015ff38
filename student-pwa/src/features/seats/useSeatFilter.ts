import type { Seat, SeatPlan } from '@studyspot/shared-events';
import { useCallback, useMemo } from 'react';
import { distinguishingAttributes } from '../../lib/availability/attributeWords.ts';
import type { SeatSearch } from './seatSearch.ts';

export type FilterOptions = { attributes: string[]; kinds: string[] };

/** What this plan's seats can really be told apart by. */
export const useFilterOptions = (plan: SeatPlan): FilterOptions =>
  useMemo(() => {
    const kinds = [...new Set(plan.seats.map((seat) => seat.kind))];
    return {
      attributes: distinguishingAttributes(plan.seats),
      kinds: kinds.length > 1 ? kinds : [],
    };
  }, [plan]);

/** Undefined while nothing is filtered. Its identity changes only with the filter. */
export function useSeatFilter({
  zone,
  kind,
  has,
}: SeatSearch): ((seat: Seat) => boolean) | undefined {
  const matches = useCallback(
    (seat: Seat) =>
      (zone === undefined || seat.zoneId === zone) &&
      (kind === undefined || seat.kind === kind) &&
      (has === undefined || has.split(',').every((key) => seat.attributes[key] === true)),
    [zone, kind, has],
  );
  return (zone ?? kind ?? has) ? matches : undefined;
}
