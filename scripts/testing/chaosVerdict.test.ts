import { expect, test } from 'vitest';
import { chaosVerdict } from './chaosVerdict.ts';

test('the verdict names what was shown, every kind of fault and the seed', () => {
  const counts = { lost: 0, outOfOrder: 2 };
  expect(chaosVerdict({ seed: 42, shown: 12_345, counts })).toBe(
    '12,345 shown, 0 lost, 2 out of order (seed 42)',
  );
});

test('what went wrong beside the deliveries is said too', () => {
  const report = { seed: 7, shown: 1, counts: { lost: 0 }, failures: ['a node ended'] };
  expect(chaosVerdict(report)).toBe('1 shown, 0 lost (seed 7); a node ended');
});

test('a run without a report has broken down', () => {
  expect(chaosVerdict({})).toContain('broke down');
});
