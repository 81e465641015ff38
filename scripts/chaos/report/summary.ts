import type { FaultCount } from '../faults/runFaults.ts';
import type { Options } from '../options.ts';
import type { FindingKind } from '../verdict/history.ts';

export type Summary = {
  commit: string;
  seed: number;
  minutes: number;
  tookSeconds: number;
  clients: { [kind: string]: number };
  rate: Options['rate'];
  hasRedis: boolean;
  faults: { [kind: string]: FaultCount };
  nodeStarts: number;
  committed: number;
  rolledBack: number;
  /** The commit's answer was lost. */
  unanswered: number;
  /** Bookings that a node said it made, confirmed or cancelled. */
  bookings: number;
  /** Numbers given: an event in three rooms has three. */
  numbered: number;
  /** Showings that were due: different events over all clients. */
  allowed: number;
  shown: number;
  counts: Record<FindingKind, number>;
  resyncs: number;
  slowCloses: number;
  settledInMs: number;
  /** What went wrong beside the deliveries. */
  failures: string[];
};

const number = (value: number) => value.toLocaleString('en-GB');
const seconds = (ms: number) => (Number.isFinite(ms) ? `${(ms / 1_000).toFixed(1)} s` : 'never');

export const isFine = ({ counts, failures }: Summary): boolean =>
  failures.length === 0 && Object.values(counts).every((count) => count === 0);

/** The summary as lines of text. */
export function describe(summary: Summary): string[] {
  const { counts } = summary;
  const clients = Object.entries(summary.clients)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
  const faults = Object.entries(summary.faults).map(
    ([kind, { times, worstRecoveryMs }]) =>
      `  ${kind.padEnd(34)} ${String(times).padStart(3)} ×   recovered from in ${seconds(worstRecoveryMs)} at worst`,
  );
  return [
    `Seed ${summary.seed}, ${summary.minutes} minutes, commit ${summary.commit}; took ${summary.tookSeconds} s`,
    `3 nodes, started ${summary.nodeStarts} times; ${summary.hasRedis ? 'Redis' : 'no Redis'}; clients: ${clients}; ${summary.rate} events a second`,
    ...faults,
    `committed ${number(summary.committed)} events (${number(summary.rolledBack)} rolled back, ${number(summary.unanswered)} unanswered) and ${number(summary.bookings)} changes of bookings; numbers given ${number(summary.numbered)}`,
    `allowed ${number(summary.allowed)} · shown ${number(summary.shown)}`,
    `lost ${counts.lost} · twice ${counts.twice} · out of order ${counts.outOfOrder} · leaked ${counts.leaked} · wrong ${counts.wrong} · unfounded resyncs ${counts.unfoundedResync}`,
    `resyncs ${summary.resyncs} · slow closes ${summary.slowCloses} · everybody complete ${seconds(summary.settledInMs)} after the last fault`,
    ...summary.failures.map((failure) => `FAILED: ${failure}`),
    isFine(summary) ? 'No fault found.' : 'FAULTS FOUND.',
  ];
}
