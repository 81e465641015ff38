import { toMs } from '@studyspot/shared-ui';
/** Sorts, and joins what touches: round-the-clock hours have no seam at midnight. */
export function joinSpans(spans) {
    const joined = [];
    for (const span of spans.toSorted((one, other) => one.from - other.from)) {
        const last = joined.at(-1);
        if (last && span.from <= last.to)
            last.to = Math.max(last.to, span.to);
        else
            joined.push({ ...span });
    }
    return joined;
}
const toSpan = ({ from, to }) => ({
    from: toMs(from),
    to: toMs(to),
});
export function timelineOf(days) {
    const busy = new Map();
    for (const seat of days.flatMap((day) => day.seats)) {
        const spans = seat.busy.map((item) => ({
            ...toSpan(item),
            status: item.status,
            expiresAt: item.expiresAt === undefined ? null : toMs(item.expiresAt),
        }));
        busy.set(seat.seatId, [...(busy.get(seat.seatId) ?? []), ...spans]);
    }
    return { open: joinSpans(days.flatMap((day) => day.open.map(toSpan))), busy };
}
export const overlaps = (one, other) => one.from < other.to && other.from < one.to;
/** A hold is over at its expiry whether or not anybody says so. */
export const isLive = ({ expiresAt }, now) => expiresAt === null || expiresAt > now;
/** When the next hold ends by itself; null when none is running. */
export function nextExpiry({ busy }, now) {
    let next = null;
    for (const spans of busy.values()) {
        for (const { expiresAt } of spans) {
            if (expiresAt === null || expiresAt <= now)
                continue;
            if (next === null || expiresAt < next)
                next = expiresAt;
        }
    }
    return next;
}
