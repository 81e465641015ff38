import {
  deviceTimeZone,
  formatDateTime,
  formatTime,
  localDateOf,
  useNow,
} from '@studyspot/shared-ui';
import { CloudOff } from 'lucide-react';

const MINUTE_MS = 60_000;

/** "saved 14:02": what is shown comes from this device. In the reader's own time, for it is about their device. */
export const SavedLabel = ({ savedAt }: { savedAt: number }) => {
  const timeZone = deviceTimeZone();
  const today = localDateOf(useNow(Date.now, MINUTE_MS), timeZone);
  const isToday = localDateOf(savedAt, timeZone) === today;
  return (
    <p className="inline-flex items-center gap-1.5 text-sm text-muted tabular" data-testid="saved">
      <CloudOff aria-hidden="true" size={16} />
      saved {isToday ? formatTime(savedAt, { timeZone }) : formatDateTime(savedAt, { timeZone })}
    </p>
  );
};
