import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import type { RoomEvent } from '../hub/roomEvent.ts';
import type { Metrics } from '../metrics.ts';
import type { Stretch } from '../nodes/logTail.ts';
import { claim } from './claim.ts';
import { beginTerm, hasWork, markPublished } from './fence.ts';
import { keepPartitions } from './partitions.ts';
import { republish } from './republish.ts';
import type { WakeUp } from './wakeUp.ts';

/** A lost wake-up is found within this. */
const POLL_MS = 250;
const HOUSEKEEPING_MS = 60 * 60_000;

export type LeadPorts = {
  /** Hands events to this node's hub, in log order. */
  publish: (events: readonly RoomEvent[]) => Promise<void>;
  /** Tells the other nodes. */
  tell: (stretch: Stretch) => void;
  wakeUp: WakeUp;
  log: FastifyBaseLogger;
  isClosing: () => boolean;
  progress: Progress;
  metrics: RelayMetrics | undefined;
};

export type RelayMetrics = Pick<Metrics, 'commitToEmit' | 'events'>;

/** How far this node's hub has been given the log, as relay or as stand-by. */
export type Progress = { position: number | undefined };

/** The relay at work, for as long as it holds the lock; ends by throwing when it lost it. */
export async function lead(
  client: pg.Client,
  { publish, tell, wakeUp, log, isClosing, progress, metrics }: LeadPorts,
): Promise<void> {
  const { fence, publishedPosition } = await beginTerm(client);
  log.info({ fence }, 'this node relays events');
  let housekeepingAt = 0;
  let marked = publishedPosition;
  // As a stand-by this node may have followed less far than the relay before had published to its own.
  const from = Math.min(publishedPosition, progress.position ?? publishedPosition);
  let published = await republish(client, from, publish);

  while (!isClosing()) {
    if (Date.now() >= housekeepingAt) {
      await keepPartitions(client, log);
      housekeepingAt = Date.now() + HOUSEKEEPING_MS;
    }
    const { events, lastPosition, waitedMs } = await claim(client, fence, published);
    marked = published;
    if (events.length > 0) tell({ from: published, to: lastPosition, events });
    await publish(events);
    if (events.length > 0) {
      metrics?.commitToEmit.observe(waitedMs / 1_000);
      metrics?.events.inc({ source: 'relay' }, events.length);
      if (log.level === 'debug')
        log.debug(
          { events: events.map(({ meta }) => `${meta.id} ${meta.room} ${meta.seq}`) },
          'handed out',
        );
    }
    published = lastPosition;
    progress.position = published;
    if (events.length > 0) continue;
    while (!isClosing() && !(await wakeUp.wait(POLL_MS)) && !(await hasWork(client))) {
      if (Date.now() >= housekeepingAt) break;
    }
  }
  if (marked < published) await markPublished(client, fence, published);
}
