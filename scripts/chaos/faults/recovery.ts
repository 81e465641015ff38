import { libraryRoom } from '@studyspot/shared-events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChaosClient } from '../clients/chaosClient.ts';
import type { PlannedEvent } from '../writers/planWrite.ts';
import type { Writers } from '../writers/startWriters.ts';

const LOOK_EVERY_MS = 50;
const GIVEN_UP_AFTER_MS = 3 * 60_000;

/**
 * How long from now until something that is said now is on every screen, in milliseconds. Whoever is away meanwhile is
 * not waited for. Undefined: it never was within three minutes.
 */
export async function recoveryTime(
  clients: readonly ChaosClient[],
  writers: Writers,
): Promise<number | undefined> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  const rooms = [...new Set(clients.map(({ homeId }) => libraryRoom(homeId)))];
  const probe: PlannedEvent = { name: 'test:probe', rooms, seatId: null, bytes: 0 };

  let awaited = [...clients];
  for (;;) {
    const { events, wasCommitted } = await writers.say([probe]);
    if (wasCommitted) {
      while (elapsed() < GIVEN_UP_AFTER_MS) {
        awaited = awaited.filter(
          ({ isAway, record }) => !isAway && !events.every((event) => record.hasShown(event)),
        );
        if (awaited.length === 0) return Math.round(elapsed());
        await pause(LOOK_EVERY_MS);
      }
      return undefined;
    }
    if (elapsed() > GIVEN_UP_AFTER_MS) return undefined;
    await pause(LOOK_EVERY_MS);
  }
}
