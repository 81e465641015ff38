import type { ChaosClient } from '../clients/chaosClient.ts';
import type { CommitLog } from '../writers/commitLog.ts';

const EVERY_MS = 15_000;

/** `  63 s  …` */
export const sayAt = (now: () => number) => (line: string) =>
  console.log(`${(now() / 1_000).toFixed(1).padStart(7)} s  ${line}`);

/** A line every fifteen seconds; answers how to stop. */
export function startProgress(
  say: (line: string) => void,
  clients: readonly ChaosClient[],
  commits: CommitLog,
): () => void {
  const timer = setInterval(() => {
    const shown = clients.reduce((sum, { record }) => sum + record.shownCount(), 0);
    const live = clients.filter((client) => client.isLive()).length;
    say(
      `… committed ${commits.counts().committed}, shown ${shown}, ${live} of ${clients.length} clients live`,
    );
  }, EVERY_MS);
  return () => clearInterval(timer);
}
