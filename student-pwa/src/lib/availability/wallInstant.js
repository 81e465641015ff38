import { TZDate } from '@date-fns/tz';
import { zoneOffsetMinutes } from '@studyspot/shared-ui';
const MINUTE_MS = 60000;
/** The instant (ms) at which the wall clock of that zone shows this time; "24:00" is the next midnight. */
export function wallInstant(localDate, time, timeZone) {
    const [year = 0, month = 1, day = 1] = localDate.split('-').map(Number);
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return new TZDate(year, month - 1, day, hour, minute, 0, timeZone).getTime();
}
/** What the wall clock shows at that instant, shown on another date. */
export function sameWallTime(at, localDate, timeZone) {
    const wall = new Date(at + zoneOffsetMinutes(at, timeZone) * MINUTE_MS).toISOString();
    return wallInstant(localDate, wall.slice(11, 16), timeZone);
}
