const AHEAD = ['held', 'confirmed', 'checked_in'];
/** Check-in opens this long before the start. */
export const CHECK_IN_OPENS_MS = 15 * 60000;
export const isAhead = (booking) => AHEAD.includes(booking.state);
export const holdEndsAt = (booking) => booking.state === 'held' && booking.holdExpiresAt !== null
    ? Date.parse(booking.holdExpiresAt)
    : null;
/** A hold that still counts; one past its end is over though the list has not heard of it yet. */
export const isRunningHold = (booking, now) => {
    const end = holdEndsAt(booking);
    return end !== null && end > now;
};
export function checkInMoment(booking, now) {
    if (booking.state !== 'confirmed')
        return 'not for this state';
    if (now < Date.parse(booking.startsAt) - CHECK_IN_OPENS_MS)
        return 'too early';
    return now < Date.parse(booking.endsAt) ? 'open' : 'over';
}
/** The booking that a code at this library's desk or seat is about: the one to sit down for next. */
export const bookingToCheckIn = (bookings, libraryId, now) => bookings
    .filter((booking) => libraryId === undefined || booking.libraryId === libraryId)
    .filter((booking) => ['open', 'too early'].includes(checkInMoment(booking, now)))
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0];
