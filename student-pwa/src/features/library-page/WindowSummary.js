import { formatDuration, formatForVenue, formatTime } from '@studyspot/shared-ui';
/** The chosen time in the library's own, and in the reader's where their clock differs. */
export const WindowSummary = ({ library, choice, now }) => {
    const { window } = choice;
    const { timeZone } = library;
    if (!window)
        return <p className="flex-1 text-muted">Closed for bookings that day</p>;
    const { venue, device } = formatForVenue(window.from, window.to, { timeZone, now });
    return (<p className="min-w-40 flex-1">
      <span className="block font-semibold tabular">
        {window.isNow ? `Now, until ${formatTime(window.to, { timeZone })}` : venue}
      </span>
      <span className="block text-sm text-muted tabular">
        {formatDuration(window.from, window.to)}
        {device !== null && ` · ${device} your time`}
      </span>
    </p>);
};
