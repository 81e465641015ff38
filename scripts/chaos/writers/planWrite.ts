import {
  libraryMembersRoom,
  libraryRoom,
  roleRoom,
  ROLES,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import type { Chance } from '../chance.ts';
import type { World } from '../world/population.ts';

export type PlannedEvent = {
  name: string;
  rooms: string[];
  /** Of a state event: the seat whose day it tells of. */
  seatId: string | null;
  /** Of ballast in the payload. */
  bytes: number;
};

export type PlannedWrite = {
  events: PlannedEvent[];
  /** How long the transaction stays open, so that lower positions of the outbox commit later. */
  holdMs: number;
  fate: 'commit' | 'roll back';
};

const STATES_PER_LIBRARY = 30;

/** Seats that exist only in these events: a state has many versions, and the real seats' are the backend's. */
export const stateSeatId = (libraryId: string, index: number): string =>
  `${libraryId.slice(0, 24)}${(0xabc000000000 + index).toString(16)}`;

const said = (rooms: string[], bytes = 0): PlannedEvent => ({
  name: 'test:said',
  rooms,
  seatId: null,
  bytes,
});

export function stateEvent(libraryId: string, index: number, bytes = 0): PlannedEvent {
  const seatId = stateSeatId(libraryId, index);
  return { name: 'seat:availability', rooms: [libraryRoom(libraryId)], seatId, bytes };
}

/** One room or several at once, as commands do it. */
function someRooms(chance: Chance, world: World): string[] {
  const library = chance.one(world.libraries);
  const here = libraryRoom(library.id);
  const members = [tenantRoom(library.tenantId), libraryMembersRoom(library.id)];
  const somebody = userRoom(chance.one([...world.students, ...world.crew, ...world.owners]).userId);
  const die = chance.below(100);
  if (die < 46) return [here];
  if (die < 62) return [...members, somebody];
  if (die < 74) return [here, ...members];
  if (die < 82) return [chance.one(members)];
  if (die < 94) return [somebody];
  return [roleRoom(chance.one(ROLES)), here];
}

function planEvents(chance: Chance, world: World): PlannedEvent[] {
  const die = chance.below(100);
  if (die < 22) {
    const { id } = chance.one(world.libraries);
    return [stateEvent(id, chance.below(STATES_PER_LIBRARY), chance.below(200))];
  }
  const count = die < 82 ? 1 : die < 97 ? chance.between(2, 5) : chance.between(20, 60);
  if (count < 20)
    return Array.from({ length: count }, () => said(someRooms(chance, world), chance.below(300)));
  // A burst to one place.
  const rooms = someRooms(chance, world);
  return Array.from({ length: count }, () => said(rooms, 50));
}

export function planWrite(chance: Chance, world: World): PlannedWrite {
  const events = planEvents(chance, world);
  const die = chance.below(100);
  const holdMs = die < 6 ? chance.between(200, 3_000) : die < 20 ? chance.between(5, 80) : 0;
  return { events, holdMs, fate: chance.percent(5) ? 'roll back' : 'commit' };
}
