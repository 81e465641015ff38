const SHORTEST_MS = 500;
const LONGEST_MS = 20_000;

/**
 * Full jitter: anywhere between half a second and a ceiling that doubles with each failure, so that
 * clients that lost the same server do not come back together.
 */
export function createBackOff(random: () => number = Math.random) {
  let failures = 0;
  let askedMs: number | undefined;
  return {
    nextMs(): number {
      const wanted = askedMs;
      askedMs = undefined;
      if (wanted !== undefined) return wanted;
      failures += 1;
      const ceiling = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** failures);
      return SHORTEST_MS + random() * (ceiling - SHORTEST_MS);
    },
    /** A server that is about to end has said when to come back: it gives everybody another moment. */
    asked(retryAfterMs: number) {
      askedMs = Math.min(LONGEST_MS, Math.max(0, retryAfterMs));
    },
    reset() {
      failures = 0;
    },
  };
}
