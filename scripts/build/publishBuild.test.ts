import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishBuild } from './publishBuild.ts';

const hour = 60 * 60_000;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'studyspot-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function publish(files: Record<string, string>, hash: string, now: number) {
  const fresh = join(folder, 'fresh');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(fresh, name)), { recursive: true });
    writeFileSync(join(fresh, name), content);
  }
  publishBuild(fresh, join(folder, 'dist'), hash, now);
  rmSync(fresh, { recursive: true });
}
const has = (file: string) => existsSync(join(folder, 'dist', file));

test('an open page still finds its assets for a day after the next build', () => {
  const start = Date.now();
  publish({ 'index.html': 'one', 'assets/app-1.js': '1', 'old.txt': '' }, 'a', start);
  publish({ 'index.html': 'two', 'assets/app-2.js': '2' }, 'b', start + 100 * hour);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('two');
  expect([has('assets/app-1.js'), has('assets/app-2.js'), has('old.txt')]).toEqual([
    true,
    true,
    false,
  ]);

  publish({ 'index.html': 'three', 'assets/app-2.js': '2' }, 'c', start + 125 * hour);
  expect([has('assets/app-1.js'), has('assets/app-2.js')]).toEqual([false, true]);
});
