import { SocketStatsAnswer } from '@studyspot/shared-events';
import type { Node } from '../../testing/node.ts';

/** How many connections the node knows. */
export async function connections({ url }: Node): Promise<number> {
  const answer = await fetch(`${url}/api/test/socket-stats`);
  return SocketStatsAnswer.parse(await answer.json()).totalConnections;
}
