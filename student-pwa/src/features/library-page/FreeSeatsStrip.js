import { ClosedLibraryDrawing, DayStrip, EmptyState, formatDate, startOfLocalDate, } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { freeCells } from '../../lib/availability/freeCells.ts';
import { seatPlanQuery } from '../seats/seatPlan.ts';
export const FreeSeatsStrip = (props) => {
    const { library, timeline, date, now, window, onChange } = props;
    const { timeZone } = library;
    const { data: plan } = useQuery(seatPlanQuery(library.id));
    const seatIds = useMemo(() => plan?.seats.filter(({ state }) => state === 'active').map(({ id }) => id) ?? [], [plan]);
    const cells = useMemo(() => freeCells(timeline, seatIds, { localDate: date, timeZone, now }), [timeline, seatIds, date, timeZone, now]);
    const dayName = formatDate(startOfLocalDate(date, timeZone), { timeZone });
    // What is over is not offered; the half hour that has begun still is.
    const ahead = cells.filter((cell) => cell.to > now);
    if (ahead.length === 0) {
        return (<EmptyState drawing={<ClosedLibraryDrawing />} title={`Closed on ${dayName}`}>
        Choose another day above.
      </EmptyState>);
    }
    const first = window && ahead.find((cell) => cell.from <= window.from && window.from < cell.to);
    const last = window && ahead.find((cell) => cell.from < window.to && window.to <= cell.to);
    return (<DayStrip cells={ahead.map((cell) => ({ ...cell, isOpen: true }))} total={seatIds.length} timeZone={timeZone} value={first ? { from: first.from, to: last?.to ?? ahead.at(-1)?.to ?? first.to } : null} onChange={onChange} label={`Free seats on ${dayName}`} className="rounded-card border border-line bg-surface"/>);
};
