import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { identify } from '../../prisma/tools/processIdentity.ts';
import { readable } from './followLog.ts';
import { say } from './step.ts';
import { stopProcess } from './stopProcess.ts';

export interface ForegroundSpec {
  name: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

/** Runs a process for as long as we run, its words on our terminal under its name. Returns what stops it. */
export function runInForeground({ name, args, cwd, env }: ForegroundSpec): () => Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd,
    // Of its own, so that Ctrl-C comes to it in its turn.
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      const text = readable(line, 0);
      if (text !== undefined) say(`${name.padEnd(12)} ${text}`);
    });
  }
  child.on('exit', (code) => {
    if (code && !isStopping) say(`${name.padEnd(12)} ended with ${code}`);
  });
  let isStopping = false;
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  return async () => {
    isStopping = true;
    if (identity) await stopProcess(identity);
  };
}
