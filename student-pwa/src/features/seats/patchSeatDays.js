import { applySeatDay } from '@studyspot/shared-events/client';
import { libraryDayQuery, libraryDaysKey } from './libraryDay.ts';
import { seatPlanQuery } from './seatPlan.ts';
export function patchSeatDays(queryClient, client) {
    /** A new plan is the one thing that is fetched; new hours need the day anew. */
    const libraryChanged = (library) => {
        const plan = seatPlanQuery(library.id);
        const known = queryClient.getQueryData(plan.queryKey);
        if (known && known.version < library.planVersion) {
            void queryClient.invalidateQueries({ queryKey: plan.queryKey });
        }
        void queryClient.invalidateQueries({ queryKey: libraryDaysKey(library.id) });
    };
    const offs = [
        client.patch('seat:availability', (seatDay) => {
            queryClient.setQueryData(libraryDayQuery(seatDay.libraryId, seatDay.localDate).queryKey, (day) => day && applySeatDay(day, seatDay));
        }),
        client.on('library:updated', libraryChanged),
    ];
    return () => offs.forEach((off) => off());
}
