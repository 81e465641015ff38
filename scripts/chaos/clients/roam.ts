import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chance.ts';
import type { World } from '../world/population.ts';
import type { ChaosClient } from './chaosClient.ts';

const MOST_LIBRARIES = 5;

/** What people do by themselves: come into a library and leave it, lose the network for a while. */
export async function roam(
  client: ChaosClient,
  world: World,
  chance: Chance,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  const wait = (ms: number) => pause(ms, undefined, { signal });

  async function goAway(ms: number) {
    if (client.isTroubled) return;
    client.isTroubled = client.isAway = true;
    client.gate.close();
    try {
      await wait(ms);
    } finally {
      client.gate.open();
      client.isTroubled = client.isAway = false;
    }
  }

  async function act() {
    const die = chance.below(100);
    const away = chance.between(500, 12_000);
    const elsewhere = chance.one(world.libraries).id;
    const left = [...client.wanted()].find((id) => id !== client.homeId);
    if (die < 60 && (client.wanted().size < 2 || chance.percent(55))) {
      if (client.wanted().size < MOST_LIBRARIES) void client.joinLibrary(elsewhere);
    } else if (die < 60 && left) client.leaveLibrary(left);
    else if (die < 85 && !client.isTroubled) client.gate.cut();
    else await goAway(die < 98 ? away : away + 30_000);
  }

  try {
    for (;;) {
      await wait(chance.between(2_000, 14_000));
      await act();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
