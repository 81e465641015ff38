import type { LibraryBookingsQuery } from '@studyspot/shared-events';
import type * as z from 'zod/mini';
import type { Statement } from '../../db.ts';
import { localDay } from '../library-service/openingTimes.ts';
import { SELECT_BOOKING } from './bookingRow.ts';
import { readPlace } from './pageOf.ts';

type Filters = z.infer<typeof LibraryBookingsQuery>;

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** A library's bookings by start, the latest first, narrowed by what is given. */
export function historyStatement(
  library: { id: string; timeZone: string },
  { from, to, state, q, cursor, limit }: Filters,
): Statement {
  const values: unknown[] = [library.id];
  const conditions = ['b.library_id = $1::uuid'];
  const parameter = (value: unknown) => `$${values.push(value)}`;

  if (from) {
    const { from: first } = localDay(from, library.timeZone);
    conditions.push(`b.starts_at >= ${parameter(first)}::timestamptz`);
  }
  if (to) {
    const { to: last } = localDay(to, library.timeZone);
    conditions.push(`b.starts_at < ${parameter(last)}::timestamptz`);
  }
  if (state) conditions.push(`b.state = ${parameter(state)}::booking_state`);
  if (q) {
    const like = parameter(`%${escapeLike(q)}%`);
    conditions.push(
      `(b.person_name ILIKE ${like} OR s.label ILIKE ${like} OR b.ticket_code ILIKE ${like})`,
    );
  }
  if (cursor) {
    const [startsAt, id] = readPlace(cursor);
    conditions.push(
      `(b.starts_at, b.id) < (${parameter(startsAt)}::timestamptz, ${parameter(id)}::uuid)`,
    );
  }
  const most = parameter(limit + 1);
  return {
    text: `${SELECT_BOOKING} WHERE ${conditions.join(' AND ')}
      ORDER BY b.starts_at DESC, b.id DESC LIMIT ${most}::int`,
    values,
  };
}
