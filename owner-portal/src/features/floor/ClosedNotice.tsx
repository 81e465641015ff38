import type { LibraryDay, LibraryDetail } from '@studyspot/shared-events';
import { Banner, formatDateTime, formatTime } from '@studyspot/shared-ui';
import { joinIntervals } from '../../lib/floor/endChoices.ts';

type ClosedNoticeProps = { library: LibraryDetail; day: LibraryDay; nowMs: number };

/** Why the room is empty: said when the library is closed at this moment. */
export function ClosedNotice({ library, day, nowMs }: ClosedNoticeProps) {
  const { timeZone } = library;
  const times = joinIntervals(day.open);
  const isOpen = times.some(({ from, to }) => Date.parse(from) <= nowMs && nowMs < Date.parse(to));
  if (isOpen) return null;
  const later = times.find(({ from }) => Date.parse(from) > nowMs);
  const next = library.opensNextAt !== null && Date.parse(library.opensNextAt) > nowMs;
  return (
    <Banner tone="info" title="Closed at the moment" announce="off">
      {later
        ? `Opens today at ${formatTime(later.from, { timeZone })}.`
        : next && library.opensNextAt !== null
          ? `Opens ${formatDateTime(library.opensNextAt, { timeZone })}.`
          : 'No opening time within a week.'}
    </Banner>
  );
}
