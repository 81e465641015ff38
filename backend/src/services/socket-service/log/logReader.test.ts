import type pg from 'pg';
import { expect, test } from 'vitest';
import { createLogReader, PAGE } from './logReader.ts';

const ROOM = 'library:a';

/** A log whose rooms stand where they are put, and how often it was read. */
function createScene() {
  const standsAt = new Map<string, number>([[ROOM, 0]]);
  let now = 0;
  const asked: [room: string, after: number][] = [];
  let failure: Error | undefined;
  const query = async ({ values }: { values: [string, number, number, number] }) => {
    const [room, after, before, limit] = values;
    asked.push([room, after]);
    if (failure) throw failure;
    const last = Math.min(standsAt.get(room) ?? 0, after + limit, before - 1);
    const rows = Array.from({ length: Math.max(0, last - after) }, (_, index) => ({
      epoch: 'e',
      room,
      seq: String(after + 1 + index),
      event_id: `${room} ${after + 1 + index}`,
      name: 'test:said',
      json: 'null',
      at: new Date(0),
    }));
    return { rows };
  };
  const reader = createLogReader({ query } as unknown as pg.Pool, () => now);
  return {
    reader,
    asked,
    grow: (to: number, room = ROOM) => void standsAt.set(room, to),
    pass: (ms: number) => void (now += ms),
    fail: (error?: Error) => void (failure = error),
    numbers: async (after: number, reach: number) =>
      (await reader.page(ROOM, after, reach)).map(({ meta }) => meta.seq),
  };
}
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

test('thousands who ask for the same page within a moment share one reading', async () => {
  const { grow, asked, reader, pass } = createScene();
  grow(50);
  const answers = await Promise.all(range(1, 2_000).map(() => reader.page(ROOM, 10, 50)));
  pass(900);
  answers.push(await reader.page(ROOM, 10, 50));
  expect(asked).toEqual([[ROOM, 10]]);
  for (const answer of answers) expect(answer).toBe(answers[0]);
});

test('a page that ended before the room stood where it stands now is read anew', async () => {
  const { grow, asked, numbers } = createScene();
  grow(12);
  expect(await numbers(10, 12)).toEqual([11, 12]);
  grow(14);
  expect(await numbers(10, 14)).toEqual([11, 12, 13, 14]);
  expect(await numbers(10, 13)).toEqual([11, 12, 13, 14]);
  expect(asked).toHaveLength(2);
});

test('a full page is good however far the room has gone on', async () => {
  const { grow, asked, numbers } = createScene();
  grow(PAGE);
  expect(await numbers(0, PAGE)).toEqual(range(1, PAGE));
  grow(900);
  expect(await numbers(0, 900)).toEqual(range(1, PAGE));
  expect(asked).toHaveLength(1);
});

test('a page is remembered for a second', async () => {
  const { grow, asked, numbers, pass } = createScene();
  grow(5);
  await numbers(0, 5);
  pass(999);
  await numbers(0, 5);
  expect(asked).toHaveLength(1);
  pass(2);
  await numbers(0, 5);
  expect(asked).toHaveLength(2);
});

test('other rooms and other positions are other pages', async () => {
  const { grow, asked, reader } = createScene();
  grow(5);
  grow(5, 'library:b');
  await reader.page(ROOM, 1, 5);
  await reader.page(ROOM, 2, 5);
  await reader.page('library:b', 1, 5);
  expect(asked).toEqual([
    [ROOM, 1],
    [ROOM, 2],
    ['library:b', 1],
  ]);
});

test('only so many pages are remembered, the oldest go first', async () => {
  const { grow, asked, numbers } = createScene();
  grow(1_000);
  for (const after of range(1, 201)) await numbers(after, after);
  await numbers(201, 201);
  expect(asked).toHaveLength(201);
  await numbers(1, 1);
  expect(asked).toHaveLength(202);
});

test('a reading that failed fails for who shared it, and is not remembered', async () => {
  const { grow, numbers, fail } = createScene();
  grow(3);
  fail(new Error('the database is gone'));
  const both = await Promise.allSettled([numbers(0, 3), numbers(0, 3)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fail();
  expect(await numbers(0, 3)).toEqual([1, 2, 3]);
});

test('what lies between two numbers is read to the end of the gap, or as far as clients catch up', async () => {
  const { grow, reader } = createScene();
  grow(5_000);
  const between = async (after: number, before: number) =>
    (await reader.between(ROOM, after, before)).map(({ meta }) => meta.seq);
  expect(await between(3, 7)).toEqual([4, 5, 6]);
  expect(await between(0, 4_000)).toEqual(range(1, 1_000));
});
