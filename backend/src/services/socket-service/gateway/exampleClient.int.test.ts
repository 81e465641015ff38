import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { GATEWAY_PATH, libraryRoom, type LoggedEvent } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import { eventually } from '../testing/eventually.ts';
import { startNode } from '../testing/node.ts';
import { createWorld } from '../testing/world.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../../docs/examples/websocketClient.mjs');
const until = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** The example as a stranger would run it. */
const test = databaseTest
  .extend('own', async ({ freshDatabase }) => freshDatabase())
  .extend('world', async ({ own }) => createWorld(own.pool))
  .extend('start', async ({ own }, { onCleanup }) => {
    const nodes: Awaited<ReturnType<typeof startNode>>[] = [];
    onCleanup(async () => {
      for (const node of nodes) await node.close();
    });
    return async (port = 0) => {
      const node = await startNode(own.databaseUrl, {}, port);
      nodes.push(node);
      return node;
    };
  })
  .extend('run', async ({}, { onCleanup }) => {
    const ends: (() => Promise<unknown>)[] = [];
    onCleanup(async () => {
      for (const end of ends) await end();
    });
    return (...args: string[]) => {
      const child = spawn(process.execPath, [EXAMPLE, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = once(child, 'exit');
      ends.push(async () => {
        child.kill();
        await ended;
      });
      const shown: LoggedEvent[] = [];
      const notes: string[] = [];
      createInterface(child.stdout).on('line', (line) => shown.push(JSON.parse(line)));
      createInterface(child.stderr).on('line', (line) => notes.push(line));
      return { shown, notes, ended, numbers: () => shown.map(({ meta }) => meta.seq) };
    };
  });

const gatewayOf = (url: string) => `${url.replace('http', 'ws')}${GATEWAY_PATH}`;

test('the example misses nothing and shows nothing twice, though it is cut and the node replaced', async ({
  world,
  start,
  run,
}) => {
  const node = await start();
  const libraryId = await world.library(await world.tenant());
  const room = libraryRoom(libraryId);
  const client = run(gatewayOf(node.url), libraryId);
  await eventually(() => client.notes.length).toBe(1);

  await world.sayMany(room, 1, 20);
  node.wakeRelay();
  await eventually(client.numbers).toEqual(until(20));

  node.cut();
  await world.sayMany(room, 21, 300);
  node.wakeRelay();
  await eventually(client.numbers).toEqual(until(300));

  await node.close();
  await world.sayMany(room, 301, 310);
  const other = await start(Number(new URL(node.url).port));
  await eventually(client.numbers).toEqual(until(310));
  await world.sayMany(room, 311, 320);
  other.wakeRelay();
  await eventually(client.numbers).toEqual(until(320));
  expect(client.shown.map(({ payload }) => payload)).toEqual(until(320).map((n) => ({ n })));
});

test('after too long an absence it is told to load a snapshot, and goes on from there', async ({
  world,
  start,
  run,
}) => {
  const node = await start();
  const libraryId = await world.library(await world.tenant());
  const room = libraryRoom(libraryId);
  const client = run(gatewayOf(node.url), libraryId);
  await eventually(() => client.notes.length).toBe(1);
  await world.sayMany(room, 1, 2);
  node.wakeRelay();
  await eventually(client.numbers).toEqual([1, 2]);

  await node.close();
  await world.sayMany(room, 3, 1_100);
  const other = await start(Number(new URL(node.url).port));
  await eventually(() => client.notes.filter((note) => note.startsWith('now GET')).length).toBe(2);
  await world.sayMany(room, 1_101, 1_103);
  other.wakeRelay();
  await eventually(client.numbers).toEqual([1, 2, 1_101, 1_102, 1_103]);
});

test('what cannot get better ends it', async ({ world, start, run }) => {
  const node = await start();
  const draft = await world.library(await world.tenant(), 'draft');
  const nobody = run(gatewayOf(node.url), draft);
  await nobody.ended;
  await eventually(() => nobody.notes).toEqual(['lost: not_found']);
  const thief = run(gatewayOf(node.url), draft, 'stolen');
  await thief.ended;
  await eventually(() => thief.notes).toEqual(['lost: unauthenticated']);
});
