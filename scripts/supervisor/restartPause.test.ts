import { expect, test } from 'vitest';
import { nextPauseMs } from './restartPause.ts';

test('a process that keeps falling waits twice as long each time, at most half a minute', () => {
  const pauses = [0];
  for (let fall = 0; fall < 8; fall += 1) pauses.push(nextPauseMs(pauses.at(-1)!, 100));
  expect(pauses.slice(1)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('a process that ran for a minute is started again after half a second', () => {
  expect(nextPauseMs(30_000, 60_000)).toBe(500);
});
