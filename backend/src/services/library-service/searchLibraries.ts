import { Amenity, type LibrarySearchQuery, type LibrarySummary } from '@studyspot/shared-events';
import type * as z from 'zod';
import type { Sql } from '../../db.ts';
import { malformed } from '../../errors.ts';
import { readCursor, writeCursor } from './cursor.ts';
import {
  ACTIVE_SEATS,
  BUSY_SEATS,
  CHEAPEST_HOUR,
  CLOCK,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './libraryRow.ts';
import { presentSummary } from './present.ts';

export type LibrarySearch = z.infer<typeof LibrarySearchQuery>;
type Row = SummaryRow & { sortKey: string | number };

const SEARCHED = `(l.name || ' ' || l.city || ' ' || l.address_line || ' ' || l.postcode)`;
const FURTHEST_KM = 30_000;
const MAX_WORDS = 8;
/** Shorter words have too few trigrams to forgive a slip of the finger. */
const FORGIVING_FROM_LETTERS = 4;
/** One wrong letter in eight: pg_trgm's own threshold of 0.6 would not find Plymouth by "Plymuth". */
const FORGIVING_SIMILARITY = 0.5;

/** Great-circle distance in km (haversine, mean radius 6371 km); null without a position. */
const distance = (latitude: string, longitude: string) => `
  CASE WHEN l.latitude IS NOT NULL AND l.longitude IS NOT NULL THEN
    6371 * 2 * asin(sqrt(least(1, sin(radians(l.latitude - ${latitude}) / 2) ^ 2
      + cos(radians(${latitude})) * cos(radians(l.latitude)) * sin(radians(l.longitude - ${longitude}) / 2) ^ 2)))
  END`;

const OPEN_NOW = `
  EXISTS (SELECT FROM opening_hours h, (SELECT clock.now AT TIME ZONE l.time_zone AS wall) w
    WHERE h.library_id = l.id AND h.weekday = extract(isodow FROM w.wall)
      AND h.opens_minute * interval '1 minute' <= w.wall::time - time '00:00'
      AND w.wall::time - time '00:00' < h.closes_minute * interval '1 minute')
  AND NOT EXISTS (SELECT FROM closure c
    WHERE c.library_id = l.id AND c.starts_at <= clock.now AND clock.now < c.ends_at)`;

function readPlace(near: string): [latitude: number, longitude: number] {
  const [latitude, longitude] = near.split(',').map(Number);
  if (
    latitude === undefined ||
    longitude === undefined ||
    Math.abs(latitude) > 90 ||
    Math.abs(longitude) > 180
  ) {
    throw malformed('near must be "latitude,longitude"');
  }
  return [latitude, longitude];
}

function readAmenities(list: string): string[] {
  const asked = list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  const unknown = asked.filter((item) => !Amenity.safeParse(item).success);
  if (unknown.length > 0) throw malformed('There is no such amenity', { unknown });
  return asked;
}

const escapeLike = (word: string) => word.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** The statement of one page, with one row more than asked to see whether another follows. */
function statement(search: LibrarySearch) {
  const values: unknown[] = [];
  const param = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const where = [`l.state = 'published'`];

  for (const word of (search.q ?? '').split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)) {
    const like = `${SEARCHED} ILIKE ${param(`%${escapeLike(word)}%`, 'text')}`;
    const similar =
      word.length < FORGIVING_FROM_LETTERS
        ? 'false'
        : `word_similarity(${param(word, 'text')}, ${SEARCHED}) >= ${FORGIVING_SIMILARITY}`;
    where.push(`(${like} OR ${similar})`);
  }
  if (search.withinKm !== undefined && search.near === undefined)
    throw malformed('withinKm needs near');
  let away = 'NULL::float8';
  if (search.near !== undefined) {
    const [latitude, longitude] = readPlace(search.near);
    away = distance(param(latitude, 'float8'), param(longitude, 'float8'));
    if (search.withinKm !== undefined) where.push(`${away} <= ${param(search.withinKm, 'float8')}`);
  }
  if (search.amenities)
    where.push(`l.amenities @> ${param(readAmenities(search.amenities), 'text[]')}`);
  if (search.openNow === 'true' || search.freeNow === 'true') where.push(`(${OPEN_NOW})`);
  if (search.freeNow === 'true') where.push(`${ACTIVE_SEATS} > ${BUSY_SEATS}`);
  if (search.maxAmountMinor !== undefined) {
    where.push(`coalesce(${CHEAPEST_HOUR}, 0) <= ${param(search.maxAmountMinor, 'int8')}`);
  }
  const sortKey = search.near === undefined ? 'lower(l.name)' : `coalesce(${away}, ${FURTHEST_KM})`;
  if (search.cursor !== undefined) {
    const [key, id] = readCursor(search.cursor);
    const isNumber = typeof key === 'number';
    if (isNumber !== (search.near !== undefined))
      throw malformed('This cursor belongs to another order');
    where.push(
      `(${sortKey}, l.id) > (${param(key, isNumber ? 'float8' : 'text')}, ${param(id, 'uuid')})`,
    );
  }
  const text = `WITH ${CLOCK} SELECT ${SUMMARY_COLUMNS}, ${away} AS "distanceKm", ${sortKey} AS "sortKey"
    FROM library l, clock WHERE ${where.join(' AND ')} ORDER BY ${sortKey}, l.id LIMIT ${param(search.limit + 1, 'int')}`;
  return { text, values };
}

/** Published libraries, one statement however many there are; by distance with `near`, else by name. */
export async function searchLibraries(
  sql: Sql,
  search: LibrarySearch,
): Promise<{ items: LibrarySummary[]; nextCursor: string | null }> {
  const rows = await sql<Row>(statement(search));
  const page = rows.slice(0, search.limit);
  const last = page.at(-1);
  const hasMore = rows.length > page.length && last !== undefined;
  return {
    items: page.map(presentSummary),
    nextCursor: hasMore ? writeCursor([last.sortKey, last.id]) : null,
  };
}
