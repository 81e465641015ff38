import type { RoomPosition } from '@studyspot/shared-events';
import type { Connection } from '../hub/connection.ts';
import type { Hub } from '../hub/createHub.ts';
import type { Facts } from './facts.ts';
import type { ReadFacts } from './recheck.ts';
import type { RightsWatch } from './rightsWatch.ts';

export type Admission = { hub: Hub; rights: RightsWatch; readFacts: ReadFacts };

/**
 * Lets a connection into the rooms that `choose` picks by the facts of this moment. Should rights change while rooms
 * are made ready, it begins anew, so that nobody slips in beside a revocation. `entered` runs in the same turn as the
 * entry: what it sends comes before any event of those rooms.
 */
export async function admit(
  { hub, rights, readFacts }: Admission,
  connection: Connection,
  asked: string[],
  choose: (facts: Facts) => string[],
  entered: (positions: RoomPosition[]) => void,
): Promise<void> {
  for (;;) {
    const generation = rights.generation();
    const facts = await readFacts(connection.person ? [connection.person.userId] : [], asked);
    const chosen = choose(facts);
    const isDone = await hub.holding(chosen, async () => {
      if (generation !== rights.generation()) return false;
      entered(hub.enter(connection, chosen));
      return true;
    });
    if (isDone) return;
  }
}
