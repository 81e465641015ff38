import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBackOff } from './backOff.ts';
import { createLease } from './lease.ts';
import { createSeenIds } from './seenIds.ts';
import { createServerClock } from './serverClock.ts';
import { createSilenceWatch } from './silenceWatch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a lease outlives a component that is mounted, unmounted and mounted again', () => {
  const calls: string[] = [];
  const lease = createLease({
    open: () => calls.push('open'),
    close: () => calls.push('close'),
    lingerMs: 2_000,
  });
  const first = lease.acquire();
  first();
  first();
  const second = lease.acquire();
  vi.advanceTimersByTime(10_000);
  expect(calls).toEqual(['open']);

  const third = lease.acquire();
  second();
  vi.advanceTimersByTime(10_000);
  expect(calls).toEqual(['open']);
  third();
  vi.advanceTimersByTime(1_999);
  expect(calls).toEqual(['open']);
  vi.advanceTimersByTime(1);
  expect(calls).toEqual(['open', 'close']);
  lease.acquire();
  expect(calls).toEqual(['open', 'close', 'open']);
});

test('a lease that is closed at once closes only once', () => {
  const close = vi.fn();
  const lease = createLease({ open: () => undefined, close, lingerMs: 10 });
  const release = lease.acquire();
  lease.close();
  release();
  vi.advanceTimersByTime(100);
  expect(close).toHaveBeenCalledTimes(1);
  expect(lease.isOpen()).toBe(false);
});

test('waits between half a second and a ceiling that doubles up to twenty', () => {
  const longest = createBackOff(() => 1);
  expect(Array.from({ length: 8 }, () => longest.nextMs())).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000, 20_000,
  ]);
  const shortest = createBackOff(() => 0);
  expect([shortest.nextMs(), shortest.nextMs(), shortest.nextMs()]).toEqual([500, 500, 500]);
  longest.reset();
  expect(longest.nextMs()).toBe(1_000);
});

test('remembers the newest ids only', () => {
  const seen = createSeenIds(2);
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(seen.add)).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
});

test('the server’s clock is the one heard with the shortest round trip', () => {
  let now = 1_000_000;
  const clock = createServerClock(() => now);
  expect(clock.serverNow()).toBe(now);
  const hear = (aheadMs: number, roundTripMs: number) =>
    clock.note(new Date(now + aheadMs).toISOString(), roundTripMs);
  hear(5_000, 400);
  expect(clock.serverNow() - now).toBe(5_200);
  hear(9_000, 2_000);
  expect(clock.serverNow() - now).toBe(5_200);
  hear(5_090, 20);
  expect(clock.serverNow() - now).toBe(5_100);
  clock.note('nonsense', 0);
  expect(clock.serverNow() - now).toBe(5_100);
  now += 11 * 60_000;
  hear(7_000, 500);
  expect(clock.serverNow() - now).toBe(7_250);
});

test('a connection that says nothing for longer than the server’s pings are apart is given up', () => {
  const silent = vi.fn<() => void>();
  const watch = createSilenceWatch(silent);
  watch.heard();
  vi.advanceTimersByTime(26_000);
  watch.heard();
  vi.advanceTimersByTime(34_999);
  expect(silent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(silent).toHaveBeenCalledTimes(1);
  watch.heard();
  watch.stop();
  vi.advanceTimersByTime(60_000);
  expect(silent).toHaveBeenCalledTimes(1);
});
