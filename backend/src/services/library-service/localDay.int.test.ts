import { expect } from 'vitest';
import { databaseTest } from '../../../../prisma/tools/testFixtures.ts';
import { localDay } from './openingTimes.ts';

/** Clocks that change at night, at midnight, from midnight back into the day before, and by half an hour. */
const ZONES = [
  'Europe/London',
  'America/Havana',
  'Atlantic/Azores',
  'Asia/Beirut',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Taipei',
];

databaseTest.for(ZONES)('a day in %s is the same in SQL and here', async (zone, { database }) => {
  const { rows } = await database.pool.query<{ date: string; from: Date; to: Date }>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS date, lower(span) AS "from", upper(span) AS "to"
     FROM generate_series('2026-01-01'::date, '2027-12-31', '1 day') AS day, local_day(day::date, $1) AS span`,
    [zone],
  );
  expect(rows).toEqual(rows.map(({ date }) => ({ date, ...localDay(date, zone) })));
});
