import { CONTRACT_VERSION, type Hello } from '@studyspot/shared-events';
import { admit, type Admission } from './access/admit.ts';
import { roomsByRight } from './access/policy.ts';
import type { Connection } from './hub/connection.ts';
import type { ServerTime } from './serverTime.ts';

/** Joins a new connection to the rooms that are its person's by right, and says hello. */
export async function greet(
  admission: Admission,
  serverTime: ServerTime,
  connection: Connection,
  say: (hello: Hello) => void,
): Promise<void> {
  const now = await serverTime();
  await admit(
    admission,
    connection,
    [],
    (facts) => roomsByRight(connection.person, facts),
    (rooms) =>
      say({
        connectionId: connection.id,
        contractVersion: CONTRACT_VERSION,
        userId: connection.person?.userId ?? null,
        rooms,
        serverNow: now().toISOString(),
      }),
  );
}
