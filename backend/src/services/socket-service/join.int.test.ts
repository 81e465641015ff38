import { libraryRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

socketTest(
  'a guest who joins a published library hears what happens there',
  async ({ world, node, connect }) => {
    const libraryId = await world.library(await world.tenant());
    const guest = connect();
    const hello = await guest.hello;
    expect(hello).toMatchObject({ userId: null, rooms: [], contractVersion: 1 });
    expect(Math.abs(Date.parse(hello.serverNow) - Date.now())).toBeLessThan(5_000);

    const answer = await guest.ask('join:library', { libraryId });
    expect(answer).toMatchObject({ ok: true, rooms: [{ room: libraryRoom(libraryId), seq: 0 }] });
    await world.say(libraryRoom(libraryId), { n: 1 });
    node.wakeRelay();
    await eventually(() => guest.heard).toHaveLength(1);
    expect(guest.heard[0]).toMatchObject({
      name: 'test:said',
      payload: { n: 1 },
      meta: { seq: 1 },
    });
  },
);

socketTest(
  'whoever joins under a stream of events hears the very next one after the position',
  async ({ world, node, connect }) => {
    const libraryId = await world.library(await world.tenant());
    const room = libraryRoom(libraryId);
    const clients = Array.from({ length: 20 }, () => connect());
    await Promise.all(clients.map(({ hello }) => hello));

    const stream = (async () => {
      for (let n = 1; n <= 300; n += 3) {
        await world.sayMany(room, n, n + 2);
        node.wakeRelay();
      }
    })();
    const joins = clients.map(async (client, index) => {
      await eventually(async () => (await world.logged(room)).length, {
        interval: 5,
      }).toBeGreaterThan(index * 10);
      const answer = await client.ask('join:library', libraryId);
      if (!answer.ok) throw new Error(answer.code);
      return { client, position: answer.rooms[0]!.seq };
    });
    for (const { client, position } of await Promise.all(joins)) {
      await stream;
      const expected = Array.from({ length: 300 - position }, (_, index) => position + 1 + index);
      await eventually(() => client.numbers()).toEqual(expected);
    }
  },
);
