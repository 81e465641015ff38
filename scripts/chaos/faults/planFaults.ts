import type { Chance } from '../chance.ts';

/** Every kind of fault, the resource that it strikes, and how long that takes to be itself again. */
export const FAULTS = {
  'node killed': { strikes: 'nodes', busyMs: 6_000 },
  'relay’s node killed': { strikes: 'nodes', busyMs: 6_000 },
  'node drained': { strikes: 'nodes', busyMs: 8_000 },
  'node frozen': { strikes: 'nodes', busyMs: 10_000 },
  'node cut off from PostgreSQL': { strikes: 'nodes', busyMs: 6_000 },
  'Redis paused': { strikes: 'redis', busyMs: 33_000 },
  'Redis flushed': { strikes: 'redis', busyMs: 1_000 },
  'Redis killed': { strikes: 'redis', busyMs: 8_000 },
  'PostgreSQL restarted (fast)': { strikes: 'postgres', busyMs: 9_000 },
  'PostgreSQL restarted (immediate)': { strikes: 'postgres', busyMs: 9_000 },
  'TCP cut both ways': { strikes: 'clients', busyMs: 1_000 },
  'TCP cut towards the server': { strikes: 'clients', busyMs: 1_000 },
  'TCP cut towards the clients': { strikes: 'clients', busyMs: 1_000 },
  'TCP held up': { strikes: 'clients', busyMs: 1_000 },
  'clients stop reading': { strikes: 'clients', busyMs: 1_000 },
  'client far behind': { strikes: 'clients', busyMs: 1_000 },
  'member removed during a replay': { strikes: 'access', busyMs: 9_000 },
  'role changed during a replay': { strikes: 'access', busyMs: 9_000 },
  'libraries changed during a replay': { strikes: 'access', busyMs: 9_000 },
  'library withdrawn during a replay': { strikes: 'access', busyMs: 9_000 },
  'session revoked during a replay': { strikes: 'access', busyMs: 9_000 },
} as const satisfies { [name: string]: { strikes: string; busyMs: number } };

export type FaultKind = keyof typeof FAULTS;
export type PlannedFault = { kind: FaultKind; at: number; seed: number };

const isKind = (name: string): name is FaultKind => name in FAULTS;
export const FAULT_KINDS = Object.keys(FAULTS).filter(isKind);

const SHORTEST_GAP_MS = 2_000;
const LONGEST_GAP_MS = 7_000;

/**
 * When which fault strikes. Kinds are dealt like cards, so that every kind comes before any comes again; two that
 * strike the same thing keep their distance, and everything else overlaps as it likes.
 */
export function planFaults(
  chance: Chance,
  fromMs: number,
  toMs: number,
  isPossible: (kind: FaultKind) => boolean,
): PlannedFault[] {
  const plan: PlannedFault[] = [];
  const freeAt = new Map<string, number>();
  let hand: FaultKind[] = [];
  for (let at = fromMs; at < toMs; at += chance.between(SHORTEST_GAP_MS, LONGEST_GAP_MS)) {
    if (hand.length === 0) hand = chance.shuffled(FAULT_KINDS.filter(isPossible));
    const now = at;
    const isFree = (kind: FaultKind) => (freeAt.get(FAULTS[kind].strikes) ?? 0) <= now;
    // When all that is left has to wait, the next hand is dealt early.
    if (!hand.some(isFree)) hand = [...hand, ...chance.shuffled(FAULT_KINDS.filter(isPossible))];
    const kind = hand.find(isFree);
    if (!kind) continue;
    hand = hand.toSpliced(hand.indexOf(kind), 1);
    freeAt.set(FAULTS[kind].strikes, at + FAULTS[kind].busyMs);
    plan.push({ kind, at, seed: chance.below(2 ** 31) });
  }
  return plan;
}
