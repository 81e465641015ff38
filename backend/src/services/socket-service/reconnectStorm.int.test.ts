import { randomUUID } from 'node:crypto';
import { libraryRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { nativeClient } from './testing/nativeClient.ts';
import type { Node } from './testing/node.ts';
import { sharedNodeTest } from './testing/sharedNodeTest.ts';
import type { World } from './testing/world.ts';

const MISSED = 50;

/** So many people watch a library, are cut off, miss something and come back at once; answers what that costs. */
async function storm(node: Node, world: World, people: number) {
  const room = libraryRoom(await world.library(await world.tenant()));
  const tokens = Array.from({ length: people }, () => randomUUID());
  let clients = tokens.map((token) => nativeClient(node.url, { token }));
  await Promise.all(
    clients.map(async ({ hello, ask }) => {
      await hello;
      await ask('sub', { room });
    }),
  );
  await world.say(room);
  node.wakeRelay();
  for (const { numbers } of clients) await eventually(() => numbers(room)).toEqual([1]);
  const { epoch } = clients[0]!.heard[0]!.meta;

  node.cut();
  await Promise.all(clients.map(({ closed }) => closed));
  await world.sayMany(room, 1, MISSED);
  node.wakeRelay();
  await eventually(async () => (await world.logged(room)).length).toBe(1 + MISSED);

  let queries = 0;
  const count = () => (queries += 1);
  node.db.pool.on('acquire', count);
  const startedAt = performance.now();
  clients = tokens.map((token) => nativeClient(node.url, { token }));
  const missed = await Promise.all(
    clients.map(async ({ hello, ask }) => {
      await hello;
      await ask('sub', { room });
      const answer = await ask('sync', { rooms: [{ room, epoch, seq: 1 }] });
      return (answer.rooms as { events: unknown[]; more: boolean }[])[0]!;
    }),
  );
  const tookMs = performance.now() - startedAt;
  node.db.pool.off('acquire', count);
  for (const { events, more } of missed) expect([events.length, more]).toEqual([MISSED, false]);
  clients.forEach(({ end }) => end());
  return { queries, tookMs };
}

sharedNodeTest(
  'when everybody comes back at once the database is asked as often as the storm lasts long, not once for each',
  async ({ node, world, annotate }) => {
    const few = await storm(node, world, 50);
    const many = await storm(node, world, 300);
    for (const [people, { queries, tookMs }] of [
      [50, few],
      [300, many],
    ] as const)
      await annotate(`${people} people: ${queries} queries in ${tookMs.toFixed(0)} ms`);
    // Of each kind of question at most one every 40 ms, and there are five kinds.
    expect(many.queries).toBeLessThan(10 + (6 * many.tookMs) / 40);
    expect(many.queries).toBeLessThan(150);
    expect(few.queries).toBeLessThan(50);
  },
);
