import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const newestMajorNeeded = 24;

/**
 * A Node that runs TypeScript as it is: the one that came with the packages, else the one we run under.
 * @param {string} root
 */
export function privateNode(root) {
  const windows = process.platform === 'win32';
  const own = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (majorOf(own) >= newestMajorNeeded) return own;
  // npm may have been told not to run the package's install script, which fetches the program itself.
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules', 'node'),
    stdio: 'ignore',
  });
  if (majorOf(own) >= newestMajorNeeded) return own;
  if (majorOf(process.execPath) >= newestMajorNeeded) return process.execPath;
  throw new Error(
    `StudySpot needs Node ${newestMajorNeeded}. npm could not install one for this machine: please install it yourself.`,
  );
}

/** @param {string} program */
function majorOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
