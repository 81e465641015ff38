import type { ChaosNode } from './node.ts';

const EVERY_MS = 5_000;
const COUNTER = /^studyspot_slow_closes_total (\d+)/m;

/** How many connections the nodes closed because nobody read them. What a node counted last before it died is lost. */
export function countSlowCloses(nodes: readonly ChaosNode[]) {
  /** By process: a node that is started again counts from nought. */
  const counts = new Map<string, number>();

  async function ask(node: ChaosNode) {
    const process = `${node.name} ${node.starts()}`;
    try {
      const reply = await fetch(`${node.url}/metrics`, { signal: AbortSignal.timeout(2_000) });
      const count = COUNTER.exec(await reply.text())?.[1];
      if (count !== undefined) counts.set(process, Number(count));
    } catch {
      // It is down, or hangs: that is what this is all about.
    }
  }
  const askAll = () => Promise.all(nodes.filter((node) => node.isUp()).map(ask));
  const timer = setInterval(() => void askAll(), EVERY_MS);

  return async (): Promise<number> => {
    clearInterval(timer);
    await askAll();
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  };
}
