import type { BusyInterval } from '@studyspot/shared-events';
import type { SeatNow } from './seatNow.ts';

type Window = { fromMs: number; toMs: number; nowMs: number };

/** The seats that are not free for the whole of [from, to). */
export function seatsInWindow(
  busy: readonly (BusyInterval & { seatId: string })[],
  { fromMs, toMs, nowMs }: Window,
): Map<string, SeatNow> {
  const taken = new Map<string, SeatNow>();
  for (const { seatId, from, to, status, expiresAt } of busy) {
    const touches = Date.parse(from) < toMs && Date.parse(to) > fromMs;
    const isRunning = expiresAt === undefined || Date.parse(expiresAt) > nowMs;
    if (touches && isRunning) taken.set(seatId, { status, until: to });
  }
  return taken;
}
