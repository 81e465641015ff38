import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('**/*.{ts,tsx}', { cwd: new URL('..', import.meta.url) }).filter(
  (path) => !path.includes('.test.'),
);
const physical =
  /(?<=["'\s:])-?(?:p[lr]|m[lr]|left|right|border-[lr]|rounded-[lr]|text-left|text-right)(?:-[\w[]|(?=["'\s]))/;

test.each(sources)('%s names start and end, never left and right', (path) => {
  const classes = [
    ...readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').matchAll(/"[^"\n]*"/g),
  ].map(([text]) => text);
  const utilities = classes.filter((text) => / |-/.test(text) && physical.test(text));
  expect(utilities).toEqual([]);
});
