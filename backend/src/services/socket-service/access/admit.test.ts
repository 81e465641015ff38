import type { RoomPosition } from '@studyspot/shared-events';
import { expect, test } from 'vitest';
import { createHub } from '../hub/createHub.ts';
import { fakeConnection } from '../hub/testing/fakeConnection.ts';
import { sync } from '../log/sync.ts';
import { admit } from './admit.ts';
import type { Facts } from './facts.ts';

const tenantId = '00000000-0000-7000-8000-000000000001';
const room = `tenant:${tenantId}`;
const position = { epoch: 'e', seq: 7 };
const owner: Facts = {
  memberships: new Map([['u', [{ tenantId, role: 'library_owner', libraryIds: null }]]]),
  libraries: new Map(),
};
const nobody: Facts = { memberships: new Map(), libraries: new Map() };

/** Rights are read as the owner's; while something else is awaited, they are taken away. */
function createScene(revokedDuring: 'positions' | 'page') {
  let generation = 0;
  const revoke = () => void (generation = 1);
  const hub = createHub({
    missing: async () => [],
    failed: () => undefined,
    positionsOf: async (rooms) => {
      if (revokedDuring === 'positions') revoke();
      return Object.fromEntries(rooms.map((name) => [name, position]));
    },
  });
  const { connection } = fakeConnection(hub.laggards);
  hub.add(connection);
  const meta = { id: 'x', room, epoch: 'e', seq: 7, at: '2026-11-20T10:00:00.000Z' };
  return {
    hub,
    connection,
    rights: { generation: () => generation, publish: async () => undefined },
    readFacts: async () => (generation === 0 ? owner : nobody),
    positionsOf: async () => ({ [room]: position }),
    reader: {
      page: async () => {
        if (revokedDuring === 'page') revoke();
        return [{ name: 'test:said', json: '"secret"', meta }];
      },
      between: async () => [],
    },
  };
}

test('a right that is taken away while the room is made ready lets nobody in', async () => {
  const scene = createScene('positions');
  const answers: RoomPosition[][] = [];
  const mayEnter = (facts: Facts) => (facts.memberships.has('u') ? [room] : []);
  await admit(scene, scene.connection, [room], mayEnter, (entered) => answers.push(entered));
  expect(answers).toEqual([[]]);
  expect(scene.connection.rooms.size).toBe(0);
});

test('a right that is taken away while the log is read gives nothing away', async () => {
  const scene = createScene('page');
  const answer = await sync(scene, scene.connection, [{ room, epoch: 'e', seq: 6 }]);
  expect(answer).toEqual([{ room, outcome: 'refused', code: 'not_found' }]);
});
