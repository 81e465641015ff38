import { TimeSlider } from '@studyspot/shared-ui';
const MINUTE_MS = 60000;
/** Moves the window through the day; every position is answered from the snapshot. */
export const WindowSlider = ({ library, state }) => {
    const { window, choice, changeWindow, date } = state;
    const first = choice.starts[0];
    const last = choice.starts.at(-1);
    if (!window || first === undefined || last === undefined || first === last)
        return null;
    const step = library.stepMinutes * MINUTE_MS;
    // "Now" has a place of its own, one step before the first start that is still to come.
    const min = choice.canStartNow ? first - step : first;
    return (<TimeSlider label={window.isNow ? 'From now on' : 'From'} value={window.isNow ? min : window.from} min={min} max={last} step={step} timeZone={library.timeZone} onChange={(at) => {
            const isNow = choice.canStartNow && at < first;
            const stay = window.to - window.from;
            changeWindow(date, isNow ? {} : { from: at, to: at + stay }, true);
        }}/>);
};
