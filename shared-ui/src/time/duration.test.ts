import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

const gb = { locale: 'en-GB' } as const;

test('a duration is the time between two instants, whatever the clocks do meanwhile', () => {
  expect(formatDuration('2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z', gb)).toBe('2 hrs');
  expect(formatDuration('2026-03-29T00:00:00Z', '2026-03-29T02:30:00Z', gb)).toBe('2 hrs 30 mins');
});

test('long words are for being read out', () => {
  expect(formatDuration(0, 5_400_000, { ...gb, display: 'long' })).toBe('1 hour 30 minutes');
  expect(formatDuration(0, 0, gb)).toBe('0 mins');
});
