import { endSlots, isBookableNow, startSlots } from './slots.ts';
const USUAL_STAY_MS = 2 * 3600000;
const nearest = (options, wanted) => options.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];
function endFor(open, rules, from, wanted) {
    const ends = endSlots(open, rules, from);
    if (wanted.to !== undefined && ends.includes(wanted.to))
        return wanted.to;
    const stay = wanted.to !== undefined && wanted.from !== undefined && wanted.to > wanted.from
        ? wanted.to - wanted.from
        : USUAL_STAY_MS;
    return nearest(ends, from + stay);
}
/**
 * The window to show for a date: what the address asks for where the hours allow it, else the nearest
 * that they do. Null when nothing can be booked on that day any more.
 */
export function chooseWindow(open, rules, day, now, wanted) {
    const isToday = day.from <= now && now < day.to;
    if (wanted.from === undefined && isToday && isBookableNow(open, rules, now)) {
        const to = endFor(open, rules, now, wanted);
        return to === undefined ? null : { from: now, to, isNow: true };
    }
    const starts = startSlots(open, rules, day, now);
    const from = wanted.from === undefined ? starts[0] : nearest(starts, wanted.from);
    if (from === undefined)
        return null;
    const to = endFor(open, rules, from, wanted);
    return to === undefined ? null : { from, to, isNow: false };
}
