import type { LibraryDay } from '@studyspot/shared-events';
import { addDays, startOfLocalDate } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Timeline, timelineOf } from '../../lib/availability/timeline.ts';
import { libraryDayQuery } from './libraryDay.ts';

const staysOpen = (day: LibraryDay | undefined, midnight: number) =>
  day?.open.some(({ to }) => Date.parse(to) === midnight) ?? false;

/** The day, and the next one too where the library stays open through the midnight between them. */
export function useLibraryDays(libraryId: string, date: string, timeZone: string) {
  const next = addDays(date, 1);
  const midnight = startOfLocalDate(next, timeZone);
  const query = useQuery(libraryDayQuery(libraryId, date));
  const goesOn = staysOpen(query.data, midnight);
  const { data: nextDay } = useQuery({ ...libraryDayQuery(libraryId, next), enabled: goesOn });
  const day = query.data;
  const timeline: Timeline | undefined = useMemo(
    () => day && timelineOf(nextDay && goesOn ? [day, nextDay] : [day]),
    [day, nextDay, goesOn],
  );
  return { query, timeline };
}
