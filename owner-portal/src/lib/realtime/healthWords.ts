import type { RealtimeHealth } from '@studyspot/shared-events';
import type { ConnectionStatus } from '@studyspot/shared-events/client';
import { secondsText } from './secondsText.ts';

/** Longer than this somebody may be looking at a seat that is taken. */
const LATE_MS = 2_000;
/** How often a node reads the event log when Redis does not bring the events. */
const LOG_READ_EVERY_MS = 250;
/** Less than this is nothing that anybody feels. */
const AT_ONCE_MS = 100;

export type HealthWords = { tone: 'ok' | 'warn' | 'danger'; title: string; detail: string };

const waitingWords = (count: number) =>
  count === 0
    ? 'Nothing of yours is waiting'
    : count === 1
      ? 'One change of yours is waiting'
      : `${count} changes of yours are waiting`;

/** How the machine is, the word that matters first. `status` is this page's own connection. */
export function healthWords(
  { relay, redis }: Pick<RealtimeHealth, 'relay' | 'redis'>,
  status: ConnectionStatus,
): HealthWords {
  const delayMs = Math.max(relay.lagMs, relay.slowestMs ?? 0);
  if (relay.node === null) {
    return {
      tone: 'danger',
      title: 'Stopped: nobody hands changes out',
      detail: `${waitingWords(relay.outboxDepth)}. Nothing is lost: another node takes over, and then they arrive.`,
    };
  }
  if (status === 'offline') {
    return {
      tone: 'warn',
      title: 'This page is not connected',
      detail: 'What it shows is asked for every few seconds. It goes on trying to connect.',
    };
  }
  if (delayMs > LATE_MS) {
    return {
      tone: 'warn',
      title: `Late: changes arrive up to ${secondsText(delayMs)} after they are made`,
      detail: `${waitingWords(relay.outboxDepth)}. Nothing is lost, and nothing is shown twice.`,
    };
  }
  if (redis === 'down') {
    const withinMs = delayMs + LOG_READ_EVERY_MS;
    return {
      tone: 'warn',
      title: `Live by the longer way: changes arrive within ${secondsText(withinMs)}`,
      detail: 'Redis does not answer, so the nodes read the event log instead. Nothing is lost.',
    };
  }
  return {
    tone: 'ok',
    title: `Live: changes arrive within ${secondsText(Math.max(delayMs, AT_ONCE_MS))}`,
    detail:
      relay.slowestMs === null
        ? 'Nothing has changed for a minute, and nothing is waiting.'
        : 'Measured over the last minute of your own organisation.',
  };
}

/** How nodes hear of each other's events. */
export function betweenNodesWords(redis: RealtimeHealth['redis'], nodes: number): string {
  switch (redis) {
    case 'up':
      return 'Redis brings events from node to node.';
    case 'down':
      return 'Redis does not answer: the nodes read the event log, four times a second.';
    case 'off':
      return nodes > 1
        ? 'The nodes read the event log, four times a second.'
        : 'One node does everything.';
  }
}
