import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf } from '../chance.ts';
import type { FaultKind, PlannedFault } from './planFaults.ts';
import type { FaultPorts } from './ports.ts';
import { recoveryTime } from './recovery.ts';
import { STRIKES } from './strikes.ts';

export type FaultCount = { times: number; worstRecoveryMs: number };

/** Strikes as planned, each without waiting for the one before; resolves when the last has passed. */
export async function runFaults(
  ports: FaultPorts,
  plan: readonly PlannedFault[],
  say: (line: string) => void,
) {
  const { now } = ports.stage;
  const counts = new Map<FaultKind, FaultCount>();
  const failures: string[] = [];

  async function strike({ kind, seed }: PlannedFault) {
    const struckAt = now();
    try {
      const what = await STRIKES[kind](ports, chanceOf(seed, kind));
      if (what === null) return say(`${kind}: nobody to meet`);
      say(`${kind}${what && `: ${what}`}${now() - struckAt > 300 ? ', over now' : ''}`);
      const recoveredIn = await recoveryTime(ports.clients, ports.writers);
      if (recoveredIn === undefined) failures.push(`${kind} at ${struckAt} ms: not recovered from`);
      const known = counts.get(kind) ?? { times: 0, worstRecoveryMs: 0 };
      counts.set(kind, {
        times: known.times + 1,
        worstRecoveryMs: Math.max(known.worstRecoveryMs, recoveredIn ?? Infinity),
      });
    } catch (error) {
      failures.push(`${kind} at ${struckAt} ms: ${String(error)}`);
      say(`${kind}: ${String(error)}`);
    }
  }

  const running: Promise<void>[] = [];
  for (const fault of plan) {
    await pause(Math.max(0, fault.at - now()));
    running.push(strike(fault));
  }
  await Promise.all(running);
  return { counts, failures };
}
