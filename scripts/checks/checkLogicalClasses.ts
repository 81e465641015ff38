import { globSync, readFileSync } from 'node:fs';
import { repositoryRoot } from '../../prisma/tools/dataDir.ts';

/** Left and right as Tailwind classes; `ps-4`, `me-2`, `start-0`, `text-start` follow the direction of the script. */
const physical =
  /(?<=["'`\s:!-])(?:-?(?:pl|pr|ml|mr|left|right)-(?:\d[\w./]*|px|auto|full|\[)|text-(?:left|right)|(?:border|rounded)-[lr]\b)(?=["'`\s/\]-]|\w)/;

export function checkLogicalClasses(): string[] {
  const files = globSync('{owner-portal,shared-ui,student-pwa}/src/**/*.tsx', {
    cwd: repositoryRoot,
  });
  return files.flatMap((file) =>
    readFileSync(`${repositoryRoot}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => physicalClass(line).map((name) => `${file}:${index + 1} ${name}`)),
  );
}

export function physicalClass(line: string): string[] {
  const found = physical.exec(line);
  return found ? [found[0]] : [];
}
