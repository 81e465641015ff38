import type { ChildSpec } from './child.ts';
import { keepAlive, type KeptChild } from './keepAlive.ts';
import type { Lifecycle } from './lifecycle.ts';
import { type ChildRecord, type RunningState, writeRunningState } from './runningState.ts';
import type { Settings } from './settings.ts';

export interface Keeper {
  /** The process of that name that an earlier start left, if it is known of. */
  before(name: string): ChildRecord | undefined;
  keep(spec: ChildSpec): Promise<KeptChild>;
  keepAll(specs: ChildSpec[]): Promise<KeptChild[]>;
}

/** Keeps processes running on behalf of one data directory and writes down which they are. */
export function createKeeper(
  { stateFile }: Settings,
  state: RunningState,
  { undo, signal }: Lifecycle,
): Keeper {
  async function keep(spec: ChildSpec): Promise<KeptChild> {
    signal.throwIfAborted();
    const child = await keepAlive(spec, state.children[spec.name], (record) => {
      state.children[spec.name] = record;
      writeRunningState(stateFile, state);
    });
    undo.push(() => child.stop());
    return child;
  }
  return {
    before: (name) => state.children[name],
    keep,
    keepAll: (specs) => Promise.all(specs.map(keep)),
  };
}
