export type Window = { from: string; to: string };

const MINUTE_MS = 60_000;
const MINUTES_OF_A_DAY = 24 * 60;
const LENGTH_MINUTES = 120;

/** The n-th of windows of two hours that begin at every minute of the day that follows, in no order. */
export function windowAt(after: number, n: number): Window {
  // 1,440 and 1,013 share no divisor: every minute comes up before one comes up again.
  const start = after + ((n * 1_013) % MINUTES_OF_A_DAY) * MINUTE_MS;
  return {
    from: new Date(start).toISOString(),
    to: new Date(start + LENGTH_MINUTES * MINUTE_MS).toISOString(),
  };
}
