import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
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
  /** Of the last minute, before and after. More than the cores: others were at work too. */
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

export const loadNow = (): number => Number((loadavg()[0] ?? 0).toFixed(2));

/** What the figures were measured on. */
export const machine = (loadBefore: number): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  commit: commit(),
  date: new Date().toISOString(),
  loadBefore,
  loadAfter: loadNow(),
});
