import { readFileSync } from 'node:fs';
import type { Tx } from '../../backend/src/db.ts';
import { newDeskCode } from '../../backend/src/services/library-service/codes.ts';
import { importLibraries } from '../../backend/src/services/library-service/import/importLibraries.ts';
import { importSeats } from '../../backend/src/services/library-service/import/importSeats.ts';
import { writeHours } from '../../backend/src/services/library-service/writeHours.ts';
import { insertSeats } from '../../backend/src/services/library-service/writeSeats.ts';
import { type Furniture, planFloor } from './floorPlan.ts';
import { seededRandom } from './random.ts';

type Importer = { tenantId: string; actorUserId: string };

const csv = (name: string) => readFileSync(new URL(`data/${name}.csv`, import.meta.url), 'utf8');
const fromFile = (name: string) => ({ csv: csv(name), mapping: {}, dryRun: false });

const everyDay = (opensMinute: number, closesMinute: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensMinute, closesMinute }));

const publish = (tx: Tx, id: string, description: string) =>
  tx.library.update({
    where: { id },
    data: { state: 'published', description },
    select: { id: true },
  });

/** Open around the clock and free of charge, but for the partitioned desks of its zone B. */
export async function createNtuHall(tx: Tx, importer: Importer): Promise<string> {
  const { id } = await tx.library.create({
    data: {
      tenantId: importer.tenantId,
      name: 'NTU Library Study Hall',
      addressLine: 'No. 1, Section 4, Roosevelt Road',
      city: 'Taipei',
      postcode: '10617',
      country: 'TW',
      latitude: 25.0174,
      longitude: 121.5405,
      website: 'https://www.lib.ntu.edu.tw',
      timeZone: 'Asia/Taipei',
      currency: 'TWD',
      amenities: ['wifi', 'sockets', 'quiet_zone', 'lockers', 'step_free', 'printers'],
      maxMinutes: 480,
      deskCode: newDeskCode(),
    },
    select: { id: true },
  });
  await writeHours(tx, id, everyDay(0, 1440));
  await importSeats(tx, importer, id, fromFile('ntu-seats'));
  await tx.seat.updateMany({
    where: { libraryId: id, zone: { name: 'B' } },
    data: { kind: 'carrel' },
  });
  await tx.feePlan.create({
    data: {
      libraryId: id,
      name: 'Carrels of zone B',
      seatKind: 'carrel',
      amountMinorPerHour: 2000,
    },
  });
  await publish(
    tx,
    id,
    'The study hall of the National Taiwan University Library: 822 seats in three areas, open day and night.',
  );
  return id;
}

const LARGE: Furniture = { windowTables: 5, carrelRows: 2, groupTables: 5, computerRows: 3 };
const MIDDLE: Furniture = { windowTables: 4, carrelRows: 1, groupTables: 3, computerRows: 2 };
const SMALL: Furniture = { windowTables: 3, carrelRows: 1, groupTables: 2, computerRows: 1 };

const LARGE_LIBRARIES = new Set(['Central Library', 'Crownhill Library', 'Plympton Library']);
const SMALL_LIBRARIES = new Set([
  'Efford Library',
  'Estover Library',
  'North Prospect Library',
  'Peverell Library',
  'West Park Library',
]);

function furnitureOf(name: string): Furniture {
  if (LARGE_LIBRARIES.has(name)) return LARGE;
  return SMALL_LIBRARIES.has(name) ? SMALL : MIDDLE;
}

/** Pence an hour; a library that is not listed is free of charge. */
const PRICES: Record<
  string,
  { name: string; seatKind: string | null; amountMinorPerHour: number }[]
> = {
  'Central Library': [
    { name: 'Standard seat', seatKind: null, amountMinorPerHour: 80 },
    { name: 'Seat at a group table', seatKind: 'group_seat', amountMinorPerHour: 150 },
    { name: 'Computer', seatKind: 'computer', amountMinorPerHour: 120 },
  ],
  'Crownhill Library': [{ name: 'Any seat', seatKind: null, amountMinorPerHour: 60 }],
  'Plympton Library': [{ name: 'Computer', seatKind: 'computer', amountMinorPerHour: 100 }],
  'Plymstock Library': [{ name: 'Any seat', seatKind: null, amountMinorPerHour: 50 }],
  'Southway Library': [
    { name: 'Seat at a group table', seatKind: 'group_seat', amountMinorPerHour: 90 },
  ],
};

async function furnish(
  tx: Tx,
  libraryId: string,
  furniture: Furniture,
  seed: number,
): Promise<void> {
  for (const [position, zone] of planFloor(furniture, seededRandom(seed)).entries()) {
    const { id: zoneId } = await tx.zone.create({
      data: { libraryId, name: zone.name, position: position + 1 },
      select: { id: true },
    });
    await insertSeats(
      tx,
      libraryId,
      zone.seats.map((seat) => ({ ...seat, zoneId })),
    );
  }
}

/** One seat of every large room waits for the carpenter, so that the demo shows what that looks like. */
const breakOneSeat = (tx: Tx, libraryId: string) =>
  tx.seat.updateMany({ where: { libraryId, label: 'Q5' }, data: { state: 'maintenance' } });

export async function createPlymouthLibraries(tx: Tx, importer: Importer): Promise<void> {
  const standing = await tx.library.findMany({
    where: { tenantId: importer.tenantId },
    select: { id: true },
  });
  await importLibraries(tx, importer, {
    ...fromFile('plymouth-libraries'),
    timeZone: 'Europe/London',
    currency: 'GBP',
  });
  const imported = await tx.library.findMany({
    where: { tenantId: importer.tenantId, id: { notIn: standing.map(({ id }) => id) } },
    orderBy: { name: 'asc' },
  });
  for (const [index, { id, name, amenities }] of imported.entries()) {
    const furniture = furnitureOf(name);
    await furnish(tx, id, furniture, index + 1);
    if (LARGE_LIBRARIES.has(name)) await breakOneSeat(tx, id);
    await tx.feePlan.createMany({
      data: (PRICES[name] ?? []).map((plan) => ({ ...plan, libraryId: id })),
    });
    await tx.library.update({
      where: { id },
      data: { maxMinutes: 360, amenities: [...amenities, 'quiet_zone', 'group_area', 'sockets'] },
      select: { id: true },
    });
    await publish(
      tx,
      id,
      `A public library of Plymouth with ${furniture.groupTables * 4} seats at group tables, a quiet room and window tables.`,
    );
  }
}

/** The other tenant's only library. */
export async function createCanalStreet(tx: Tx, { tenantId }: Importer): Promise<string> {
  const { id } = await tx.library.create({
    data: {
      tenantId,
      name: 'Canal Street Reading Room',
      addressLine: 'Prinsengracht 412',
      city: 'Amsterdam',
      postcode: '1016 JC',
      country: 'NL',
      latitude: 52.3665,
      longitude: 4.8817,
      timeZone: 'Europe/Amsterdam',
      currency: 'EUR',
      amenities: ['wifi', 'sockets', 'cafe', 'quiet_zone'],
      deskCode: newDeskCode(),
    },
    select: { id: true },
  });
  await writeHours(tx, id, everyDay(9 * 60, 22 * 60));
  await furnish(tx, id, SMALL, 99);
  await tx.feePlan.create({
    data: { libraryId: id, name: 'Day seat', seatKind: null, amountMinorPerHour: 250 },
  });
  await publish(tx, id, 'A small reading room on the canal, with coffee downstairs.');
  return id;
}
