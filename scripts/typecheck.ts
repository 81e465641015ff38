import { checkTypes } from './checks/checkTypes.ts';
import { say } from './supervisor/step.ts';

const faults = await checkTypes();
for (const fault of faults) say(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
