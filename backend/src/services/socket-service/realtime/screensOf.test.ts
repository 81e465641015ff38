import { libraryMembersRoom, libraryRoom, tenantRoom } from '@studyspot/shared-events';
import { expect, test } from 'vitest';
import { screensOf } from './screensOf.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const TENANT = id(1);
const hall = { id: id(2), name: 'Hall' };
const attic = { id: id(3), name: 'Attic' };
const cellar = { id: id(4), name: 'Cellar' };
const others = { tenant: tenantRoom(id(8)), library: libraryRoom(id(9)) };

const node = (name: string, rooms: Record<string, number>, isRelay = false) => ({
  name,
  rooms,
  isRelay,
  connections: 1_000,
  seenAt: Date.UTC(2026, 10, 20),
});

test('a tenant’s screens are added up over the nodes, and another tenant’s are in no number', () => {
  const seen = screensOf(
    TENANT,
    [attic, cellar, hall],
    [
      node('n2', { [libraryRoom(hall.id)]: 4, [libraryRoom(cellar.id)]: 1, [others.library]: 90 }),
      node(
        'n1',
        {
          [libraryRoom(hall.id)]: 3,
          [libraryMembersRoom(hall.id)]: 2,
          [tenantRoom(TENANT)]: 2,
          [others.tenant]: 70,
        },
        true,
      ),
    ],
  );
  const seenAt = '2026-11-20T00:00:00.000Z';
  expect(seen).toEqual({
    connections: {
      viewers: 8,
      members: 2,
      libraries: 3,
      byLibrary: [
        { libraryId: hall.id, name: 'Hall', viewers: 7, members: 2 },
        { libraryId: cellar.id, name: 'Cellar', viewers: 1, members: 0 },
      ],
    },
    nodes: [
      { name: 'n1', viewers: 3, members: 2, seenAt, isRelay: true },
      { name: 'n2', viewers: 5, members: 0, seenAt, isRelay: false },
    ],
  });
});
