import type { ErrorCode, RoomPosition } from '@studyspot/shared-events';
import type { Metrics } from '../metrics.ts';
import type { Connection } from '../hub/connection.ts';
import { admit, type Admission } from './admit.ts';
import { refusalOf } from './policy.ts';

/** Far more than any screen needs; enough to keep a client from costing what it likes. */
const ROOMS_PER_CONNECTION = 200;

export type Joined = { ok: true; rooms: RoomPosition[] } | { ok: false; code: ErrorCode };

/**
 * The first room decides whether the join succeeds; the others come with it for those who may. `answered` runs in the
 * same turn as the entry, so that what it sends comes before any event of the rooms.
 */
export async function join(
  ports: Admission & { metrics: Pick<Metrics, 'refused'> },
  connection: Connection,
  asked: [string, ...string[]],
  answered: (answer: Joined) => void,
): Promise<void> {
  let refusal: ErrorCode | null = null;
  await admit(
    ports,
    connection,
    asked,
    (facts) => {
      refusal = refusalOf(asked[0], connection.person, facts);
      if (refusal) return [];
      const allowed = asked.filter((room) => refusalOf(room, connection.person, facts) === null);
      const isFull = new Set([...connection.rooms, ...allowed]).size > ROOMS_PER_CONNECTION;
      if (isFull) refusal = 'rate_limited';
      return isFull ? [] : allowed;
    },
    (rooms) => {
      if (refusal) ports.metrics.refused.inc({ code: refusal });
      answered(refusal ? { ok: false, code: refusal } : { ok: true, rooms });
    },
  );
}
