import type { QueryResultRow } from 'pg';
import { expect, test } from 'vitest';
import type { Sql } from '../../db.ts';
import { createFactsCache } from './factsCache.ts';

type Known = { libraryId: string; version: number };

/** A database of seats that answers as `loadSeatFacts` expects. */
const databaseOf =
  (seats: Record<string, Known>): Sql =>
  async <Row extends QueryResultRow>({ values }: { values: unknown[] }) => {
    const id = String(values[0]);
    const known = seats[id];
    const row = known && {
      library: { id: known.libraryId, version: known.version },
      seat: { id },
      hours: [],
      closures: [],
      feePlans: [],
    };
    return (row ? [row] : []) as unknown as Row[];
  };

const versionOf = (cache: ReturnType<typeof createFactsCache>, seatId: string) =>
  cache.remembered(seatId)?.library.version;

test('a seat is remembered with its library', async () => {
  const cache = createFactsCache();
  expect(cache.remembered('a')).toBeUndefined();
  await cache.load(databaseOf({ a: { libraryId: 'one', version: 1 } }), 'a');
  expect(versionOf(cache, 'a')).toBe(1);
  expect(cache.remembered('b')).toBeUndefined();
});

test('a newer library makes its other seats forgotten', async () => {
  const cache = createFactsCache();
  await cache.load(databaseOf({ a: { libraryId: 'one', version: 1 } }), 'a');
  await cache.load(databaseOf({ b: { libraryId: 'one', version: 1 } }), 'b');
  expect(versionOf(cache, 'a')).toBe(1);
  await cache.load(databaseOf({ b: { libraryId: 'one', version: 2 } }), 'b');
  expect(versionOf(cache, 'b')).toBe(2);
  expect(cache.remembered('a')).toBeUndefined();
});

test('of too many libraries the one not loaded for longest goes', async () => {
  const cache = createFactsCache(2);
  const database = databaseOf({
    a: { libraryId: 'one', version: 1 },
    b: { libraryId: 'two', version: 1 },
    c: { libraryId: 'three', version: 1 },
  });
  for (const seatId of ['a', 'b', 'a', 'c']) await cache.load(database, seatId);
  expect([versionOf(cache, 'a'), versionOf(cache, 'b'), versionOf(cache, 'c')]).toEqual([
    1,
    undefined,
    1,
  ]);
});

test('what is not there is not remembered', async () => {
  const cache = createFactsCache();
  expect(await cache.load(databaseOf({}), 'a')).toBeUndefined();
  expect(cache.remembered('a')).toBeUndefined();
});
