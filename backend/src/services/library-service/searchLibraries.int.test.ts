import { randomUUID } from 'node:crypto';
import { LibraryPage } from '@studyspot/shared-events';
import { expect } from 'vitest';
import * as z from 'zod';
import { serverTest } from '../../testing/serverTest.ts';
import type { TestServer } from '../../testing/startServer.ts';
import { call } from './testing/call.ts';
import { makeBooking } from './testing/makeBooking.ts';
import { makeLibrary } from './testing/makeLibrary.ts';

const HOUR_MS = 3_600_000;
const word = () => `w${randomUUID().replaceAll('-', '')}`;

async function search(server: TestServer, query: Record<string, string>) {
  const reply = await call(
    server,
    null,
    'GET',
    `/api/libraries?${new URLSearchParams(query).toString()}`,
  );
  return z.parse(z.object({ data: LibraryPage }), reply.json()).data;
}
const names = async (server: TestServer, query: Record<string, string>) =>
  (await search(server, query)).items.map(({ name }) => name);

serverTest(
  'words are found in name, city, address and postcode, all of them, in any case',
  async ({ server }) => {
    const mark = word();
    await makeLibrary(server, {
      name: `Reading Room ${mark}`,
      details: { city: 'Plymouth', addressLine: 'Quay Road 7', postcode: 'PL9 9XX' },
    });
    const found = [`Reading Room ${mark}`];
    expect(await names(server, { q: mark.toUpperCase() })).toEqual(found);
    expect(await names(server, { q: `${mark} plym quay pl9` })).toEqual(found);
    expect(await names(server, { q: `${mark} Plymuth` })).toEqual(found);
    expect(await names(server, { q: `${mark} exeter` })).toEqual([]);
    expect(await names(server, { q: `${mark} %` })).toEqual([]);
  },
);

serverTest(
  'near sorts by distance, withinKm leaves out what is further, and every page goes on where the last ended',
  async ({ server }) => {
    const mark = word();
    for (const [name, latitude] of [
      ['far', 51.5],
      ['near', 50.01],
      ['here', 50],
    ] as const) {
      await makeLibrary(server, { name: `${mark} ${name}`, details: { latitude, longitude: -4 } });
    }
    await makeLibrary(server, { name: `${mark} nowhere` });
    const asked = { q: mark, near: '50,-4' };
    expect(await names(server, asked)).toEqual(
      ['here', 'near', 'far', 'nowhere'].map((name) => `${mark} ${name}`),
    );
    expect(await names(server, { ...asked, withinKm: '5' })).toEqual([
      `${mark} here`,
      `${mark} near`,
    ]);

    const first = await search(server, { ...asked, limit: '3' });
    expect(first.items.map(({ distanceKm }) => distanceKm)).toEqual([0, 1.11, 166.79]);
    const second = await search(server, { ...asked, limit: '3', cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({
      items: [{ name: `${mark} nowhere`, distanceKm: null }],
      nextCursor: null,
    });
  },
);

serverTest(
  'paging by name never repeats and never leaves out, even among equal names',
  async ({ server }) => {
    const mark = word();
    const ids: string[] = [];
    for (const name of ['b', 'a', 'b', 'B'])
      ids.push((await makeLibrary(server, { name: `${mark} ${name}`, seats: 1 })).id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: LibraryPage = await search(server, {
        q: mark,
        limit: '1',
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen[0]).toBe(ids[1]);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  },
);

serverTest(
  'amenities must all be there, and the price is that of the cheapest seat',
  async ({ server }) => {
    const mark = word();
    const { id, tenant } = await makeLibrary(server, {
      name: `${mark} cafe`,
      details: { amenities: ['wifi', 'cafe'] },
    });
    await makeLibrary(server, { name: `${mark} plain`, details: { amenities: ['wifi'] } });
    expect(await names(server, { q: mark, amenities: 'wifi,cafe' })).toEqual([`${mark} cafe`]);

    await call(server, tenant.owner, 'POST', `/api/libraries/${id}/fee-plans`, {
      name: 'Desk',
      seatKind: 'desk',
      amountMinorPerHour: 250,
    });
    const page = await search(server, { q: mark });
    expect(page.items.map(({ fromAmountMinorPerHour }) => fromAmountMinorPerHour)).toEqual([
      250,
      null,
    ]);
    expect(await names(server, { q: mark, maxAmountMinor: '0' })).toEqual([`${mark} plain`]);
    expect(await names(server, { q: mark, maxAmountMinor: '250' })).toHaveLength(2);
  },
);

serverTest(
  'openNow and freeNow know hours, closures, claims and holds that ran out',
  async ({ server, database }) => {
    const mark = word();
    const hour = (offset: number) => new Date(Date.now() + offset * HOUR_MS);
    const full = await makeLibrary(server, { name: `${mark} full`, seats: 1 });
    const held = await makeLibrary(server, { name: `${mark} held`, seats: 1 });
    const closed = await makeLibrary(server, { name: `${mark} closed`, seats: 1 });
    await makeBooking(database.pool, {
      library: full,
      seatId: full.seatIds[0] ?? '',
      startsAt: hour(-1),
      endsAt: hour(1),
    });
    await makeBooking(database.pool, {
      library: held,
      seatId: held.seatIds[0] ?? '',
      startsAt: hour(-1),
      endsAt: hour(1),
      state: 'held',
      holdExpiresAt: hour(-0.5),
    });
    const reopens = hour(3);
    await call(server, closed.tenant.owner, 'POST', `/api/libraries/${closed.id}/closures`, {
      startsAt: hour(-1).toISOString(),
      endsAt: reopens.toISOString(),
      reason: 'Painters',
    });
    expect(await names(server, { q: mark, openNow: 'true' })).toEqual([
      `${mark} full`,
      `${mark} held`,
    ]);
    expect(await names(server, { q: mark, freeNow: 'true' })).toEqual([`${mark} held`]);
    const page = await search(server, { q: mark });
    expect(page.items.map(({ freeSeatsNow, isOpenNow }) => [freeSeatsNow, isOpenNow])).toEqual([
      [0, false],
      [0, true],
      [1, true],
    ]);
    expect(page.items[0]?.opensNextAt).toBe(reopens.toISOString());
  },
);

serverTest.for([
  { cursor: 'nonsense' },
  { cursor: Buffer.from(JSON.stringify(['a\0b', randomUUID()])).toString('base64url') },
  { amenities: 'sauna' },
  { near: '91,0' },
  { withinKm: '5' },
  { limit: '0' },
])('a search with %j is refused as malformed', async (query, { server }) => {
  const reply = await call(
    server,
    null,
    'GET',
    `/api/libraries?${new URLSearchParams({ ...query }).toString()}`,
  );
  expect(reply.statusCode).toBe(400);
});
