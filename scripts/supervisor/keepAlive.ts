import { isAlive } from '../../prisma/tools/processIdentity.ts';
import { fingerprintOf, startChild, type ChildSpec } from './child.ts';
import { nextPauseMs } from './restartPause.ts';
import type { ChildRecord } from './runningState.ts';
import { say } from './step.ts';
import { stopProcess } from './stopProcess.ts';

const lookEveryMs = 250;

export interface KeptChild {
  name: string;
  /** True when it was running before we came. */
  adopted: boolean;
  /** Resolves once it answers; false when it ended again and again without ever answering. */
  ready(withinMs: number): Promise<boolean>;
  stop(): Promise<void>;
}

/** Keeps one process running: adopted when it is the same one, else started, and started again whenever it ends. */
export async function keepAlive(
  spec: ChildSpec,
  before: ChildRecord | undefined,
  remember: (record: ChildRecord) => void,
): Promise<KeptChild> {
  const adopted = before !== undefined && isSame(spec, before);
  if (before && !adopted) await stopProcess(before, spec.endsWithinMs);
  let current = adopted ? before : startChild(spec);
  remember(current);
  let startedAt = performance.now();
  let pauseMs = 0;
  let restarts = 0;
  let restartAt: number | undefined;

  const timer = setInterval(look, lookEveryMs);
  function look(): void {
    if (restartAt !== undefined) {
      if (performance.now() >= restartAt) restart();
    } else if (!isAlive(current)) {
      pauseMs = nextPauseMs(pauseMs, performance.now() - startedAt);
      restartAt = performance.now() + pauseMs;
      say(
        `  !!  ${spec.name} ended; it starts again in ${pauseMs / 1000} s (log: ${spec.logFile})`,
      );
    }
  }
  function restart(): void {
    restartAt = undefined;
    restarts += 1;
    startedAt = performance.now();
    current = startChild(spec);
    remember(current);
    say(`  ok  ${spec.name} started again`);
  }

  return {
    name: spec.name,
    adopted,
    async ready(withinMs) {
      const deadline = performance.now() + withinMs;
      while (performance.now() < deadline && restarts < 3) {
        if (await spec.isUp()) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    },
    async stop() {
      clearInterval(timer);
      await stopProcess(current, spec.endsWithinMs);
    },
  };
}

function isSame(spec: ChildSpec, before: ChildRecord): boolean {
  return spec.adoptable && isAlive(before) && before.fingerprint === fingerprintOf(spec);
}
