import { expect, test } from 'vitest';
import { betterSample, sampleOf } from './serverClock.ts';

const at = (ms: number) => new Date(ms).toISOString();

test('a device seven minutes slow still knows the time of the server', () => {
  const deviceNow = 1_000_000;
  const sample = sampleOf(at(deviceNow + 420_000), deviceNow - 20, deviceNow + 20);
  expect(deviceNow + sample.offsetMs).toBe(deviceNow + 420_000);
});

test('of two samples within a minute the quicker one counts', () => {
  const quick = { offsetMs: 100, roundTripMs: 10, takenAt: 0 };
  const slow = { offsetMs: 180, roundTripMs: 300, takenAt: 5_000 };
  expect(betterSample(quick, slow)).toBe(quick);
  expect(betterSample(slow, { ...quick, takenAt: 6_000 }).offsetMs).toBe(100);
});

test('when the device clock is moved the newer sample counts at once', () => {
  const before = { offsetMs: 0, roundTripMs: 5, takenAt: 0 };
  const after = { offsetMs: -3_600_000, roundTripMs: 80, takenAt: 1_000 };
  expect(betterSample(before, after)).toBe(after);
});
