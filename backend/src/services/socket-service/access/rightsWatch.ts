import type { LoggedEvent } from '@studyspot/shared-events';
import type { FastifyBaseLogger } from 'fastify';
import type { Connection } from '../hub/connection.ts';
import type { Hub } from '../hub/createHub.ts';
import { recheck, type ReadFacts } from './recheck.ts';
import { rightsChangeOf } from './rightsChange.ts';

/**
 * A change of rights is itself an event: the connections it concerns are looked at again before anything later is
 * handed out.
 */
export function createRightsWatch(hub: Hub, readFacts: ReadFacts, log: FastifyBaseLogger) {
  let generation = 0;

  async function lookAgain(connections: Connection[]) {
    try {
      await recheck(hub, readFacts, connections);
    } catch (error) {
      log.error({ err: error }, 'rights could not be read; ending the connections they concern');
      for (const connection of connections) connection.close('internal');
    }
  }

  return {
    /** Changes with every change of rights: what was read under another one is out of date. */
    generation: () => generation,

    /** In log order. Resolves when the events are on their way and the rights they change are in force. */
    async publish(events: LoggedEvent[]): Promise<void> {
      for (const event of events) {
        const change = rightsChangeOf(event);
        if (change) generation += 1;
        if (change?.when === 'before') {
          const { userId } = change;
          await lookAgain([...hub.connections()].filter(({ person }) => person?.userId === userId));
        }
        hub.push(event);
        if (change?.when === 'after')
          await lookAgain([...new Set(change.rooms.flatMap(hub.membersOf))]);
      }
    },
  };
}
export type RightsWatch = ReturnType<typeof createRightsWatch>;
