import { readFileSync } from 'node:fs';
import { ImportReport } from '@studyspot/shared-events';
import { expect } from 'vitest';
import * as z from 'zod';
import { makeMember, makeTenant, type TestTenant } from '../../../testing/makeTenant.ts';
import { serverTest } from '../../../testing/serverTest.ts';
import type { TestServer } from '../../../testing/startServer.ts';
import { call } from '../testing/call.ts';
import { makeLibrary, type TestLibrary } from '../testing/makeLibrary.ts';

const file = (name: string) =>
  readFileSync(new URL(`../../../../../prisma/seed/data/${name}.csv`, import.meta.url), 'utf8');
const Reply = z.object({ data: ImportReport });

const importLibraries = (server: TestServer, { tenantId, owner }: TestTenant, body: object) =>
  call(server, owner, 'POST', `/api/tenants/${tenantId}/libraries/import`, body);
const importSeats = (server: TestServer, { id, tenant }: TestLibrary, body: object) =>
  call(server, tenant.owner, 'POST', `/api/libraries/${id}/seats/import`, body);
const librariesOf = async (server: TestServer, { tenantId, owner }: TestTenant) =>
  (await call(server, owner, 'GET', `/api/tenants/${tenantId}/libraries?limit=100`)).json().data
    .items;
const planOf = async (server: TestServer, { id, tenant }: TestLibrary) =>
  (await call(server, tenant.owner, 'GET', `/api/libraries/${id}/seats`)).json().data;

serverTest(
  "Plymouth's file makes twelve drafts; a dry run before it makes none, and a second run changes nothing",
  async ({ server }) => {
    const tenant = await makeTenant(server);
    const csv = file('plymouth-libraries');
    const dry = Reply.parse((await importLibraries(server, tenant, { csv })).json()).data;
    expect(dry).toMatchObject({ dryRun: true, written: false, created: 12, refused: 0 });
    expect(await librariesOf(server, tenant)).toEqual([]);

    const real = Reply.parse(
      (await importLibraries(server, tenant, { csv, dryRun: false })).json(),
    ).data;
    expect(real).toMatchObject({ written: true, created: 12 });
    const libraries = await librariesOf(server, tenant);
    expect(libraries).toHaveLength(12);
    expect(libraries[0]).toMatchObject({
      name: 'Central Library',
      state: 'draft',
      timeZone: 'Europe/London',
      currency: 'GBP',
    });
    expect(libraries[0].hours).toHaveLength(6);

    const changed = csv.replace(
      'Central Library,167 - 171 Armada Way',
      'Central Library,1 New Street',
    );
    const again = Reply.parse(
      (await importLibraries(server, tenant, { csv: changed, dryRun: false })).json(),
    ).data;
    expect(again).toMatchObject({ created: 0, updated: 1, unchanged: 11 });
    expect((await librariesOf(server, tenant))[0]).toMatchObject({
      addressLine: '1 New Street',
      version: 2,
    });
  },
);

serverTest(
  "the hall's 822 seats come in at once, and a second run changes nothing",
  async ({ server }) => {
    const library = await makeLibrary(server, { seats: 0, isPublished: false });
    const csv = file('ntu-seats');
    const real = Reply.parse(
      (await importSeats(server, library, { csv, dryRun: false })).json(),
    ).data;
    expect(real).toMatchObject({ written: true, created: 822, refused: 0 });
    const plan = await planOf(server, library);
    expect(plan.seats).toHaveLength(822);
    expect(plan.zones.map(({ name }: { name: string }) => name)).toEqual(['Hall', 'A', 'B', 'C']);
    const again = Reply.parse(
      (await importSeats(server, library, { csv, dryRun: false })).json(),
    ).data;
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 822 });
    expect((await planOf(server, library)).version).toBe(plan.version);
  },
);

serverTest(
  'one refused line and nothing is written; the report names the line',
  async ({ server }) => {
    const library = await makeLibrary(server, { seats: 0, isPublished: false });
    const csv = 'label,x,y\nA1,1,1\nA2,here,1\nA3,3,1';
    const dry = Reply.parse((await importSeats(server, library, { csv })).json()).data;
    expect(dry).toMatchObject({ created: 2, refused: 1, written: false });
    const real = await importSeats(server, library, { csv, dryRun: false });
    expect(real.statusCode).toBe(422);
    expect(real.json().error).toMatchObject({
      code: 'import_refused',
      details: {
        written: false,
        lines: [{}, { line: 3, outcome: 'refused', reason: 'x: "here" is not a number' }, {}],
      },
    });
    expect((await planOf(server, library)).seats).toEqual([]);
  },
);

serverTest(
  'seats without positions are laid out in rows, and a later file moves only what it names',
  async ({ server }) => {
    const library = await makeLibrary(server, { seats: 0, isPublished: false });
    await importSeats(server, library, {
      csv: 'Seat;Area;Type\nA1;Quiet;Group Seat\nA2;Quiet;desk',
      dryRun: false,
    });
    const moved = Reply.parse(
      (
        await importSeats(server, library, { csv: 'seat,area,x,y\nA2,Loud,500,7', dryRun: false })
      ).json(),
    ).data;
    expect(moved).toMatchObject({ created: 0, updated: 1 });
    expect((await planOf(server, library)).seats).toMatchObject([
      { label: 'A1', kind: 'group_seat', x: 40, y: 40 },
      { label: 'A2', kind: 'desk', x: 500, y: 7 },
    ]);
  },
);

serverTest.for([
  ['no CSV', 'a,b\n1,"2\n'],
  ['two columns of one name', 'label,label\n1,2'],
  ['another encoding', 'label\nCaf\uFFFD'],
  ['a field beyond measure', `label\n${'x'.repeat(30_000)}`],
] as const)('a file that is %s is refused as malformed', async ([, csv], { server }) => {
  const library = await makeLibrary(server, { seats: 0, isPublished: false });
  expect((await importSeats(server, library, { csv, dryRun: false })).statusCode).toBe(400);
});

serverTest('a large file passes, one beyond the limit does not', async ({ server }) => {
  const library = await makeLibrary(server, { seats: 0, isPublished: false });
  const line = `${'x'.repeat(400)}\n`;
  expect(
    (await importSeats(server, library, { csv: `label\n${line.repeat(4_000)}` })).statusCode,
  ).toBe(200);
  expect((await importSeats(server, library, { csv: 'x'.repeat(2_000_001) })).statusCode).toBe(400);
  expect((await importSeats(server, library, { csv: 'x'.repeat(4_000_000) })).statusCode).toBe(413);
});

serverTest('imports are for those who may make what they bring', async ({ server }) => {
  const library = await makeLibrary(server, { isPublished: false });
  const { tenant, id } = library;
  const desk = await makeMember(server, tenant, { role: 'front_desk' });
  const stranger = await makeTenant(server);
  const body = { csv: 'name\nA' };
  for (const [person, status] of [
    [desk, 403],
    [stranger.owner, 404],
  ] as const) {
    expect(
      (await call(server, person, 'POST', `/api/tenants/${tenant.tenantId}/libraries/import`, body))
        .statusCode,
    ).toBe(status);
    expect(
      (await call(server, person, 'POST', `/api/libraries/${id}/seats/import`, body)).statusCode,
    ).toBe(status);
  }
});
