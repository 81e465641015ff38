import type { Sql } from '../../db.ts';
import {
  type LibraryFacts,
  loadSeatFacts,
  type SeatFacts,
} from '../library-service/libraryFacts.ts';

/** A seat and the library whose rules apply to it. The seat's `state` may be an old one. */
export type Ground = { library: LibraryFacts; seat: SeatFacts };

export type FactsCache = {
  /** As remembered. Only `take_seat`, which compares the library's version, may build on it. */
  remembered: (seatId: string) => Ground | undefined;
  /** As the database has it now; undefined if there is no such seat. */
  load: (sql: Sql, seatId: string) => Promise<Ground | undefined>;
};

const MOST_LIBRARIES = 200;

/** Facts of the libraries booked most lately, so that a booking is one round trip. */
export function createFactsCache(mostLibraries = MOST_LIBRARIES): FactsCache {
  const libraries = new Map<string, { library: LibraryFacts; seats: Map<string, SeatFacts> }>();
  const libraryOfSeat = new Map<string, string>();

  const forget = (libraryId: string) => {
    for (const seatId of libraries.get(libraryId)?.seats.keys() ?? []) libraryOfSeat.delete(seatId);
    libraries.delete(libraryId);
  };

  const remember = ({ library, seat }: Ground) => {
    const known = libraries.get(library.id);
    const seats = known?.library.version === library.version ? known.seats : new Map();
    if (known?.seats !== seats) forget(library.id);
    // Written last, so that the library forgotten first is the one not loaded for longest.
    libraries.delete(library.id);
    libraries.set(library.id, { library, seats: seats.set(seat.id, seat) });
    libraryOfSeat.set(seat.id, library.id);
    const [oldest] = libraries.keys();
    if (libraries.size > mostLibraries && oldest) forget(oldest);
  };

  return {
    remembered: (seatId) => {
      const known = libraries.get(libraryOfSeat.get(seatId) ?? '');
      const seat = known?.seats.get(seatId);
      return known && seat && { library: known.library, seat };
    },
    load: async (sql, seatId) => {
      const ground = await loadSeatFacts(sql, seatId);
      if (ground) remember(ground);
      return ground;
    },
  };
}
