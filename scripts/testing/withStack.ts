import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRepository } from '../supervisor/settings.ts';

/**
 * For Playwright's `globalSetup`: starts a private StudySpot in a process of its own, puts its addresses into the
 * environment that the tests inherit, and returns what stops it.
 */
export async function withStack(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [inRepository('scripts/testStack.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const progress: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) {
      Object.assign(process.env, JSON.parse(line));
      child.stdout.resume();
      return async () => {
        child.stdin.end();
        await ended;
      };
    }
    progress.push(line);
  }
  throw new Error(`The private StudySpot did not start:\n${progress.join('\n')}`);
}
