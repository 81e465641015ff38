/** A measurement is trusted over a better but older one after this long: clocks drift. */
const TRUSTED_FOR_MS = 10 * 60_000;

/**
 * The server's clock as seen from here. Of all measurements the one with the shortest round trip is the most exact
 * (its error is at most half of it), so a worse one does not replace a better one.
 */
export function createServerClock(now: () => number = Date.now) {
  let best: { offsetMs: number; roundTripMs: number; at: number } | undefined;
  return {
    /** Milliseconds since 1970 by the server's clock; our own until it has been heard. */
    serverNow: () => now() + (best?.offsetMs ?? 0),
    /** `serverTime` was read on the server within the last `roundTripMs`. */
    note(serverTime: string, roundTripMs: number) {
      const at = now();
      const serverMs = Date.parse(serverTime);
      if (Number.isNaN(serverMs)) return;
      const isStale = best !== undefined && at - best.at > TRUSTED_FOR_MS;
      if (best && !isStale && best.roundTripMs < roundTripMs) return;
      best = { offsetMs: serverMs + roundTripMs / 2 - at, roundTripMs, at };
    },
  };
}
