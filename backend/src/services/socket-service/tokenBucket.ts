/** `burst` at once, `perSecond` in the long run. */
export function createTokenBucket(
  { perSecond, burst }: { perSecond: number; burst: number },
  now = performance.now(),
) {
  let tokens = burst;
  let filledAt = now;
  return {
    take(at = performance.now()): boolean {
      tokens = Math.min(burst, tokens + ((at - filledAt) / 1_000) * perSecond);
      filledAt = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
