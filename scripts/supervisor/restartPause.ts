const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** A process that ran this long is healthy: its next fall starts the pauses from the beginning. */
const healthyAfterMs = 60_000;

/** How long to wait before starting a process that ended after `ranForMs`, when the last wait was `lastPauseMs`. */
export function nextPauseMs(lastPauseMs: number, ranForMs: number): number {
  if (lastPauseMs === 0 || ranForMs >= healthyAfterMs) return firstPauseMs;
  return Math.min(lastPauseMs * 2, longestPauseMs);
}
