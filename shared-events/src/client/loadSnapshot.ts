import type { Positions } from '../dto/common.ts';

export type Snapshot = { positions: Positions; now?: string };

/**
 * Loads a snapshot and goes on from its positions. What is to be applied to it comes with a later turn of the event
 * loop, by when a query function that returned it at once has put it into its cache.
 */
export async function loadSnapshot<Reply extends Snapshot>(
  client: {
    setPositions: (positions: Positions) => void;
    noteServerTime: (iso: string, roundTripMs: number) => void;
  },
  load: () => Promise<Reply>,
): Promise<Reply> {
  const askedAt = Date.now();
  const reply = await load();
  if (reply.now) client.noteServerTime(reply.now, Date.now() - askedAt);
  client.setPositions(reply.positions);
  return reply;
}
