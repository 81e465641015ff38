import { parseRoom } from '@studyspot/shared-events/rooms';
import { notificationsQuery } from '../features/account/notifications.ts';
import { bookingsKey, bookingKey } from '../features/bookings/bookingKeys.ts';
import { libraryQuery } from '../features/libraries/library.ts';
import { libraryListsKey } from '../features/libraries/libraries.ts';
import { libraryDaysKey } from '../features/seats/libraryDay.ts';
import { seatPlanQuery } from '../features/seats/seatPlan.ts';
function keysOf(room) {
    const parsed = parseRoom(room);
    switch (parsed?.kind) {
        case 'library':
            return [
                libraryDaysKey(parsed.libraryId),
                libraryQuery(parsed.libraryId).queryKey,
                seatPlanQuery(parsed.libraryId).queryKey,
            ];
        case 'role':
            return [libraryListsKey];
        case 'user':
            return [bookingsKey, bookingKey, notificationsQuery().queryKey];
        default:
            return [];
    }
}
/** Too far behind for a replay: what is shown of this room is loaded anew. */
export function refetchRoom(queryClient, room) {
    for (const queryKey of keysOf(room))
        void queryClient.invalidateQueries({ queryKey });
}
