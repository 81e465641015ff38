import type { Library, LibrarySummary } from '@studyspot/shared-events';
import { addDays, localDateOf } from '@studyspot/shared-ui';
import { useMemo } from 'react';
import { chooseWindow } from '../../lib/availability/chooseWindow.ts';
import {
  endSlots,
  isBookableNow,
  localDaySpan,
  startSlots,
  type Window,
} from '../../lib/availability/slots.ts';
import type { Timeline } from '../../lib/availability/timeline.ts';
import type { WindowSearch } from './seatSearch.ts';

const parsed = (instant: string | undefined) =>
  instant === undefined ? undefined : Date.parse(instant);

/** Today in the library's zone, or the day on which it next opens. */
export function dateToShow(
  library: Pick<LibrarySummary, 'timeZone' | 'isOpenNow' | 'opensNextAt'>,
  search: WindowSearch,
  now: number,
): string {
  if (search.date !== undefined) return search.date;
  if (search.from !== undefined) return localDateOf(search.from, library.timeZone);
  const opens = library.isOpenNow || library.opensNextAt === null ? now : library.opensNextAt;
  return localDateOf(opens, library.timeZone);
}

export type WindowChoice = {
  window: Window | null;
  starts: readonly number[];
  ends: readonly number[];
  canStartNow: boolean;
};

/** The window that the address asks for, as far as this day allows it, and what else could be chosen. */
export function useWindow(
  library: Library,
  timeline: Timeline | undefined,
  date: string,
  search: WindowSearch,
  now: number,
): WindowChoice {
  const { from, to } = search;
  return useMemo(() => {
    if (!timeline) return { window: null, starts: [], ends: [], canStartNow: false };
    const day = localDaySpan(date, addDays(date, 1), library.timeZone);
    const isToday = day.from <= now && now < day.to;
    const window = chooseWindow(timeline.open, library, day, now, {
      from: parsed(from),
      to: parsed(to),
    });
    return {
      window,
      starts: startSlots(timeline.open, library, day, now),
      ends: window ? endSlots(timeline.open, library, window.from) : [],
      canStartNow: isToday && isBookableNow(timeline.open, library, now),
    };
  }, [library, timeline, date, from, to, now]);
}

const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

/** How a window stands in the address; "now" leaves its start out. */
export const windowSearch = (
  date: string,
  window: { from?: number | undefined; to?: number | undefined },
): WindowSearch => ({
  date,
  from: window.from === undefined ? undefined : iso(window.from),
  to: window.to === undefined ? undefined : iso(window.to),
});
