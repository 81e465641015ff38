import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Installs the packages unless exactly those of the lockfile are there already, whoever put them there. Runs under any
 * Node from 18 on, before anything else does.
 * @param {string} root
 */
export function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const started = Date.now();
  process.stdout.write('  …   packages (the first time this takes a minute or two)\n');
  // Development packages are part of building and migrating, also where NODE_ENV says production.
  npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stampFile(root), lockHash(root));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`  ok  packages (${seconds} s)\n`);
}

/** @param {string} root */
function isInstalled(root) {
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  // npm writes this one last, so a broken installation has none.
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional, link }]) => path.includes('node_modules/') && !optional && !link)
    .every(([path, { version }]) => present[path]?.version === version);
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.studyspot-lock');

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/**
 * @param {string} file
 * @returns {Record<string, { version?: string; optional?: boolean; link?: boolean }>}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * The npm that started us, else the one on the PATH.
 * @param {string} cwd
 * @param {string[]} args
 */
export function npm(cwd, args) {
  const cli = process.env.npm_execpath;
  const options = { cwd, stdio: /** @type {const} */ ('inherit') };
  const { status } =
    cli && basename(cli).startsWith('npm-cli')
      ? spawnSync(process.execPath, [cli, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args[0]} failed; its own message is above.`);
}
