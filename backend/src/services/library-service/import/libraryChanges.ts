import type { Library, Prisma } from '@studyspot/prisma';
import { isDeepStrictEqual } from 'node:util';
import type { WeeklyHours } from '../openingTimes.ts';
import type { LibraryLine } from './librariesFile.ts';

export type StandingLibrary = Library & { hours: WeeklyHours[] };

const inOrder = (hours: readonly WeeklyHours[]) =>
  hours
    .map(({ weekday, opensMinute, closesMinute }) => ({ weekday, opensMinute, closesMinute }))
    .toSorted((a, b) => a.weekday - b.weekday || a.opensMinute - b.opensMinute);

const FIELDS = [
  'name',
  'description',
  'addressLine',
  'city',
  'postcode',
  'country',
  'latitude',
  'longitude',
  'website',
  'amenities',
] as const;

/**
 * What a line would change of a library. The zone and the currency of one that stands are left
 * alone: its bookings were made in them.
 */
export function libraryChanges(standing: StandingLibrary, line: LibraryLine) {
  const changed = FIELDS.filter(
    (field) => line[field] !== undefined && !isDeepStrictEqual(line[field], standing[field]),
  );
  const fields: Prisma.LibraryUncheckedUpdateInput = Object.fromEntries(
    changed.map((field) => [field, line[field]]),
  );
  const hours =
    line.hours && !isDeepStrictEqual(inOrder(line.hours), inOrder(standing.hours))
      ? line.hours
      : undefined;
  return { fields, hours, isAny: changed.length > 0 || hours !== undefined };
}
