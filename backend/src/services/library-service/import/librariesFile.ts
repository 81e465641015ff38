import {
  AMENITIES,
  type Amenity,
  type ColumnMapping,
  CreateLibraryBody,
} from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { malformed } from '../../../errors.ts';
import { hoursFault } from '../hoursRules.ts';
import type { WeeklyHours } from '../openingTimes.ts';
import { readHours, readNumber, readYesNo } from './cells.ts';
import { type FieldNames, type MappedColumns, mapColumns, plain } from './columnMapping.ts';
import { checked, type ParsedFile, readLine, RefusedLine, refuseRepeated } from './lines.ts';
import { readCsv } from './readCsv.ts';

/** What a line says of a library; a field or the hours are left out where the file has no column for them. */
export type LibraryLine = Omit<z.infer<typeof CreateLibraryBody>, 'tenantId'> & {
  hours?: WeeklyHours[];
};

/** For what a file does not say. */
export type LibraryDefaults = { timeZone: string; currency: string };

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const FIELDS: FieldNames = {
  name: ['library', 'library name', 'title', 'branch', 'branch name'],
  description: ['about', 'notes'],
  addressLine: ['address', 'address 1', 'address line 1', 'street', 'street address'],
  addressLine2: ['address 2', 'address line 2', 'district', 'area', 'neighbourhood'],
  city: ['town', 'address 3', 'address line 3', 'municipality', 'locality'],
  postcode: ['post code', 'zip', 'zip code', 'postal code', 'plz'],
  country: ['country code'],
  latitude: ['lat'],
  longitude: ['lon', 'lng', 'long'],
  website: ['url', 'web', 'homepage', 'link'],
  timeZone: ['time zone', 'tz'],
  currency: [],
  ...Object.fromEntries(WEEKDAYS.map((day) => [day, [day.slice(0, 3), `${day} hours`]])),
  ...Object.fromEntries(AMENITIES.map((amenity) => [`amenities.${amenity}`, [amenity]])),
  'amenities.wifi': ['wifi', 'wi-fi', 'wireless'],
  'amenities.computers': ['computers', 'pcs', 'public computers'],
  'amenities.meeting_rooms': ['meeting rooms', 'meeting room'],
  'amenities.local_history': ['local history', 'local and family history', 'family history'],
  'amenities.microfilm': ['microfilm', 'microfilm scanners'],
  'amenities.sockets': ['sockets', 'power', 'power sockets'],
  'amenities.step_free': ['step free', 'wheelchair', 'accessible'],
};

const Line = z.omit(CreateLibraryBody, { tenantId: true });

function readAmenities(columns: MappedColumns, cells: readonly string[]): Amenity[] | undefined {
  const known = AMENITIES.filter(
    (amenity) => columns.mapping[`amenities.${amenity}`] !== undefined,
  );
  if (known.length === 0) return undefined;
  return known.filter((amenity) => {
    const field = `amenities.${amenity}`;
    return readYesNo(columns.mapping[field] ?? field, columns.read(cells, field) ?? '');
  });
}

function readWeek(columns: MappedColumns, cells: readonly string[]): WeeklyHours[] | undefined {
  if (WEEKDAYS.every((day) => columns.mapping[day] === undefined)) return undefined;
  const week = WEEKDAYS.flatMap((day, index) => {
    const { today, afterMidnight } = readHours(
      columns.mapping[day] ?? day,
      columns.read(cells, day) ?? '',
    );
    const rows = today.map((times) => ({ weekday: index + 1, ...times }));
    return afterMidnight ? [...rows, { weekday: ((index + 1) % 7) + 1, ...afterMidnight }] : rows;
  });
  const fault = hoursFault(week);
  if (fault) throw new RefusedLine(fault);
  return week;
}

function readLibrary(
  columns: MappedColumns,
  cells: readonly string[],
  defaults: LibraryDefaults,
): LibraryLine {
  const text = (field: string) => columns.read(cells, field);
  const filled = (field: string) => text(field) || undefined;
  const number = (field: string) => {
    const cell = text(field);
    return cell ? readNumber(columns.mapping[field] ?? field, cell) : undefined;
  };
  const address = [text('addressLine'), text('addressLine2')];
  const given = {
    name: text('name') ?? '',
    timeZone: filled('timeZone') ?? defaults.timeZone,
    currency: filled('currency')?.toUpperCase() ?? defaults.currency,
    description: text('description'),
    addressLine: address.every((part) => part === undefined)
      ? undefined
      : address.filter(Boolean).join(', '),
    city: text('city'),
    postcode: text('postcode'),
    country: filled('country')?.toUpperCase(),
    latitude: number('latitude'),
    longitude: number('longitude'),
    website: filled('website'),
    amenities: readAmenities(columns, cells),
  };
  const present = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const hours = readWeek(columns, cells);
  return { ...checked(Line, present), ...(hours ? { hours } : {}) };
}

/** How a library is known again: by name and postcode, whatever the case. */
export const libraryKey = ({
  name,
  postcode = '',
}: {
  name: string;
  postcode?: string | undefined;
}) => `${name.trim().toLowerCase()}\n${plain(postcode)}`;

/** Each is a library of its own with its event, and all are one transaction, which has ten seconds. */
const MOST_LIBRARIES = 500;

/** Every line of a file of libraries, read or refused with its reason. Throws 400 for a file that is none. */
export function readLibrariesFile(
  csv: string,
  given: ColumnMapping,
  defaults: LibraryDefaults,
): ParsedFile<LibraryLine> {
  const { columns, records } = readCsv(csv);
  if (records.length > MOST_LIBRARIES)
    throw malformed(`A file may name up to ${MOST_LIBRARIES} libraries: split it`);
  const mapped = mapColumns(FIELDS, columns, given);
  const lines = records.map(({ line, cells }) =>
    readLine(line, mapped.read(cells, 'name') ?? '', () => {
      if (cells.length > columns.length) throw new RefusedLine('More cells than columns');
      return readLibrary(mapped, cells, defaults);
    }),
  );
  return { columns, mapping: mapped.mapping, lines: refuseRepeated(lines, libraryKey) };
}
