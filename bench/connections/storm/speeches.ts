import { libraryRoom, type RoomPosition, type SyncedRoom } from '@studyspot/shared-events';
import type { Speech } from './returner.ts';

type Rooms = RoomPosition[] | SyncedRoom[];
type Answer = { ok: boolean; rooms?: Rooms; code?: string };

const socketIo = (libraryId: string): Speech => ({
  path: '/socket.io/?EIO=4&transport=websocket',
  greeted(text, wire) {
    if (text === '2') wire.send('3');
    else if (text.startsWith('0')) wire.send('40');
    return text.startsWith('40');
  },
  join: `420${JSON.stringify(['join:library', libraryId])}`,
  sync: (from) => `421${JSON.stringify(['sync', { rooms: [from] }])}`,
  rooms(text) {
    if (!text.startsWith('43')) return undefined;
    const [answer] = JSON.parse(text.slice(text.indexOf('['))) as [Answer];
    if (!answer.ok) throw new Error(`refused: ${answer.code}`);
    return answer.rooms;
  },
});

type NativeFrame = { t: string; id?: number; rooms?: Rooms; code?: string };

const native = (libraryId: string): Speech => ({
  path: '/ws',
  protocol: 'studyspot.v1+json',
  greeting: '{"t":"auth","contractVersion":1}',
  greeted: (text) => text.startsWith('{"t":"hello"'),
  join: JSON.stringify({ t: 'sub', id: 1, room: libraryRoom(libraryId) }),
  sync: (from) => JSON.stringify({ t: 'sync', id: 2, rooms: [from] }),
  rooms(text) {
    if (!text.startsWith('{"t":"ok"') && !text.startsWith('{"t":"err"')) return undefined;
    const { t, rooms, code } = JSON.parse(text) as NativeFrame;
    if (t === 'err') throw new Error(`refused: ${code}`);
    return rooms;
  },
});

export const speeches = { 'socket.io': socketIo, native };
