import { libraryRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { startNode } from './testing/node.ts';
import { plainClient } from './testing/plainClient.ts';
import { socketTest } from './testing/socketTest.ts';

socketTest(
  'clients of a node that is not the relay hear everything too, in order',
  async ({ own, world, node, connect, onTestFinished }) => {
    const other = await startNode(own.databaseUrl);
    onTestFinished(other.close);
    const libraryId = await world.library(await world.tenant());
    const room = libraryRoom(libraryId);
    const [here, there] = [connect(), plainClient(other.url)];
    onTestFinished(() => void there.socket.disconnect());
    for (const client of [here, there]) {
      await client.hello;
      expect(await client.ask('join:library', libraryId)).toMatchObject({ ok: true });
    }
    for (const from of [1, 101, 201]) {
      await world.sayMany(room, from, from + 99);
      node.wakeRelay();
      const expected = Array.from({ length: from + 99 }, (_, index) => index + 1);
      await eventually(() => here.numbers()).toEqual(expected);
      await eventually(() => there.numbers()).toEqual(expected);
    }
  },
);
