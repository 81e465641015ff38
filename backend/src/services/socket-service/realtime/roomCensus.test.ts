import { libraryRoom, roleRoom, tenantRoom, userRoom } from '@studyspot/shared-events';
import { expect, test } from 'vitest';
import { createRoomCensus } from './roomCensus.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const view = (name: string) => ({ name, connections: 9, isRelay: false, seenAt: 0 });

/** Nodes on one bus, which hands each word to the others. */
function nodesOf(rooms: Record<string, { room: string; connections: number }[]>) {
  const ears = new Map<string, (text: string) => void>();
  const censuses = Object.fromEntries(
    Object.entries(rooms).map(([name, counts]) => {
      const bus = {
        say: (_topic: string, text: string) => {
          for (const [other, listen] of ears) if (other !== name) listen(text);
        },
        hear: (_topic: string, listener: (text: string) => void) => void ears.set(name, listener),
      };
      const census = createRoomCensus({ bus, name, rooms: () => counts });
      census.close();
      return [name, census];
    }),
  );
  return { censuses, ears };
}

test('every node knows the rooms of tenants and libraries on the others, and nobody’s own room', () => {
  const { censuses } = nodesOf({
    n1: [{ room: tenantRoom(ID), connections: 2 }],
    n2: [
      { room: libraryRoom(ID), connections: 3 },
      { room: userRoom(ID), connections: 1 },
      { room: roleRoom('student'), connections: 4 },
      { room: 'nonsense', connections: 5 },
    ],
  });
  const seenBy = (name: string) =>
    censuses[name]?.of([view('n1'), view('n2'), view('n3')]).map(({ rooms }) => rooms);
  expect(seenBy('n1')).toEqual([{ [tenantRoom(ID)]: 2 }, {}, {}]);
  censuses.n2?.tell();
  expect(seenBy('n1')).toEqual([{ [tenantRoom(ID)]: 2 }, { [libraryRoom(ID)]: 3 }, {}]);
  expect(seenBy('n2')).toEqual([{}, { [libraryRoom(ID)]: 3 }, {}]);
});

test('what another version may have meant changes nothing', () => {
  const { censuses, ears } = nodesOf({ n1: [], n2: [{ room: libraryRoom(ID), connections: 3 }] });
  censuses.n2?.tell();
  for (const text of ['{"name":"n2","rooms":{"a":"many"}}', '{', '', 'null'])
    ears.get('n1')?.(text);
  expect(censuses.n1?.of([view('n2')])).toEqual([
    { ...view('n2'), rooms: { [libraryRoom(ID)]: 3 } },
  ]);
});
