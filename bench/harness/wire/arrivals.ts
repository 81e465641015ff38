import { numberIn } from '../event.ts';
import { percentileOfSorted } from '../statistics.ts';

/** When each event happened: `[number, time]`, in nanoseconds of `process.hrtime`. */
export type Times = [n: number, at: number][];
export type Latencies = { p50: number; p95: number; p99: number; max: number; deliveries: number };

/** CLOCK_MONOTONIC, which all processes of a machine share: times of writer and reader may be compared. */
export const monotonicNow = (): number => Number(process.hrtime.bigint());

/** Notes when events arrive, by the number in their payload. */
export function createArrivals() {
  const arrivals = new Map<number, number[]>();
  return {
    /** False when the text is no event. */
    note(text: string): boolean {
      const n = numberIn(text);
      if (n === undefined) return false;
      const at = monotonicNow();
      const known = arrivals.get(n);
      if (known) known.push(at);
      else arrivals.set(n, [at]);
      return true;
    },
    /** From each event's time to each of its deliveries, in milliseconds; forgets them. */
    since(times: Times): Latencies {
      const values = times.flatMap(([n, from]) =>
        (arrivals.get(n) ?? []).map((at) => (at - from) / 1e6),
      );
      arrivals.clear();
      const sorted = Float64Array.from(values).sort();
      const at = percentileOfSorted.bind(null, sorted);
      return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), deliveries: sorted.length };
    },
  };
}
export type Arrivals = ReturnType<typeof createArrivals>;
