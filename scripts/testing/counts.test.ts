import { expect, test } from 'vitest';
import { add, countPlaywright, countVitest, summary } from './counts.ts';

const result = (status: string) => ({ status });

test('unit and integration tests are counted apart, and a file that does not load as a failure', () => {
  const report = {
    testResults: [
      { name: '/a.test.ts', assertionResults: [result('passed'), result('failed')] },
      { name: '/b.int.test.ts', assertionResults: [result('passed'), result('skipped')] },
      { name: '/c.int.test.ts', assertionResults: [], status: 'failed' },
    ],
  };
  expect(countVitest(report)).toEqual({
    unit: { passed: 1, failed: 1, skipped: 0 },
    integration: { passed: 1, failed: 1, skipped: 1 },
  });
});

test('a flaky browser test and a run that broke down count as failures', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  expect(countPlaywright({ stats: {}, errors: [{}] }).failed).toBe(1);
});

test('the summary names the skipped only when there are some', () => {
  expect(summary({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  expect(summary(add({ passed: 2, failed: 0, skipped: 1 }))).toBe('2 passed, 0 failed, 1 skipped');
});
