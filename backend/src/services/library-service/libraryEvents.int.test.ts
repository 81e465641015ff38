import { FeePlan, Library } from '@studyspot/shared-events';
import type pg from 'pg';
import { expect } from 'vitest';
import * as z from 'zod';
import { serverTest } from '../../testing/serverTest.ts';
import type { TestServer } from '../../testing/startServer.ts';
import { call } from './testing/call.ts';
import { ALWAYS_OPEN, makeLibrary, type TestLibrary } from './testing/makeLibrary.ts';

/** The newest payload of that name, whether the relay has numbered it yet or not. */
async function lastPayload(pool: pg.Pool, name: string, { id }: TestLibrary): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT payload FROM (
      SELECT id, name, payload FROM outbox UNION ALL SELECT event_id, name, payload FROM event_log) AS told
    WHERE name = $1 AND (payload->>'id' = $2 OR payload->>'libraryId' = $2) ORDER BY id DESC LIMIT 1`,
    [name, id],
  );
  return rows[0]?.payload;
}

const fetched = async (server: TestServer, { id }: TestLibrary) =>
  (await call(server, null, 'GET', `/api/libraries/${id}`)).json().data;

/** How each part of a library is changed; answers the reply's status. */
const CHANGES = {
  settings: [
    'PATCH',
    '',
    ({ version }) => ({
      version,
      name: 'Renamed',
      amenities: ['cafe'],
      latitude: 1.5,
      longitude: 2,
    }),
  ],
  hours: ['PUT', '/hours', ({ version }) => ({ version, hours: ALWAYS_OPEN.slice(2) })],
  closures: [
    'POST',
    '/closures',
    () => ({
      startsAt: '2098-12-24T12:00:00+01:00',
      endsAt: '2098-12-26T00:00:00Z',
      reason: 'Holidays',
    }),
  ],
  zones: ['POST', '/zones', () => ({ name: 'Attic' })],
  seats: [
    'POST',
    '/seats',
    (_library, zoneId) => ({
      seats: [{ label: 'Z9', zoneId, kind: 'desk', x: 1, y: 1, attributes: {} }],
    }),
  ],
  import: ['POST', '/seats/import', () => ({ csv: 'label,area\nY1,Attic', dryRun: false })],
  prices: ['POST', '/fee-plans', () => ({ name: 'All', seatKind: null, amountMinorPerHour: 90 })],
} satisfies Record<
  string,
  ['PATCH' | 'PUT' | 'POST', string, (library: Library, zoneId: string) => object]
>;

serverTest.for(Object.entries(CHANGES))(
  'what is told of a change of %s laid over a stale library equals a fresh one',
  async ([, [method, path, body]], { server, database }) => {
    const library = await makeLibrary(server);
    const stale = await fetched(server, library);
    const url = `/api/libraries/${library.id}${path}`;
    const reply = await call(
      server,
      library.tenant.owner,
      method,
      url,
      body(stale, library.zoneId),
    );
    expect(reply.statusCode).toBeLessThan(300);

    const told = z.parse(Library, await lastPayload(database.pool, 'library:updated', library));
    const fresh = await fetched(server, library);
    expect({ ...z.parse(Library, stale), ...told }).toEqual(z.parse(Library, fresh));
    expect([told.version, told.planVersion]).not.toEqual([stale.version, stale.planVersion]);
  },
);

serverTest('what is told of prices is what a fresh page shows', async ({ server, database }) => {
  const library = await makeLibrary(server);
  for (const seatKind of ['desk', null]) {
    const plan = { name: 'Price', seatKind, amountMinorPerHour: 90 };
    await call(
      server,
      library.tenant.owner,
      'POST',
      `/api/libraries/${library.id}/fee-plans`,
      plan,
    );
  }
  const Pricing = z.object({ version: z.number(), plans: z.array(FeePlan) });
  const told = Pricing.parse(await lastPayload(database.pool, 'pricing:updated', library));
  const fresh = await fetched(server, library);
  expect(told).toEqual({ version: fresh.version, plans: fresh.feePlans });
});
