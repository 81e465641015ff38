import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { freeByZone } from './freeByZone.ts';
import { seatDescription } from './seatDescription.ts';
import type { SeatMapProps } from './seatMapProps.ts';
import { createStatusStore } from './statusStore.ts';
import type { DescribeSeat } from './types.ts';

const NONE: ReadonlySet<string> = new Set();

/** What is derived from the props, with identities that stay while nothing changes: else every seat is drawn again. */
export const useSeatView = (props: SeatMapProps) => {
  const { seats, status, timeZone, describeSeat, highlightSeatIds, matchesFilter } = props;
  const [store] = useState(() => createStatusStore(status));
  useLayoutEffect(() => store.replace(status), [store, status]);
  const describe = useCallback<DescribeSeat>(
    (seat, now) => describeSeat?.(seat, now) ?? seatDescription(seat, now, { timeZone }),
    [describeSeat, timeZone],
  );
  const dimmed = useMemo(() => {
    if (!matchesFilter) return NONE;
    return new Set(seats.filter((seat) => !matchesFilter(seat)).map(({ id }) => id));
  }, [seats, matchesFilter]);
  const highlighted = useMemo(
    () => (highlightSeatIds ? new Set(highlightSeatIds) : NONE),
    [highlightSeatIds],
  );
  const free = useMemo(() => freeByZone(seats, status, dimmed), [seats, status, dimmed]);
  return { store, describe, dimmed, highlighted, free };
};
