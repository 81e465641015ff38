import { setTimeout as pause } from 'node:timers/promises';
import { userRoom } from '@studyspot/shared-events';
import type { Chance } from '../chance.ts';
import type { ChaosClient } from '../clients/chaosClient.ts';
import type { Direction } from '../stage/gate.ts';
import type { PlannedEvent } from '../writers/planWrite.ts';
import { stateSeatId } from '../writers/planWrite.ts';
import type { FaultPorts, Strike } from './ports.ts';

/** A dead wire is noticed by its silence; until then nobody plays another trick on the client. */
const NOTICED_AFTER_MS = 40_000;

function victimsOf({ clients }: FaultPorts, chance: Chance, share: number): ChaosClient[] {
  const free = clients.filter(({ isTroubled }) => !isTroubled);
  return chance.some(free, Math.max(1, Math.round((clients.length * share) / 100)));
}

export const cutWires: Strike = async (ports, chance) => {
  const victims = victimsOf(ports, chance, chance.between(20, 60));
  for (const { gate } of victims) gate.cut();
  return `${victims.length} clients`;
};

const swallow =
  (direction: Direction): Strike =>
  async (ports, chance) => {
    const victims = victimsOf(ports, chance, chance.between(10, 25));
    for (const client of victims) {
      client.isTroubled = true;
      client.gate.swallow(direction);
      setTimeout(() => (client.isTroubled = false), NOTICED_AFTER_MS);
    }
    return `${victims.length} clients`;
  };
export const cutTowardsServer = swallow('up');
export const cutTowardsClients = swallow('down');

async function whileAway(victims: ChaosClient[], run: () => Promise<void>) {
  for (const client of victims) client.isTroubled = client.isAway = true;
  try {
    await run();
  } finally {
    for (const client of victims) client.isTroubled = client.isAway = false;
  }
}

/** As when packets have to be sent again and again: late, but all there. */
export const holdUp: Strike = async (ports, chance) => {
  const victims = victimsOf(ports, chance, chance.between(10, 40));
  const ms = chance.between(500, 6_000);
  const directions: Direction[] = chance
    .shuffled(['up', 'down'] as const)
    .slice(0, chance.between(1, 2));
  await whileAway(victims, async () => {
    for (const { gate } of victims) directions.forEach(gate.hold);
    await pause(ms);
    for (const { gate } of victims) directions.forEach(gate.release);
  });
  return `${victims.length} clients for ${ms} ms`;
};

const BALLAST_BYTES = 20_000;

/** More than the wire's own buffers take: states that may be conflated and, at times, what has to be sent as it is. */
function floodFor(userId: string, chance: Chance): PlannedEvent[] {
  const rooms = [userRoom(userId)];
  const streamShare = chance.percent(50) ? 0 : 60;
  return Array.from({ length: chance.between(60, 250) }, (): PlannedEvent => {
    const isStream = chance.percent(streamShare);
    const seatId = isStream ? null : stateSeatId(userId, chance.below(8));
    return {
      name: isStream ? 'test:said' : 'seat:availability',
      rooms,
      seatId,
      bytes: BALLAST_BYTES,
    };
  });
}

export const stopReading: Strike = async (ports, chance) => {
  const victims = victimsOf(ports, chance, 10);
  const ms = chance.between(1_000, 30_000);
  const flooded = chance.some(victims, 3).flatMap(({ listener }) => listener?.userId ?? []);
  await whileAway(victims, async () => {
    for (const { gate } of victims) gate.hold('down');
    await pause(ms / 3);
    for (const userId of flooded) {
      const events = floodFor(userId, chance);
      for (let from = 0; from < events.length; from += 20) {
        await ports.writers.say(events.slice(from, from + 20));
        await pause(50);
      }
    }
    await pause((ms * 2) / 3);
    for (const { gate } of victims) gate.release('down');
  });
  return `${victims.length} clients for ${ms} ms, ${flooded.length} of them flooded`;
};

const TOO_MANY = 1_080;

/** Misses more in one room than a replay brings: it must be told so, and load its snapshot. */
export const fallFarBehind: Strike = async (ports, chance) => {
  const person = chance.one(victimsOf(ports, chance, 100).filter(({ listener }) => listener));
  const victims = ports.clients.filter(
    ({ listener, isTroubled }) => listener === person.listener && !isTroubled,
  );
  const rooms = [userRoom(person.listener?.userId ?? '')];
  const event: PlannedEvent = { name: 'test:said', rooms, seatId: null, bytes: 0 };
  await whileAway(victims, async () => {
    for (const { gate } of victims) gate.close();
    for (let said = 0; said < TOO_MANY; said += 180)
      await ports.writers.say(Array.from({ length: 180 }, () => event));
    await pause(1_500);
    for (const { gate } of victims) gate.open();
  });
  return `${person.name}, ${TOO_MANY} events`;
};
