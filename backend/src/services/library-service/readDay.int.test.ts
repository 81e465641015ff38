import { LibraryDay, SeatDay } from '@studyspot/shared-events';
import type pg from 'pg';
import { expect } from 'vitest';
import * as z from 'zod';
import { serverTest } from '../../testing/serverTest.ts';
import type { TestServer } from '../../testing/startServer.ts';
import { call } from './testing/call.ts';
import { makeBooking } from './testing/makeBooking.ts';
import { makeLibrary, type TestLibrary } from './testing/makeLibrary.ts';

async function readDay(server: TestServer, { id }: TestLibrary, date: string): Promise<LibraryDay> {
  const reply = await call(server, null, 'GET', `/api/libraries/${id}/day?date=${date}`);
  return z.parse(z.object({ data: LibraryDay }), reply.json()).data;
}

/** What the database would tell of this seat, in a transaction that never happened otherwise. */
async function announcements(
  pool: pg.Pool,
  seatId: string,
  from: Date,
  to: Date,
): Promise<SeatDay[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT announce_seat($1, $2, $3)', [seatId, from, to]);
    const { rows } = await client.query(
      `SELECT payload FROM outbox WHERE payload->>'seatId' = $1 ORDER BY position`,
      [seatId],
    );
    await client.query('COMMIT');
    return z.parse(
      z.array(SeatDay),
      rows.map(({ payload }) => payload),
    );
  } finally {
    client.release();
  }
}

/** What a portal does with a `seat:availability`. */
function patched(day: LibraryDay, { seatId, version, busy }: SeatDay): LibraryDay {
  const others = day.seats.filter((seat) => seat.seatId !== seatId);
  const seats = busy.length > 0 ? [...others, { seatId, version, busy }] : others;
  return { ...day, seats: seats.toSorted((a, b) => a.seatId.localeCompare(b.seatId)) };
}

const withoutMoment = ({ now: _now, positions: _positions, ...day }: LibraryDay) => day;
const at = (iso: string) => new Date(iso);

serverTest(
  'an announced seat laid over a stale day equals a fresh day, on every day it touches',
  async ({ server, database }) => {
    const library = await makeLibrary(server, { timeZone: 'Asia/Taipei' });
    const [first = '', second = ''] = library.seatIds;
    const place = (seatId: string, startsAt: string, endsAt: string, hold = {}) =>
      makeBooking(database.pool, {
        library,
        seatId,
        startsAt: at(startsAt),
        endsAt: at(endsAt),
        ...hold,
      });
    await place(first, '2098-03-02T01:00:00Z', '2098-03-02T03:00:00Z');
    await place(second, '2098-03-02T01:00:00Z', '2098-03-02T03:00:00Z');
    const days = ['2098-03-02', '2098-03-03'];
    const stale = await Promise.all(days.map((date) => readDay(server, library, date)));

    // Over the midnight of Taipei, which is 16:00 in UTC.
    await place(first, '2098-03-02T15:00:00Z', '2098-03-02T17:30:00Z', {
      state: 'held',
      holdExpiresAt: at('2098-03-02T14:00:00.123Z'),
    });
    await place(first, '2098-03-02T17:30:00Z', '2098-03-02T18:00:00Z');
    const events = await announcements(
      database.pool,
      first,
      at('2098-03-02T15:00:00Z'),
      at('2098-03-02T17:30:00Z'),
    );
    expect(events.map(({ localDate }) => localDate)).toEqual(days);

    for (const [index, date] of days.entries()) {
      const [before, event] = [stale[index], events[index]];
      if (!before || !event) throw new Error(`nothing was announced for ${date}`);
      expect(withoutMoment(patched(before, event))).toEqual(
        withoutMoment(await readDay(server, library, date)),
      );
    }
  },
);

serverTest(
  'a hold that ran out is not part of the day, though nobody swept it',
  async ({ server, database }) => {
    const library = await makeLibrary(server);
    await makeBooking(database.pool, {
      library,
      seatId: library.seatIds[0] ?? '',
      startsAt: at('2098-03-02T10:00:00Z'),
      endsAt: at('2098-03-02T12:00:00Z'),
      state: 'held',
      holdExpiresAt: at('2026-01-01T00:00:00Z'),
    });
    expect((await readDay(server, library, '2098-03-02')).seats).toEqual([]);
  },
);

serverTest(
  'the day of the autumn change is 25 hours long and begins at local midnight',
  async ({ server }) => {
    const library = await makeLibrary(server);
    expect((await readDay(server, library, '2026-10-25')).open).toEqual([
      { from: '2026-10-24T23:00:00.000Z', to: '2026-10-26T00:00:00.000Z' },
    ]);
  },
);

serverTest.for(['', 'date=2027-02-30', 'date=1999-01-01', 'date=tomorrow'])(
  'a day asked for with "%s" is malformed',
  async (query, { server }) => {
    const { id } = await makeLibrary(server, { seats: 1 });
    expect((await call(server, null, 'GET', `/api/libraries/${id}/day?${query}`)).statusCode).toBe(
      400,
    );
  },
);
