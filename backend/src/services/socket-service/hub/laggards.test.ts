import { expect, test, vi } from 'vitest';
import { Batch } from './batch.ts';
import { createLaggards } from './laggards.ts';
import { Outlet } from './outlet.ts';
import { fakeWire } from './testing/fakeConnection.ts';
import { streamEvent } from './testing/roomEvents.ts';

test('nobody is looked after while everybody reads', async () => {
  vi.useFakeTimers();
  const laggards = createLaggards();
  const slow = [fakeWire(0), fakeWire(0)];
  const outlets = slow.map(({ wire }) => new Outlet(wire, laggards, () => undefined));
  expect(vi.getTimerCount()).toBe(0);
  for (const outlet of outlets) outlet.deliver(new Batch([streamEvent(1, { bytes: 1_000 })]));
  expect(laggards.count()).toBe(2);
  expect(laggards.heldBytes()).toBeGreaterThan(2_000);
  expect(vi.getTimerCount()).toBe(1);
  expect(laggards.add(outlets[0]!)).toBe(false);

  slow[0]!.read(Number.POSITIVE_INFINITY);
  await vi.advanceTimersByTimeAsync(25);
  expect(laggards.count()).toBe(1);
  slow[1]!.read(Number.POSITIVE_INFINITY);
  await vi.advanceTimersByTimeAsync(25);
  expect(laggards.count()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
