import { addDays, localDateOf } from '@studyspot/shared-ui';
import { wallInstant } from './wallInstant.ts';
const EVENING = '18:00';
const MORNING = '09:00';
/** The three windows that most people mean, in the library's own time; the evening only until it has begun. */
export function quickWindows(now, timeZone, isOpenNow) {
    const today = localDateOf(now, timeZone);
    const tomorrow = addDays(today, 1);
    const evening = wallInstant(today, EVENING, timeZone);
    return [
        ...(isOpenNow ? [{ name: 'Now', date: today }] : []),
        ...(now < evening ? [{ name: 'Tonight', date: today, from: evening }] : []),
        { name: 'Tomorrow', date: tomorrow, from: wallInstant(tomorrow, MORNING, timeZone) },
    ];
}
