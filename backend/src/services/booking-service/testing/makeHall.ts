import type { PrismaClient } from '@studyspot/prisma';
import { v7 } from '../../../utils/uuid.ts';

export type Hall = {
  libraryId: string;
  tenantId: string;
  planId: string;
  deskCode: string;
  /** In the order of their labels, A1 being the leftmost of a row. */
  seats: { id: string; label: string; seatCode: string }[];
};

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

type Overrides = {
  seats?: number;
  timeZone?: string;
  state?: 'draft' | 'published';
  opensMinute?: number;
  closesMinute?: number;
  maxDaysAhead?: number;
};

/** A published library with one row of desks at 1.20 an hour, open around the clock unless told. */
export async function makeHall(
  prisma: PrismaClient,
  tenantId: string,
  {
    seats = 6,
    timeZone = 'Europe/London',
    state = 'published',
    opensMinute = 0,
    closesMinute = 1440,
    maxDaysAhead = 366,
  }: Overrides = {},
): Promise<Hall> {
  const library = await prisma.library.create({
    data: {
      tenantId,
      name: 'Reading Hall',
      state,
      timeZone,
      currency: 'GBP',
      deskCode: `DESK${v7().slice(-6).toUpperCase()}`,
      maxDaysAhead,
      hours: { create: EVERY_DAY.map((weekday) => ({ weekday, opensMinute, closesMinute })) },
      feePlans: { create: { name: 'Hourly', amountMinorPerHour: 120 } },
      zones: { create: { name: 'Quiet zone' } },
    },
    include: { zones: true, feePlans: true },
  });
  const zoneId = library.zones.map(({ id }) => id).join();
  const planId = library.feePlans.map(({ id }) => id).join();
  const rows = Array.from({ length: seats }, (_, index) => ({
    id: v7(),
    libraryId: library.id,
    zoneId,
    label: `A${index + 1}`,
    x: 10 * index,
    y: 10,
    seatCode: `SEAT${v7().slice(-8).toUpperCase()}`,
  }));
  await prisma.seat.createMany({ data: rows });
  const { id: libraryId, deskCode } = library;
  return { libraryId, tenantId, planId, deskCode, seats: rows };
}
