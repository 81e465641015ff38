import { Availability } from '@studyspot/shared-events';
import fc from 'fast-check';
import { expect } from 'vitest';
import * as z from 'zod';
import { serverTest } from '../../testing/serverTest.ts';
import type { TestServer } from '../../testing/startServer.ts';
import { call } from './testing/call.ts';
import { makeBooking } from './testing/makeBooking.ts';
import { makeLibrary } from './testing/makeLibrary.ts';

const QUARTER_MS = 15 * 60_000;
const START = Date.parse('2098-03-02T08:00:00Z');
const quarter = (index: number) => new Date(START + index * QUARTER_MS);
const TWELVE_HOURS = 48;

/** In quarters of an hour since `START`. */
type Taken = { seat: number; from: number; to: number; kind: 'booked' | 'held' | 'expired' };

async function ask(server: TestServer, id: string, from: Date, to: Date): Promise<Availability> {
  const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString() });
  const reply = await call(
    server,
    null,
    'GET',
    `/api/libraries/${id}/availability?${query.toString()}`,
  );
  return z.parse(z.object({ data: Availability }), reply.json()).data;
}

/** Quarter by quarter, in the plainest way there is. */
function oracle(taken: readonly Taken[], seat: number, from: number, to: number) {
  const own = taken.filter((claim) => claim.seat === seat && claim.kind !== 'expired');
  const at = (index: number) => own.find((claim) => claim.from <= index && index < claim.to);
  for (let index = from; index < to; index += 1) {
    const first = at(index);
    if (!first) continue;
    let until = index;
    while (at(until)) until += 1;
    return { status: first.kind, until: quarter(until).toISOString() };
  }
  const next = own
    .filter((claim) => claim.from >= to && claim.from < from + TWELVE_HOURS)
    .toSorted((a, b) => a.from - b.from)[0];
  return next ? { status: 'free', until: quarter(next.from).toISOString() } : undefined;
}

/** Drops what overlaps an earlier claim of its seat. */
const apart = (claims: readonly Taken[]): Taken[] =>
  claims.reduce<Taken[]>(
    (kept, claim) =>
      kept.some(
        (other) => other.seat === claim.seat && other.from < claim.to && claim.from < other.to,
      )
        ? kept
        : [...kept, claim],
    [],
  );

const SEATS = 6;
const claim = fc
  .record({
    seat: fc.integer({ min: 0, max: SEATS - 1 }),
    from: fc.integer({ min: -60, max: 100 }),
    length: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom(
      'booked' as const,
      'booked' as const,
      'held' as const,
      'expired' as const,
    ),
  })
  .map(({ length, ...rest }): Taken => ({ ...rest, to: rest.from + length }));

serverTest(
  'availability of any window equals what counting quarter by quarter says',
  async ({ server, database }) => {
    const library = await makeLibrary(server, { seats: SEATS });
    const taken = apart(fc.sample(fc.array(claim, { minLength: 40, maxLength: 60 }), 1)[0] ?? []);
    for (const { seat, from, to, kind } of taken) {
      await makeBooking(database.pool, {
        library,
        seatId: library.seatIds[seat] ?? '',
        startsAt: quarter(from),
        endsAt: quarter(to),
        ...(kind === 'booked'
          ? {}
          : {
              state: 'held',
              holdExpiresAt: new Date(kind === 'held' ? '2098-01-01' : '2026-01-01'),
            }),
      });
    }
    const windows = fc.sample(
      fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 1, max: 96 })),
      40,
    );
    for (const [from, length] of windows) {
      const { seats } = await ask(server, library.id, quarter(from), quarter(from + length));
      const told = new Map(seats.map(({ seatId, status, until }) => [seatId, { status, until }]));
      const expected = library.seatIds.map((_seatId, seat) =>
        oracle(taken, seat, from, from + length),
      );
      const answered = library.seatIds.map((seatId) => told.get(seatId));
      // With what was asked beside it, so that a failure can be repeated.
      expect({ taken, from, length, answered }).toEqual({
        taken,
        from,
        length,
        answered: expected,
      });
    }
  },
);

serverTest(
  'a seat under maintenance is closed, and a window outside the hours is not open',
  async ({ server }) => {
    const { id, seatIds, tenant } = await makeLibrary(server, { seats: 2 });
    const plan = (await call(server, null, 'GET', `/api/libraries/${id}/seats`)).json().data;
    const broken = seatIds[1];
    await call(server, tenant.owner, 'PATCH', `/api/libraries/${id}/seats/${broken}`, {
      state: 'maintenance',
      version: plan.version,
    });
    const open = await ask(server, id, quarter(0), quarter(4));
    expect(open).toMatchObject({
      open: true,
      planVersion: plan.version + 1,
      seats: [{ seatId: broken, status: 'closed', until: null }],
    });
    await call(server, tenant.owner, 'POST', `/api/libraries/${id}/closures`, {
      startsAt: quarter(2).toISOString(),
      endsAt: quarter(3).toISOString(),
      reason: 'Fire drill',
    });
    expect((await ask(server, id, quarter(0), quarter(4))).open).toBe(false);
    expect((await ask(server, id, quarter(0), quarter(2))).open).toBe(true);
  },
);

serverTest.for([
  ['the end before the start', quarter(4), quarter(0)],
  ['nothing at all', quarter(4), quarter(4)],
  ['more than a day', quarter(0), quarter(97)],
] as const)('a window of %s is malformed', async ([, from, to], { server }) => {
  const { id } = await makeLibrary(server, { seats: 1 });
  const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString() });
  expect(
    (await call(server, null, 'GET', `/api/libraries/${id}/availability?${query.toString()}`))
      .statusCode,
  ).toBe(400);
});
