import { spawnSync } from 'node:child_process';
import { inRepository } from '../../supervisor/settings.ts';

const git = (...args: string[]) =>
  spawnSync('git', args, { cwd: inRepository(), encoding: 'utf8' }).stdout?.trim() ?? '';

/** Of what is being checked; marked when files differ from it. */
export function commitHash(): string {
  const hash = git('rev-parse', '--short=10', 'HEAD');
  if (!hash) return 'unknown';
  return git('status', '--porcelain', '--untracked-files=no') ? `${hash} with changes` : hash;
}
