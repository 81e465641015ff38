import { expect, test } from 'vitest';
import { firstRouteFiles } from './checkBudgets.ts';

test('the first route is the entry with what it imports, and not what is loaded later', () => {
  const manifest = {
    'index.html': {
      file: 'assets/index.js',
      isEntry: true,
      imports: ['_react.js'],
      dynamicImports: ['later.tsx'],
    },
    '_react.js': { file: 'assets/react.js', imports: ['index.html'] },
    'later.tsx': { file: 'assets/later.js', isDynamicEntry: true },
  };
  expect([...firstRouteFiles(manifest)]).toEqual(['assets/index.js', 'assets/react.js']);
});
