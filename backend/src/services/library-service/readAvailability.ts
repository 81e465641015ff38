import type { PrismaClient } from '@studyspot/prisma';
import type { Sql } from '../../db.ts';
import { malformed, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { createHalls } from './halls.ts';
import { admitViewer } from './readLibrary.ts';
import { seatsInWindow } from './seatsInWindow.ts';

const HOUR_MS = 3_600_000;
const LONGEST_WINDOW_MS = 24 * HOUR_MS;
/** So far on it is told until when a seat is taken, or free. */
const OUTLOOK_MS = 12 * HOUR_MS;

function checkWindow(from: Date, to: Date) {
  if (from >= to) throw malformed('from must come before to');
  if (to.getTime() - from.getTime() > LONGEST_WINDOW_MS) {
    throw malformed(`The window may span at most ${LONGEST_WINDOW_MS / HOUR_MS} hours`);
  }
}

export type ReadAvailability = (
  person: Person | null,
  libraryId: string,
  window: { from: string; to: string },
) => Promise<string>;

/**
 * Answers an `Availability` as JSON text. `until` of a seat that is not free is the end of the unbroken
 * time it is taken for, as far as 12 hours past the window; of a free one the next claim's start, if that
 * is within 12 hours of `from`. A hold that ran out occupies nothing, swept or not.
 */
export function createReadAvailability(db: PrismaClient, sql: Sql): ReadAvailability {
  const halls = createHalls(sql);

  return async (person, libraryId, { from, to }) => {
    const window = { from: new Date(from), to: new Date(to) };
    checkWindow(window.from, window.to);
    const start = window.from.getTime();
    const end = window.to.getTime();
    const known = await halls(libraryId, { from: start, to: end + OUTLOOK_MS });
    if (!known) throw notFound('This library');
    const { value: hall } = known;
    await admitViewer(db, person, hall);
    const isOpen = hall.open.some((span) => span.from <= start && end <= span.to);
    const seats = seatsInWindow(hall.seats, { from: start, to: end }, OUTLOOK_MS);
    return `{"from":"${window.from.toISOString()}","to":"${window.to.toISOString()}","open":${isOpen},"planVersion":${hall.planVersion},"positions":${hall.positions},"seats":${seats}}`;
  };
}
