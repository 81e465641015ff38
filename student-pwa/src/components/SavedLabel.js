import { formatDateTime, formatTime, localDateOf } from '@studyspot/shared-ui';
import { CloudOff } from 'lucide-react';
/** "saved 14:02": what is shown comes from this device. In the reader's own time, for it is about their device. */
export const SavedLabel = ({ savedAt }) => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const isToday = localDateOf(savedAt, timeZone) === localDateOf(Date.now(), timeZone);
    return (<p className="inline-flex items-center gap-1.5 text-sm text-muted tabular" data-testid="saved">
      <CloudOff aria-hidden="true" size={16}/>
      saved {isToday ? formatTime(savedAt, { timeZone }) : formatDateTime(savedAt, { timeZone })}
    </p>);
};
