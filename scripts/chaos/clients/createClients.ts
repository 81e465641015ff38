import type { Chance } from '../chance.ts';
import type { Names } from '../names.ts';
import { openGate } from '../stage/gate.ts';
import type { Stage } from '../stage/openStage.ts';
import { readPositions } from '../stage/readPositions.ts';
import { createRecord } from '../verdict/record.ts';
import { type Access, type Listener, NOBODYS_ROOM } from '../world/access.ts';
import { signIn } from '../world/createWorld.ts';
import { isBookable, librariesOf, type World } from '../world/population.ts';
import type { ChaosClient, ClientParts } from './chaosClient.ts';
import { nativeClient } from './native/nativeClient.ts';
import { portalClient } from './portalClient.ts';
import { type Sabotage, sabotaged } from './sabotage.ts';

export type ClientsPorts = {
  stage: Stage;
  world: World;
  access: Access;
  rooms: Names;
  events: Names;
  chance: Chance;
  sabotage: Sabotage | undefined;
};

/** Of a hundred clients. */
const GUESTS = 18;
const NATIVE = 40;
/** Of a hundred of the others. */
const POLLING = 12;

/** Owners, crews and students, some with two devices, and guests. */
export function castOf(world: World, chance: Chance, count: number): Listener[] {
  const guests: null[] = Array.from({ length: Math.round((count * GUESTS) / 100) }, () => null);
  const people = [...world.owners, ...world.crew, ...world.students];
  const cast: Listener[] = people.slice(0, count - guests.length);
  while (cast.length < count - guests.length) cast.push(chance.one(people));
  return [...cast, ...guests];
}

/** Sends each new connection to a node that is up; who polls stays with one until it has lost it. */
function chooseNode({ nodes }: Stage, chance: Chance, isSticky: boolean) {
  let kept: number | undefined;
  return {
    target() {
      const up = nodes.filter((node) => node.isUp());
      if (isSticky && up.some(({ port }) => port === kept)) return kept;
      kept = up.length > 0 ? chance.one(up).port : undefined;
      return kept;
    },
    leave: () => (kept = undefined),
  };
}

async function createClient(
  ports: ClientsPorts,
  listener: Listener,
  index: number,
): Promise<ChaosClient> {
  const { stage, world, access, rooms, events, chance, sabotage } = ports;
  const kind = chance.percent(NATIVE) ? 'native' : chance.percent(POLLING) ? 'polling' : 'portal';
  const node = chooseNode(stage, chance, kind === 'polling');
  const gate = await openGate(node.target, stage.now);
  const tenantId = listener?.membership?.tenantId;
  const near = tenantId ? librariesOf(world, tenantId) : world.libraries;
  const record = createRecord();
  const parts: ClientParts = {
    kind,
    name: `client ${index} (${kind}, ${listener?.name ?? 'guest'})`,
    listener,
    homeId: chance.one(near.filter(isBookable)).id,
    gate,
    record: sabotage ? sabotaged(record, sabotage, rooms.indexOf(NOBODYS_ROOM)) : record,
    token: listener ? await signIn(stage.pool, listener.userId) : undefined,
    rooms,
    events,
    access,
    now: stage.now,
    positionsOf: (asked) => readPositions(stage.pool, asked),
    // Connections that are kept alive would carry the next session's requests to the node of the one before.
    wentDown() {
      node.leave();
      if (kind === 'polling') gate.cut();
    },
  };
  return kind === 'native' ? nativeClient(parts) : portalClient(parts);
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
