import type { Sql } from '../../db.ts';
import { createWhileUnchanged, type Known } from '../../utils/whileUnchanged.ts';
import { type HallClaims, readHallClaims } from './hallClaims.ts';

/** Claims are read from and to hours that divide by this, so that windows near each other ask for the same. */
const STEP_MS = 3 * 3_600_000;
const MOST_RANGES = 100;

/** Half-open, as instants in milliseconds. */
export type Window = { from: number; to: number };

/** What occupies the seats of a library in at least this window, as it stands now; undefined if there is no such library. */
export type Halls = (libraryId: string, window: Window) => Promise<Known<HallClaims> | undefined>;

/** Remembers what it read while nothing is committed, see `createWhileUnchanged`. */
export function createHalls(sql: Sql): Halls {
  const known = createWhileUnchanged<HallClaims>(sql, MOST_RANGES);
  return (libraryId, window) => {
    const from = Math.floor(window.from / STEP_MS) * STEP_MS;
    const to = Math.ceil(window.to / STEP_MS) * STEP_MS;
    return known(`${libraryId} ${from} ${to}`, () =>
      readHallClaims(sql, libraryId, { from: new Date(from), to: new Date(to) }),
    );
  };
}
