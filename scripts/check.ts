import { generateClient } from '../prisma/tools/generate.ts';
import { checkBudgets, describeBudgets } from './checks/checkBudgets.ts';
import { checkLockfile } from './checks/checkLockfile.ts';
import { checkLogicalClasses } from './checks/checkLogicalClasses.ts';
import { checkTypes } from './checks/checkTypes.ts';
import { runTool } from './checks/runTool.ts';
import { say } from './supervisor/step.ts';

generateClient();

const checks: Record<string, () => Promise<string[]>> = {
  format: () => runTool('oxfmt', ['--check']),
  lint: () => runTool('oxlint', ['--quiet']),
  types: checkTypes,
  lockfile: async () => checkLockfile(),
  'logical classes': async () => checkLogicalClasses(),
  'size of the first route': checkBudgets,
};

const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const started = performance.now();
    const faults = await check().catch((error: unknown) => [String(error)]);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`  ${faults.length === 0 ? 'ok' : '!!'}  ${name} (${seconds} s)`);
    for (const fault of faults) say(fault);
    return faults.length === 0;
  }),
);

if (results.every(Boolean)) say(`First route: ${describeBudgets()}.`);
else process.exitCode = 1;
