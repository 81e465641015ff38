import { formatDate, formatTime, zoneLabel } from '@studyspot/shared-ui';
import { useServerNow } from '../hooks/useServerNow.ts';

/** What the clock on the library's wall says now, by the server's clock; the zone is named. */
export function ZoneClock({ timeZone }: { timeZone: string }) {
  const now = useServerNow(1000);
  return (
    <span className="tabular">
      {formatDate(now, { timeZone })}, {formatTime(now, { timeZone })}, {zoneLabel(timeZone)}
    </span>
  );
}
