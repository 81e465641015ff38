import type { RealtimeHealth } from '@studyspot/shared-events';
import type { ConnectionStatus } from '@studyspot/shared-events/client';
import { secondsText } from './secondsText.ts';

/** Longer than this somebody may be looking at a seat that is taken. */
const LATE_MS = 2_000;
/** How often a node reads the event log when Redis does not bring the events. */
const LOG_READ_EVERY_MS = 250;

export type HealthWords = { tone: 'ok' | 'warn' | 'danger'; title: string; detail: string };

const waitingWords = (count: number) =>
  count === 0
    ? 'None of your changes is waiting now.'
    : count === 1
      ? 'One change of yours is waiting.'
      : `${count} changes of yours are waiting.`;

/** How the machine is, the word that matters first. `status` is this page's own connection. */
export function healthWords(
  { relay, redis }: Pick<RealtimeHealth, 'relay' | 'redis'>,
  status: ConnectionStatus,
): HealthWords {
  const delayMs = Math.max(relay.lagMs, relay.slowestMs ?? 0);
  if (!relay.isWorking) {
    return {
      tone: 'danger',
      title: 'Stopped: nobody hands changes out',
      detail: `${waitingWords(relay.outboxDepth)} Nothing is lost: changes arrive when another node takes over.`,
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
      detail: `${waitingWords(relay.outboxDepth)} Nothing is lost, and nothing is shown twice.`,
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
  if (delayMs === 0) {
    return {
      tone: 'ok',
      title: 'Live: nothing is waiting',
      detail: 'Changes are handed out when they are made. The next booking shows how fast.',
    };
  }
  return {
    tone: 'ok',
    title: `Live: changes arrive within ${secondsText(delayMs)}`,
    detail:
      relay.slowestMs === null
        ? 'Measured by what is just on its way.'
        : 'Measured by your own bookings of the last minute.',
  };
}

/** Who does what, and how nodes hear of each other's events. */
export function nodesWords({
  redis,
  nodes,
  relay,
}: Pick<RealtimeHealth, 'redis' | 'nodes' | 'relay'>): string {
  switch (redis) {
    case 'up':
      return nodes.length > 1
        ? 'The relay hands changes out; should it fail, another node does. Redis brings events from node to node.'
        : 'One node does everything. Redis is there for others.';
    case 'down':
      return 'Redis does not answer: the nodes read the event log, four times a second. Some may be missing here.';
    case 'off':
      return relay.node === null && relay.isWorking
        ? 'Another node hands changes out. This one reads the event log, four times a second.'
        : 'One node does everything.';
  }
}
