import { addDays, startOfLocalDate } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { timelineOf } from '../../lib/availability/timeline.ts';
import { libraryDayQuery } from './libraryDay.ts';
const staysOpen = (day, midnight) => day?.open.some(({ to }) => Date.parse(to) === midnight) ?? false;
/** The day, and the next one too where the library stays open through the midnight between them. */
export function useLibraryDays(libraryId, date, timeZone) {
    const next = addDays(date, 1);
    const midnight = startOfLocalDate(next, timeZone);
    const query = useQuery(libraryDayQuery(libraryId, date));
    const goesOn = staysOpen(query.data, midnight);
    const { data: nextDay } = useQuery({ ...libraryDayQuery(libraryId, next), enabled: goesOn });
    const day = query.data;
    const timeline = useMemo(() => day && timelineOf(nextDay && goesOn ? [day, nextDay] : [day]), [day, nextDay, goesOn]);
    return { query, timeline };
}
