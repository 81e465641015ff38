import { expect, test } from 'vitest';
import type { Facts } from '../access/facts.ts';
import { createHub } from '../hub/createHub.ts';
import { fakeConnection } from '../hub/testing/fakeConnection.ts';
import { streamEvent } from '../hub/testing/roomEvents.ts';
import { PAGE } from './logReader.ts';
import { sync } from './sync.ts';

const KB = 1_024;
const ids = ['1', '2', '3'].map((digit) => `00000000-0000-7000-8000-00000000000${digit}`);
const [A, B, C] = ids.map((id) => `library:${id}`) as [string, string, string];
const facts: Facts = {
  memberships: new Map(),
  libraries: new Map(ids.map((id) => [id, { id, tenantId: 't', state: 'published' as const }])),
};

/** Rooms with as many events as sizes are given, and somebody who asks for what they missed. */
function createScene(sizes: Record<string, number[]>) {
  const logs = new Map(
    Object.entries(sizes).map(([room, all]) => [
      room,
      all.map((bytes, index) => streamEvent(index + 1, { room, bytes })),
    ]),
  );
  const hub = createHub({
    positionsOf: async () => ({}),
    missing: async () => [],
    failed: () => undefined,
  });
  const { connection } = fakeConnection(hub.laggards, null);
  const numbered = new Map([...logs].map(([room, events]) => [room, events.length]));
  let rightsRead = () => undefined as unknown;
  const ports = {
    hub,
    rights: { generation: () => 0, publish: async () => undefined },
    async readFacts() {
      rightsRead();
      return facts;
    },
    positionsOf: async (rooms: string[]) =>
      Object.fromEntries(rooms.map((room) => [room, { epoch: 'e', seq: numbered.get(room) ?? 0 }])),
    reader: {
      page: async (room: string, after: number) =>
        (logs.get(room) ?? []).slice(after, after + PAGE),
      between: async () => [],
    },
  };
  const ask = (positions: Record<string, number>) =>
    sync(
      ports,
      connection,
      Object.entries(positions).map(([room, seq]) => ({ room, epoch: 'e', seq })),
    );
  return {
    ask,
    numbered,
    onRightsRead: (run: () => unknown) => void (rightsRead = run),
    /** Answers how many requests it took to catch up. */
    async catchUp(positions: Record<string, number>) {
      const behind = { ...positions };
      for (let requests = 1; requests <= 100; requests += 1) {
        for (const answer of await ask(behind)) {
          if (answer.outcome !== 'events') throw new Error(answer.outcome);
          expect(answer.events.map(({ meta }) => meta.seq)).toEqual(
            answer.events.map((_, index) => behind[answer.room]! + 1 + index),
          );
          behind[answer.room] = answer.seq;
          if (!answer.more) delete behind[answer.room];
        }
        if (Object.keys(behind).length === 0) return requests;
      }
      throw new Error('never catches up');
    },
  };
}
const many = (count: number, bytes: number) => Array.from({ length: count }, () => bytes);

test('one answer stays below 256 KB, over all its rooms', async () => {
  const { ask } = createScene({
    [A]: many(100, 2 * KB),
    [B]: many(100, 2 * KB),
    [C]: many(3, 100),
  });
  const answers = await ask({ [A]: 0, [B]: 0, [C]: 0 });
  const sizes = answers.map((answer) =>
    answer.outcome === 'events' ? answer.events.reduce((sum, { json }) => sum + json.length, 0) : 0,
  );
  expect(sizes[0]).toBe(200 * KB);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(256 * KB);
  expect(answers).toMatchObject([
    { room: A, seq: 100, more: false },
    { room: B, seq: 28, more: true },
    { room: C, seq: 0, more: true, events: [] },
  ]);
});

test('whoever asks on gets everything, with several rooms in a handful of requests', async () => {
  const { catchUp } = createScene({
    [A]: many(100, 2 * KB),
    [B]: many(500, 2 * KB),
    [C]: many(3, 100),
  });
  expect(await catchUp({ [A]: 0, [B]: 0, [C]: 0 })).toBeLessThan(10);
});

test('an event larger than any answer goes out all the same, whichever room it is in', async () => {
  const large = 300 * KB;
  const { catchUp } = createScene({ [A]: [10], [B]: [large, large], [C]: [10, large, 10] });
  expect(await catchUp({ [A]: 1, [B]: 0, [C]: 0 })).toBeLessThan(10);
});

test('an event larger than any answer goes out to who also asks for rooms that are caught up', async () => {
  const { ask } = createScene({ [A]: [10], [B]: [300 * KB] });
  expect(await ask({ [A]: 1, [B]: 0 })).toMatchObject([{ seq: 1 }, { seq: 1, more: false }]);
});

test('what is numbered while the rights are read is left to the next answer', async () => {
  // It may have been said after a right was taken away.
  const scene = createScene({ [A]: many(5, 10) });
  scene.numbered.set(A, 3);
  scene.onRightsRead(() => scene.numbered.set(A, 5));
  const events = [2, 3].map((seq) => ({ meta: { seq } }));
  expect(await scene.ask({ [A]: 1 })).toMatchObject([
    { outcome: 'events', seq: 3, more: false, events },
  ]);
});

test('whoever missed more than a page is told that there is more, and beyond a thousand to load anew', async () => {
  const { ask, catchUp } = createScene({ [A]: many(1_100, 10) });
  expect(await ask({ [A]: 100 })).toMatchObject([{ outcome: 'events', seq: 300, more: true }]);
  expect(await catchUp({ [A]: 100 })).toBe(5);
  expect(await ask({ [A]: 99 })).toEqual([{ room: A, outcome: 'resync', epoch: 'e', seq: 1_100 }]);
  expect(await ask({ [A]: 1_101 })).toMatchObject([{ outcome: 'resync' }]);
});
