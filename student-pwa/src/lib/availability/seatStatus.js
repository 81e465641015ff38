import { isLive, overlaps } from './timeline.ts';
const iso = (ms) => new Date(ms).toISOString();
const openAround = (open, window) => open.find(({ from, to }) => from <= window.from && window.to <= to);
/** Where the chain of claims that begins in the window ends: what "booked until" means to a reader. */
function endOfChain(spans, first) {
    let end = first.to;
    for (const span of spans)
        if (span.from <= end && span.to > end)
            end = span.to;
    return end;
}
/** A seat's status for the whole window, answered from the day alone. */
export function seatStatus(timeline, seatId, window, now) {
    const hours = openAround(timeline.open, window);
    if (!hours)
        return { status: 'closed', note: 'the library is closed then' };
    const spans = (timeline.busy.get(seatId) ?? [])
        .filter((span) => isLive(span, now))
        .toSorted((one, other) => one.from - other.from);
    const first = spans.find((span) => overlaps(span, window));
    if (first)
        return { status: first.status, until: iso(endOfChain(spans, first)) };
    const next = spans.find((span) => span.from >= window.to);
    return { status: 'free', until: iso(Math.min(hours.to, next?.from ?? hours.to)) };
}
export function seatStatuses(seats, timeline, window, now, own) {
    const statuses = new Map();
    for (const seat of seats) {
        const mine = own.find((span) => span.seatId === seat.id && overlaps(span, window));
        statuses.set(seat.id, mine
            ? { status: 'mine', until: iso(mine.to) }
            : seatStatus(timeline, seat.id, window, now));
    }
    return statuses;
}
/** How long the seat has been taken in this window, as spans for the day bar of its sheet. */
export const busySpansOf = (timeline, seatId, now) => (timeline.busy.get(seatId) ?? []).filter((span) => isLive(span, now));
