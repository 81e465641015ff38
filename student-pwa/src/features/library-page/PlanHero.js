import { LogoMark } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { seatSpacing } from '../../lib/availability/bestSeat.ts';
import { seatStatuses } from '../../lib/availability/seatStatus.ts';
import { useLibraryDays } from '../seats/useLibraryDays.ts';
import { seatPlanQuery } from '../seats/seatPlan.ts';
import { dateToShow } from '../seats/useWindow.ts';
const NOBODY = [];
/** The room itself instead of a photograph: every seat of the plan, lit where it is free this minute. */
export const PlanHero = ({ library, now }) => {
    const { data: plan } = useQuery(seatPlanQuery(library.id));
    const date = dateToShow(library, {}, now);
    const { timeline } = useLibraryDays(library.id, date, library.timeZone);
    const seats = plan?.seats;
    const drawing = useMemo(() => {
        if (!seats || seats.length === 0)
            return null;
        const edge = seatSpacing(seats);
        const xs = seats.map(({ x }) => x);
        const ys = seats.map(({ y }) => y);
        const left = Math.min(...xs) - edge;
        const top = Math.min(...ys) - edge;
        return {
            edge: edge * 0.72,
            box: [left, top, Math.max(...xs) + edge - left, Math.max(...ys) + edge - top].join(' '),
        };
    }, [seats]);
    const statuses = useMemo(() => seats && timeline
        ? seatStatuses(seats, timeline, { from: now, to: now + 1 }, now, NOBODY)
        : null, [seats, timeline, now]);
    return (<div aria-hidden="true" className="relative mt-2 grid h-44 place-items-center overflow-hidden rounded-card border border-line bg-sunken md:h-64">
      {drawing && seats ? (<svg viewBox={drawing.box} className="h-full w-full p-4">
          {seats.map((seat) => {
                const isFree = seat.state === 'active' && statuses?.get(seat.id)?.status === 'free';
                return (<rect key={seat.id} x={seat.x - drawing.edge / 2} y={seat.y - drawing.edge / 2} width={drawing.edge} height={drawing.edge} rx={drawing.edge / 4} className={isFree ? 'fill-accent' : 'fill-control/40'}/>);
            })}
        </svg>) : (<LogoMark className="size-20 opacity-40"/>)}
    </div>);
};
