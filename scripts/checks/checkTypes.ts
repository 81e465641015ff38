import { globSync } from 'node:fs';
import { repositoryRoot } from '../../prisma/tools/dataDir.ts';
import { runTool } from './runTool.ts';

/** Every platform by itself: what a browser has, Node lacks, and each portal's router declares the same global. */
export async function checkTypes(): Promise<string[]> {
  const projects = globSync('tsconfig.*.json', { cwd: repositoryRoot }).filter(
    (file) => file !== 'tsconfig.base.json',
  );
  const faults = await Promise.all(projects.map((project) => runTool('tsc', ['-p', project])));
  // What several platforms share is faulty in each of them.
  return [...new Set(faults.flat().flatMap((output) => output.split(/\n(?=\S)/)))];
}
