import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { privateNode } from './privateNode.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Installs what is missing and lets a TypeScript program go on under the Node that it needs; ends as that one ends.
 * @param {string} program path below the repository's root
 * @param {string[]} args
 */
export function handOver(program, args = []) {
  try {
    ensureInstalled(root);
    const environment = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
    run(privateNode(root), [...environment, program, ...args]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * @param {string} node
 * @param {string[]} args
 */
function run(node, args) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches both of us, a plain kill only this one: either way the program decides when it is over.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const watch = whenParentEnds(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    clearInterval(watch);
    process.exitCode = code ?? 1;
  });
}

/**
 * npm that is told to end does not always tell us: without this, everything would run on behind its back.
 * @param {() => void} act
 */
function whenParentEnds(act) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) act();
  }, 500);
}
