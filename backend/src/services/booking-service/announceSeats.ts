import type { Tx } from '../../db.ts';
import { emitSeatAvailability } from '../../utils/socketHelpers.ts';

/** A stretch of a seat's time that looks different now. */
export type SeatChange = { seatId: string; from: Date; to: Date };

const inOrder = (a: SeatChange, b: SeatChange) =>
  a.seatId === b.seatId ? a.from.getTime() - b.from.getTime() : a.seatId < b.seatId ? -1 : 1;

/** Stretches of one seat that touch become one: a day is announced once. */
export function joinChanges(changes: readonly SeatChange[]): SeatChange[] {
  const joined: SeatChange[] = [];
  for (const change of changes.toSorted(inOrder)) {
    const last = joined.at(-1);
    if (last?.seatId === change.seatId && change.from <= last.to) {
      joined[joined.length - 1] = { ...last, to: change.to > last.to ? change.to : last.to };
    } else {
      joined.push(change);
    }
  }
  return joined;
}

/**
 * Last in every transaction that changed claims: it locks the seats' rows, in the order of their ids
 * so that two transactions never wait for each other in a ring.
 */
export async function announceSeats(tx: Tx, changes: readonly SeatChange[]): Promise<void> {
  for (const { seatId, from, to } of joinChanges(changes)) {
    await emitSeatAvailability(tx, seatId, from, to);
  }
}
