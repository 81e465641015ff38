import { expect, test } from 'vitest';
import { median, percentile, spread } from './statistics.ts';

test('the median of an even number of rounds lies between the two in the middle', () => {
  expect(median([9, 1, 3])).toBe(3);
  expect(median([4, 1, 2, 9])).toBe(3);
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
});

test('a percentile lies between its neighbours in proportion', () => {
  const values = Array.from({ length: 101 }, (_, index) => index);
  expect(percentile(values, 0.99)).toBe(99);
  expect(percentile([10, 20], 0.25)).toBe(12.5);
  expect(percentile([], 0.5)).toBeNaN();
});
