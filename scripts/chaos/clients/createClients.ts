import type { Chance } from '../chance.ts';
import type { Names } from '../names.ts';
import { openGate } from '../stage/gate.ts';
import type { Stage } from '../stage/openStage.ts';
import { readPositions } from '../stage/readPositions.ts';
import { createRecord } from '../verdict/record.ts';
import type { Access, Listener } from '../world/access.ts';
import { signIn } from '../world/createWorld.ts';
import { isBookable, librariesOf, type World } from '../world/population.ts';
import type { ChaosClient, ClientParts } from './chaosClient.ts';
import { portalClient } from './portalClient.ts';

export type ClientsPorts = {
  stage: Stage;
  world: World;
  access: Access;
  rooms: Names;
  events: Names;
  chance: Chance;
};

/** Of a hundred clients. */
const GUESTS = 18;

/** Owners, crews and students, some with two devices, and guests. */
export function castOf(world: World, chance: Chance, count: number): Listener[] {
  const guests: null[] = Array.from({ length: Math.round((count * GUESTS) / 100) }, () => null);
  const people = [...world.owners, ...world.crew, ...world.students];
  const cast: Listener[] = people.slice(0, count - guests.length);
  while (cast.length < count - guests.length) cast.push(chance.one(people));
  return [...cast, ...guests];
}

/** Sends each new connection to a node that is up; who polls stays with one until it has lost it. */
function chooseNode(stage: Stage, chance: Chance, isSticky: boolean, isLive: () => boolean) {
  let chosen: number | undefined;
  return () => {
    const up = stage.nodes.filter((node) => node.isUp());
    const stays = isSticky && isLive() && up.some(({ port }) => port === chosen);
    if (!stays) chosen = up.length > 0 ? chance.one(up).port : undefined;
    return chosen;
  };
}

async function createClient(
  ports: ClientsPorts,
  listener: Listener,
  index: number,
): Promise<ChaosClient> {
  const { stage, world, access, rooms, events, chance } = ports;
  const polls = chance.percent(8);
  let isLive = () => false;
  const target = chooseNode(stage, chance, polls, () => isLive());
  const gate = await openGate(target, stage.now);
  const tenantId = listener?.membership?.tenantId;
  const near = tenantId ? librariesOf(world, tenantId) : world.libraries;
  const parts: ClientParts = {
    name: `client ${index} (${listener?.name ?? 'guest'}${polls ? ', polling' : ''})`,
    listener,
    homeId: chance.one(near.filter(isBookable)).id,
    gate,
    record: createRecord(),
    token: listener ? await signIn(stage.pool, listener.userId) : undefined,
    rooms,
    events,
    access,
    now: stage.now,
    positionsOf: (asked) => readPositions(stage.pool, asked),
  };
  const client = portalClient(parts, { transports: polls ? ['polling'] : ['websocket'] });
  isLive = client.isLive;
  return client;
}

/** Each client with a gate of its own, started and at home in one library. */
export async function createClients(ports: ClientsPorts, cast: Listener[]): Promise<ChaosClient[]> {
  const clients: ChaosClient[] = [];
  for (const [index, listener] of cast.entries()) {
    const client = await createClient(ports, listener, index + 1);
    clients.push(client);
    await client.start();
    await client.joinLibrary(client.homeId);
  }
  return clients;
}
