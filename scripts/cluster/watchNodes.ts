import type { NodeState } from './nodesFor.ts';

export interface ProxiedNode {
  name: string;
  url: URL;
}

export interface WatchedNode extends ProxiedNode {
  state: NodeState;
}

const everyMs = 500;
const answersWithinMs = 2_000;

/** Asks every node again and again whether it is ready. `nodes` tells what was last heard of each. */
export function watchNodes(proxied: readonly ProxiedNode[]) {
  const nodes: WatchedNode[] = proxied.map((node) => ({ ...node, state: 'away' }));
  const timers = nodes.map((node) => {
    let isAsking = false;
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      node.state = await stateOf(node);
      isAsking = false;
    };
    void ask();
    return setInterval(() => void ask(), everyMs);
  });
  return { nodes, stop: () => timers.forEach(clearInterval) };
}

async function stateOf({ url }: ProxiedNode): Promise<NodeState> {
  try {
    const signal = AbortSignal.timeout(answersWithinMs);
    const response = await fetch(new URL('/ready', url), { signal });
    await response.body?.cancel();
    return response.ok ? 'ready' : 'busy';
  } catch {
    return 'away';
  }
}
