/** `busy`: it answers, and wants no new clients: it drains, or lacks its database. `away`: it does not answer. */
export type NodeState = 'ready' | 'busy' | 'away';

export interface RankedNode {
  name: string;
  state: NodeState;
}

const order: NodeState[] = ['ready', 'busy', 'away'];
const sessionOwner = /^([a-z0-9]+)-/;

/** Which node keeps the Engine.IO session that a request continues; undefined for one that begins something. */
export function ownerOf(url: string): string | undefined {
  const searchParams = new URLSearchParams(url.split('?')[1]);
  const sessionId = searchParams.has('EIO') ? searchParams.get('sid') : null;
  return sessionOwner.exec(sessionId ?? '')?.[1];
}

/**
 * Whom to ask, best first. A session goes on where it is kept; when that node is gone any other tells its client to
 * begin anew. What begins goes round robin by `turn`. The last ones may be back without our knowing it yet.
 */
export function nodesFor<Node extends RankedNode>(
  nodes: readonly Node[],
  owner: string | undefined,
  turn: number,
): Node[] {
  const first = turn % nodes.length;
  const inTurn = [...nodes.slice(first), ...nodes.slice(0, first)];
  const rank = ({ name, state }: Node) => (name === owner ? -1 : order.indexOf(state));
  return inTurn.toSorted((one, other) => rank(one) - rank(other));
}
