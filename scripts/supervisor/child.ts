import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { repositoryRoot } from '../../prisma/tools/dataDir.ts';
import { identify } from '../../prisma/tools/processIdentity.ts';
import type { ChildRecord } from './runningState.ts';

const logLimitBytes = 20 * 1024 * 1024;

export interface ChildSpec {
  name: string;
  /** Our own Node if left out. */
  program?: string;
  args: string[];
  env: Record<string, string>;
  logFile: string;
  port: number;
  /** True once the process does its work. */
  isUp: () => Promise<boolean>;
  /** False for a process that must run the newest code: a running one is replaced. */
  adoptable: boolean;
  /** How long it may take to end; left out, ten seconds. */
  endsWithinMs?: number;
}

/** What a process is started with, in short. */
export function fingerprintOf({ program, args, env }: ChildSpec): string {
  return createHash('sha256')
    .update(JSON.stringify([program, args, Object.entries(env).toSorted()]))
    .digest('hex');
}

/**
 * Starts a process of its own session that writes straight to its log file: it outlives a supervisor that is killed,
 * and Ctrl-C does not reach it before its turn.
 */
export function startChild(spec: ChildSpec): ChildRecord {
  mkdirSync(dirname(spec.logFile), { recursive: true });
  rotate(spec.logFile);
  const log = openSync(spec.logFile, 'a');
  const child = spawn(spec.program ?? process.execPath, spec.args, {
    cwd: repositoryRoot,
    detached: true,
    env: { ...process.env, ...spec.env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (!identity) throw new Error(`${spec.name} could not be started.`);
  return { ...identity, fingerprint: fingerprintOf(spec), port: spec.port };
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimitBytes) renameSync(logFile, `${logFile}.1`);
}
