/**
 * The server's time on this device. A wrong device clock changes nothing: only its running is used.
 * `Date` and not `performance.now()`, which stands still while a phone sleeps.
 */
type Sample = { offsetMs: number; roundTripMs: number; takenAt: number };

const KEEP_BEST_MS = 60_000;

export function betterSample(kept: Sample | undefined, next: Sample): Sample {
  if (!kept || next.takenAt - kept.takenAt > KEEP_BEST_MS) return next;
  // Beyond both uncertainties the device's clock was moved: the newer sample knows.
  const doubt = (kept.roundTripMs + next.roundTripMs) / 2 + 1_000;
  if (Math.abs(next.offsetMs - kept.offsetMs) > doubt) return next;
  return next.roundTripMs <= kept.roundTripMs ? next : kept;
}

export const sampleOf = (serverNow: string, sentAt: number, receivedAt: number): Sample => ({
  offsetMs: Date.parse(serverNow) - (sentAt + receivedAt) / 2,
  roundTripMs: receivedAt - sentAt,
  takenAt: receivedAt,
});

let best: Sample | undefined;

export function sampleServerClock(serverNow: string, sentAt: number, receivedAt: number): void {
  best = betterSample(best, sampleOf(serverNow, sentAt, receivedAt));
}

/** ms since the epoch, by the server. */
export const serverNow = (): number => Date.now() + (best?.offsetMs ?? 0);
