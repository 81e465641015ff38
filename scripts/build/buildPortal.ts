import { spawn } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readJsonFile } from '../../prisma/tools/jsonFile.ts';
import { startTokenOf } from '../../prisma/tools/processIdentity.ts';
import { inRepository, type PortalName } from '../supervisor/settings.ts';
import { compressFiles } from './compressFiles.ts';
import { publishBuild, stampFile } from './publishBuild.ts';
import { sourceHash } from './sourceHash.ts';

/** Builds a portal into its dist folder; false when the build there is of these very sources. */
export async function buildPortal(portal: PortalName): Promise<boolean> {
  const hash = sourceHash(portal);
  const dist = inRepository(portal, 'dist');
  if (readJsonFile(join(dist, stampFile)).hash === hash) return false;
  // Beside the one that is being served, and of this process alone.
  const fresh = inRepository(portal, `dist-${process.pid}`);
  sweepInterrupted(portal);
  try {
    await viteBuild(portal, fresh);
    await compressFiles(fresh);
    publishBuild(fresh, dist, hash);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

/** What a build that was killed left behind. */
function sweepInterrupted(portal: PortalName): void {
  for (const name of globSync('dist-*', { cwd: inRepository(portal) })) {
    if (startTokenOf(Number(name.slice('dist-'.length))) !== undefined) continue;
    rmSync(inRepository(portal, name), { recursive: true, force: true });
  }
}

function viteBuild(portal: PortalName, outDir: string): Promise<void> {
  const vite = dirname(
    createRequire(inRepository(portal, 'package.json')).resolve('vite/package.json'),
  );
  const args = [
    join(vite, 'bin', 'vite.js'),
    'build',
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--manifest',
  ];
  const child = spawn(process.execPath, args, {
    cwd: inRepository(portal),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The ${portal} could not be built:\n${readable(output)}`)),
    );
  });
}

const shownLines = 40;
const readable = (output: string) =>
  stripVTControlCharacters(output).trim().split('\n').slice(0, shownLines).join('\n');
