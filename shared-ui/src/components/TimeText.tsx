import { formatForVenue } from '../time/formatRange.ts';
import type { Instant } from '../time/zoneOffset.ts';
import { toMs } from '../time/zoneOffset.ts';

export type TimeTextProps = {
  from: Instant;
  to?: Instant | null | undefined;
  /** The venue's zone. */
  timeZone: string;
  locale?: string | undefined;
  className?: string | undefined;
};

/** Venue time first; below it the reader's own, only when their clock differs. */
export const TimeText = ({ from, to = null, timeZone, locale, className }: TimeTextProps) => {
  const { venue, device } = formatForVenue(from, to, { timeZone, locale });
  return (
    <span className={className}>
      <time dateTime={new Date(toMs(from)).toISOString()} className="tabular">
        {venue}
      </time>
      {device !== null && (
        <span className="block text-sm font-normal text-muted tabular">{device} your time</span>
      )}
    </span>
  );
};
