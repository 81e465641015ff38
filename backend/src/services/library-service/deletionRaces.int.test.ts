import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp } from '../../testing/signUp.ts';
import { call } from './testing/call.ts';
import { makeLibrary } from './testing/makeLibrary.ts';

const ROUNDS = 8;
const HOUR_MS = 3_600_000;
const LIVE = `SELECT count(*)::int AS live FROM booking
  WHERE library_id = $1 AND state IN ('held', 'confirmed', 'checked_in')`;

serverTest.for(['deleted library', 'deleted seat', 'unpublished library'] as const)(
  'a %s that was being booked at that moment has either its booking or its end, never both',
  async (what, { server, database }) => {
    const student = await signUp(server);
    const outcomes = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, tenant, seatIds } = await makeLibrary(server, { seats: 1 });
      const seatId = seatIds[0] ?? '';
      const startsAt = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + (round + 1) * HOUR_MS;
      const body = {
        seatId,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + HOUR_MS).toISOString(),
      };
      const end = {
        'deleted library': ['DELETE', `/api/libraries/${id}`],
        'deleted seat': ['DELETE', `/api/libraries/${id}/seats/${seatId}`],
        'unpublished library': ['POST', `/api/libraries/${id}/unpublish`],
      } as const;
      const [method, url] = end[what];
      const [booked, ended] = await Promise.all([
        call(server, student, 'POST', '/api/bookings', body),
        call(server, tenant.owner, method, url),
      ]);
      outcomes.add(`${booked.statusCode}`);
      const { rows } = await database.pool.query<{ live: number }>(LIVE, [id]);
      const hasEnded = ended.statusCode === 200;
      expect({ live: rows[0]?.live, ended: ended.statusCode }).toEqual(
        hasEnded ? { live: 0, ended: 200 } : { live: 1, ended: 409 },
      );
      expect(booked.statusCode === 201).toBe(!hasEnded);
    }
    expect([...outcomes].every((status) => ['201', '404', '409', '422'].includes(status))).toBe(
      true,
    );
  },
);
