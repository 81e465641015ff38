import type { Interval, Library, LibrarySummary, OpeningHours } from '@studyspot/shared-events';
import type { LibraryRow, SummaryRow } from './libraryRow.ts';
import { openState, type Schedule, type Span, type WeeklyHours } from './openingTimes.ts';

const two = (value: number) => String(value).padStart(2, '0');
const toLocalTime = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const presentHours = ({ weekday, opensMinute, closesMinute }: WeeklyHours): OpeningHours => ({
  weekday,
  from: toLocalTime(opensMinute),
  to: toLocalTime(closesMinute),
});

export const presentSpan = ({ from, to }: Span): Interval => ({
  from: from.toISOString(),
  to: to.toISOString(),
});

/** What anybody may know of a library; also the payload of its events. */
export const presentLibrary = (row: LibraryRow): Library => ({
  id: row.id,
  tenantId: row.tenantId,
  name: row.name,
  description: row.description,
  addressLine: row.addressLine,
  city: row.city,
  postcode: row.postcode,
  country: row.country,
  latitude: row.latitude,
  longitude: row.longitude,
  website: row.website,
  timeZone: row.timeZone,
  currency: row.currency,
  amenities: row.amenities,
  state: row.state,
  stepMinutes: row.stepMinutes,
  minMinutes: row.minMinutes,
  maxMinutes: row.maxMinutes,
  maxDaysAhead: row.maxDaysAhead,
  hours: row.hours.map(presentHours),
  closures: row.closures,
  seatCount: row.seatCount,
  planVersion: row.planVersion,
  version: row.version,
});

export const scheduleOf = (row: Pick<LibraryRow, 'timeZone' | 'hours' | 'closures'>): Schedule => ({
  timeZone: row.timeZone,
  hours: row.hours,
  closures: row.closures.map(({ startsAt, endsAt }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  })),
});

/** A seat is free to a visitor only while the doors are open. */
export function presentSummary(row: SummaryRow): LibrarySummary {
  const { isOpenNow, openToday, opensNextAt } = openState(scheduleOf(row), row.now);
  return {
    ...presentLibrary(row),
    now: row.now.toISOString(),
    isOpenNow,
    openToday: openToday.map(presentSpan),
    opensNextAt: opensNextAt?.toISOString() ?? null,
    freeSeatsNow: isOpenNow ? row.activeSeats - row.busySeats : 0,
    fromAmountMinorPerHour: row.fromAmountMinorPerHour,
    distanceKm: row.distanceKm === null ? null : Math.round(row.distanceKm * 100) / 100,
  };
}
