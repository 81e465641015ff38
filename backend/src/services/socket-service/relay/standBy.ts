import type pg from 'pg';
import type { RoomEvent } from '../hub/roomEvent.ts';
import type { Inbox } from '../nodes/logTail.ts';
import { tryLock } from './fence.ts';
import type { Progress, RelayMetrics } from './lead.ts';
import { followFrom, republish } from './republish.ts';
import type { WakeUp } from './wakeUp.ts';

/** A stand-by looks so often whether the relay is gone, and what it has logged. */
const STAND_BY_MS = 250;

export type StandByPorts = {
  publish: (events: readonly RoomEvent[]) => Promise<void>;
  inbox: Inbox;
  /** Rung by what comes into the inbox, and at the end. */
  stirred: WakeUp;
  isClosing: () => boolean;
  progress: Progress;
  metrics: RelayMetrics | undefined;
};

/**
 * Follows the log until the relay's lock is free: by what the relay's node says as long as that fits where this node
 * stands, and by reading the log every 250 ms and whenever something is missing. Answers false at the end of the process.
 */
export async function standBy(
  client: pg.Client,
  { publish, inbox, stirred, isClosing, progress, metrics }: StandByPorts,
  onFollowing: () => void,
): Promise<boolean> {
  let position = progress.position ?? (await followFrom(client));
  const reach = (at: number) => {
    position = at;
    progress.position = at;
  };
  reach(position);
  onFollowing();

  async function publishFromLog(events: readonly RoomEvent[]) {
    metrics?.events.inc({ source: 'log' }, events.length);
    await publish(events);
  }

  /** Takes in what was said until the next look; early if a stretch is missing. */
  async function listen() {
    const until = performance.now() + STAND_BY_MS;
    for (;;) {
      const remaining = until - performance.now();
      if (isClosing() || remaining <= 0) return;
      const stretch = inbox.take();
      if (!stretch) await stirred.wait(remaining);
      else if (stretch.from === position) {
        await publish(stretch.events);
        metrics?.events.inc({ source: 'redis' }, stretch.events.length);
        reach(stretch.to);
      } else if (stretch.to > position) return;
    }
  }

  while (!isClosing()) {
    if (await tryLock(client)) return true;
    reach(await republish(client, position, publishFromLog));
    await listen();
  }
  return false;
}
