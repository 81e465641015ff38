import { createPresence, type Presence, type Report } from '../createPresence.ts';

/** Nodes that hear each other at once; `lose` drops what a node says until it is `mend`ed. */
export function createNodes(...names: string[]) {
  const lost = new Set<string>();
  const reports: Report[] = [];
  const nodes = new Map<string, Presence>();
  const changes: Record<string, { came: string[]; went: string[] }[]> = {};
  function start(name: string) {
    const told: { came: string[]; went: string[] }[] = [];
    changes[name] = told;
    nodes.set(
      name,
      createPresence({
        node: name,
        name,
        connections: () => 0,
        isRelay: () => name === names[0],
        changed: (change) => told.push(change),
        tell(report) {
          reports.push(report);
          if (lost.has(name)) return;
          for (const [other, presence] of nodes) if (other !== name) presence.heard(report);
        },
      }),
    );
  }
  names.forEach(start);
  function nodeNamed(name: string): Presence {
    const node = nodes.get(name);
    if (!node) throw new Error(`no node is called ${name}`);
    return node;
  }
  return {
    reports,
    changes,
    start,
    nodeNamed,
    lose: (name: string) => lost.add(name),
    mend: (name: string) => lost.delete(name),
    /** Without a word, as when its machine is gone. */
    kill(name: string) {
      nodeNamed(name).close();
      nodes.delete(name);
    },
  };
}
