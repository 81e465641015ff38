import { Banner, Button, formatTime, statusWords } from '@studyspot/shared-ui';
import { nearestFree } from '../../lib/availability/bestSeat.ts';
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Why not, from when on, and what is nearest. */
export const UnavailableSeat = ({ library, plan, seat, status, state }) => {
    const { window, date, changeWindow, select, statuses, choice } = state;
    const { timeZone } = library;
    const freeAgain = status.until === undefined ? undefined : Date.parse(status.until);
    const later = seat.state === 'active' && freeAgain !== undefined
        ? choice.starts.find((at) => at >= freeAgain)
        : undefined;
    const near = nearestFree(plan.seats, statuses, seat);
    return (<Banner tone="info" announce="off" title={sentence(statusWords(seat, status, { timeZone }))}>
      <div className="mt-2 flex flex-wrap gap-2">
        {later !== undefined && (<Button size="sm" onClick={() => changeWindow(date, { from: later, to: later + (window.to - window.from) })}>
            Free after: start at {formatTime(later, { timeZone })}
          </Button>)}
        {near.map((other) => (<Button key={other.id} size="sm" onClick={() => select(other.label)}>
            Nearest free: {other.label}
          </Button>))}
        {later === undefined && near.length === 0 && <p>Nothing else is free at that time.</p>}
      </div>
    </Banner>);
};
