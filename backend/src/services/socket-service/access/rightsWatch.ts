import type { FastifyBaseLogger } from 'fastify';
import type { Connection } from '../hub/connection.ts';
import type { Hub } from '../hub/createHub.ts';
import type { RoomEvent } from '../hub/roomEvent.ts';
import { recheck, type ReadFacts } from './recheck.ts';
import { rightsChangeOf } from './rightsChange.ts';

export type RightsPorts = {
  hub: Hub;
  /** Always asks the database. */
  readFacts: ReadFacts;
  log: FastifyBaseLogger;
  /** Everything that knows sessions is to forget this one. */
  sessionRevoked: (sessionId: string) => void;
  /** A change of rights is in force here, so long after it was numbered. */
  inForce?: (seconds: number) => void;
};

/**
 * A change of rights is itself an event: the connections it concerns are looked at again before anything later is
 * handed out.
 */
export function createRightsWatch({ hub, readFacts, log, sessionRevoked, inForce }: RightsPorts) {
  let generation = 0;

  async function lookAgain(connections: Connection[]) {
    try {
      await recheck(hub, readFacts, connections);
    } catch (error) {
      log.error({ err: error }, 'rights could not be read; ending the connections they concern');
      for (const connection of connections) connection.close('internal');
    }
  }

  const connectionsOf = (userId: string) =>
    [...hub.connections()].filter(({ person }) => person?.userId === userId);

  return {
    /** Changes with every change of rights: what was read under another one is out of date. */
    generation: () => generation,

    /** In log order. Resolves when the events are on their way and the rights they change are in force. */
    async publish(events: readonly RoomEvent[]): Promise<void> {
      for (const event of events) {
        const change = rightsChangeOf(event);
        if (change) generation += 1;
        if (change?.when === 'before') {
          if ('sessionId' in change) sessionRevoked(change.sessionId);
          else await lookAgain(connectionsOf(change.userId));
        }
        hub.push(event);
        if (change?.when === 'after')
          await lookAgain([...new Set(change.rooms.flatMap(hub.membersOf))]);
        if (change) inForce?.(Math.max(0, Date.now() - Date.parse(event.meta.at)) / 1_000);
      }
    },
  };
}
export type RightsWatch = ReturnType<typeof createRightsWatch>;
