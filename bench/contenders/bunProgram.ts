import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../../prisma/tools/dataDir.ts';

const VERSION = '1.4.5';
const directory = join(dataDir, 'bench', 'bun');

/** Bun's own packages with the program in them, so that no install script has to fetch it. */
function packageNames(): string[] {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'arm64' ? 'aarch64' : 'x64';
  const name = `@oven/bun-${platform}-${arch}`;
  // A processor without AVX2 needs the second.
  return arch === 'x64' ? [name, `${name}-baseline`] : [name];
}

const programOf = (name: string) =>
  join(directory, 'node_modules', name, 'bin', process.platform === 'win32' ? 'bun.exe' : 'bun');

const runs = (program: string) =>
  existsSync(program) && spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

function install(name: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{"private":true}\n');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--force', `${name}@${VERSION}`];
  spawnSync('npm', args, { cwd: directory, stdio: 'ignore', shell: process.platform === 'win32' });
}

/** Bun, installed when it is first asked for; undefined where it cannot be had. It is no dependency of the product. */
export function bunProgram(): string | undefined {
  for (const name of packageNames()) {
    const program = programOf(name);
    if (!runs(program)) install(name);
    if (runs(program)) return program;
  }
  return undefined;
}
