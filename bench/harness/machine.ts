import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../../prisma/tools/dataDir.ts';

export type Machine = {
  cpu: string;
  cores: number;
  memoryGb: number;
  node: string;
  platform: string;
  /** With `+` when files differ from it; null outside a clone. */
  commit: string | null;
  date: string;
  /** Share of the processors that others used just before. */
  busyBefore: number;
  /** Load average of the last minute, before and after. */
  loadBefore: number;
  loadAfter: number;
};

const git = (...args: string[]) => {
  const { status, stdout } = spawnSync('git', args, { cwd: repositoryRoot, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

/** The results themselves do not count as a change. */
function commit(): string | null {
  const head = git('rev-parse', '--short=10', 'HEAD');
  if (!head) return null;
  return git('status', '--porcelain', '--', '.', ':!bench/results') ? `${head}+` : head;
}

export type Surroundings = { busyBefore: number; loadBefore: number };

const loadNow = () => Number((loadavg()[0] ?? 0).toFixed(2));

const cpuTimes = () => {
  const times = cpus().map(({ times: { user, nice, sys, irq, idle } }) => ({
    busy: user + nice + sys + irq,
    idle,
  }));
  const sum = (kind: 'busy' | 'idle') => times.reduce((total, each) => total + each[kind], 0);
  return { busy: sum('busy'), idle: sum('idle') };
};

/** What goes on here while we do nothing: half a second of looking on. */
export async function lookAround(): Promise<Surroundings> {
  const before = cpuTimes();
  await pause(500);
  const after = cpuTimes();
  const busy = after.busy - before.busy;
  const share = busy / Math.max(1, busy + after.idle - before.idle);
  return { busyBefore: Number(share.toFixed(2)), loadBefore: loadNow() };
}

/** What the figures were measured on. */
export const machine = (surroundings: Surroundings): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  commit: commit(),
  date: new Date().toISOString(),
  ...surroundings,
  loadAfter: loadNow(),
});
