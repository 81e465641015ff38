import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createHub } from './createHub.ts';
import { fakeConnection } from './testing/fakeConnection.ts';
import { streamEvent } from './testing/roomEvents.ts';

function createScene() {
  const delivered: number[] = [];
  const hub = createHub({
    positionsOf: async (rooms) =>
      Object.fromEntries(rooms.map((room) => [room, { epoch: 'e', seq: 0 }])),
    missing: async () => [],
    failed: () => undefined,
    delivered: (count) => delivered.push(count),
  });
  async function member(...rooms: string[]) {
    const fake = fakeConnection(hub.laggards);
    hub.add(fake.connection);
    const entered = await hub.holding(rooms, async () => hub.enter(fake.connection, rooms));
    return { ...fake, entered, numbers: () => fake.received.map(({ seq }) => seq) };
  }
  const say = (from: number, to = from, room = 'r', bytes = 0) => {
    for (let seq = from; seq <= to; seq += 1) hub.push(streamEvent(seq, { room, bytes }));
  };
  return { hub, member, say, delivered };
}
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test('a burst of one turn goes to each member with one write', async () => {
  const { member, say, delivered } = createScene();
  const members = [await member('r'), await member('r'), await member('r')];
  say(1, 40);
  expect(members[0]!.writes).toHaveLength(0);
  await nextTurn();
  for (const { writes, numbers } of members) {
    expect(writes).toHaveLength(1);
    expect(numbers()).toEqual(oneTo(40));
  }
  expect(delivered).toEqual([120]);
});

test('every member gets the identical bytes', async () => {
  const { member, say } = createScene();
  const [one, other] = [await member('r'), await member('r')];
  say(1, 3);
  await nextTurn();
  expect(one.writes[0]).toBe(other.writes[0]);
});

test('what one batch holds is bounded, so that a write stays small', async () => {
  const { member, say } = createScene();
  const { writes, numbers } = await member('r');
  say(1, 100, 'r', 10_000);
  await nextTurn();
  expect(numbers()).toEqual(oneTo(100));
  expect(writes.length).toBeGreaterThan(10);
  for (const bytes of writes) expect(bytes.length).toBeLessThan(64 * 1024 + 11_000);
});

test('whoever enters in the middle of a turn gets what comes after the position it was told', async () => {
  const { hub, member, say } = createScene();
  const early = await member('r');
  const late = await member('other');
  await hub.holding(['r'], async () => {
    say(1, 5);
    expect(hub.enter(late.connection, ['r'])).toEqual([{ room: 'r', epoch: 'e', seq: 5 }]);
    // It went out at once, to those who were in the room by then.
    expect(early.numbers()).toEqual(oneTo(5));
    say(6, 7);
  });
  await nextTurn();
  expect(early.numbers()).toEqual(oneTo(7));
  expect(late.numbers()).toEqual([6, 7]);
});

test('whoever leaves has got what was said before, and nothing after', async () => {
  const { hub, member, say } = createScene();
  const [leaver, stayer] = [await member('r'), await member('r')];
  say(1, 3);
  hub.leave(leaver.connection, ['r']);
  expect(leaver.numbers()).toEqual(oneTo(3));
  say(4);
  await nextTurn();
  expect(leaver.numbers()).toEqual(oneTo(3));
  expect(stayer.numbers()).toEqual(oneTo(4));
  expect([...leaver.connection.rooms]).toEqual([]);
});

test('every delivery is counted once, also those that an entry or a leaving hurried', async () => {
  const { hub, member, say, delivered } = createScene();
  const [one, other] = [await member('r'), await member('r')];
  say(1, 2);
  hub.leave(one.connection, ['r']);
  say(3);
  await hub.holding(['r'], async () => hub.enter(one.connection, ['r']));
  say(4);
  await nextTurn();
  expect(other.numbers()).toEqual(oneTo(4));
  expect(one.numbers()).toEqual([1, 2, 4]);
  expect(delivered.reduce((sum, count) => sum + count, 0)).toBe(7);
});

test('who has gone gets nothing and enters nowhere; a room without members is given up', async () => {
  const { hub, member, say } = createScene();
  const { connection, numbers } = await member('r', 's');
  say(1);
  hub.remove(connection);
  await nextTurn();
  expect(numbers()).toEqual([]);
  expect(hub.stats()).toEqual({ totalConnections: 0, rooms: [] });
  expect(hub.positionOf('r')).toBeUndefined();
  await hub.holding(['r'], async () => expect(hub.enter(connection, ['r'])).toEqual([]));
  expect(hub.membersOf('r')).toEqual([]);
});

test('one room’s members hear nothing of another’s', async () => {
  const { member, say } = createScene();
  const [inR, inS, inBoth] = [await member('r'), await member('s'), await member('r', 's')];
  say(1, 2, 'r');
  say(1, 3, 's');
  await nextTurn();
  expect(inR.numbers()).toEqual([1, 2]);
  expect(inS.numbers()).toEqual([1, 2, 3]);
  expect(inBoth.numbers()).toHaveLength(5);
  expect(inBoth.writes).toHaveLength(2);
});

test('a room whose position cannot be read lets nobody in, and can be tried again', async () => {
  let isDown = true;
  const hub = createHub({
    async positionsOf(rooms) {
      if (isDown) throw new Error('the database is gone');
      return Object.fromEntries(rooms.map((room) => [room, { epoch: 'e', seq: 3 }]));
    },
    missing: async () => [],
    failed: () => undefined,
  });
  const { connection } = fakeConnection(hub.laggards);
  hub.add(connection);
  const enter = async () => hub.enter(connection, ['r', 's']);
  await expect(hub.holding(['r', 's'], enter)).rejects.toThrow('the database is gone');
  expect(connection.rooms.size).toBe(0);
  isDown = false;
  expect(await hub.holding(['r', 's'], enter)).toHaveLength(2);
});
