import { readFileSync } from 'node:fs';
import { withStack } from '../scripts/testing/withStack.ts';

/**
 * One private StudySpot for the whole run; its addresses are in the environment of every test. Writing tests, keep one
 * running instead: `node scripts/testStack.ts > stack.json`, then `E2E_STACK=stack.json` for each run.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  const { E2E_STACK } = process.env;
  if (!E2E_STACK) return withStack();
  const [words] = readFileSync(E2E_STACK, 'utf8').match(/^\{.*\}$/m) ?? ['{}'];
  Object.assign(process.env, JSON.parse(words));
  return undefined;
}
