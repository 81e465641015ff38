import { libraryRoom } from '@studyspot/shared-events';
import { expect, test } from 'vitest';
import { createHub } from '../hub/createHub.ts';
import { fakeConnection } from '../hub/testing/fakeConnection.ts';
import type { Facts } from './facts.ts';
import { recheck } from './recheck.ts';

const idOf = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;
const [GONE, KEPT, NEW] = [idOf(1), idOf(2), idOf(3)] as [string, string, string];

test('a room that is joined while the rights are read is not taken away for want of facts', async () => {
  const hub = createHub({
    missing: async () => [],
    failed: () => undefined,
    positionsOf: async (rooms) =>
      Object.fromEntries(rooms.map((room) => [room, { epoch: 'e', seq: 0 }])),
  });
  const { connection } = fakeConnection(hub.laggards, null);
  const revoked: string[] = [];
  connection.revoked = (rooms) => void revoked.push(...rooms);
  hub.add(connection);
  const join = (...ids: string[]) =>
    hub.holding(ids.map(libraryRoom), async () => hub.enter(connection, ids.map(libraryRoom)));
  await join(GONE, KEPT);

  const published = { id: KEPT, tenantId: idOf(9), state: 'published' as const };
  const facts: Facts = { memberships: new Map(), libraries: new Map([[KEPT, published]]) };
  await recheck(hub, async () => {
    await join(NEW);
    return facts;
  }, [connection]);
  expect(revoked).toEqual([libraryRoom(GONE)]);
  expect([...connection.rooms].toSorted()).toEqual([libraryRoom(KEPT), libraryRoom(NEW)]);
});
