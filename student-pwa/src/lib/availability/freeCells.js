import { dayCells } from '@studyspot/shared-ui';
import { isLive, overlaps } from './timeline.ts';
/** How many of these seats are free in each half hour of the open hours: the day strip. */
export function freeCells(timeline, seatIds, { localDate, timeZone, now }) {
    const cells = dayCells(localDate, timeZone).filter((cell) => timeline.open.some((open) => overlaps(open, cell)));
    const taken = new Array(cells.length).fill(0);
    for (const seatId of seatIds) {
        const spans = (timeline.busy.get(seatId) ?? []).filter((span) => isLive(span, now));
        if (spans.length === 0)
            continue;
        cells.forEach((cell, index) => {
            if (spans.some((span) => overlaps(span, cell)))
                taken[index] = (taken[index] ?? 0) + 1;
        });
    }
    return cells.map((cell, index) => ({ ...cell, free: seatIds.length - (taken[index] ?? 0) }));
}
