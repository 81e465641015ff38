import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Batch } from './batch.ts';
import { createLaggards } from './laggards.ts';
import { HARD_LIMIT_BYTES, HARD_LIMIT_MS, Outlet, SOFT_LIMIT_BYTES } from './outlet.ts';
import { fakeWire } from './testing/fakeConnection.ts';
import { seatEvent, streamEvent } from './testing/roomEvents.ts';

const KB = 1_024;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A connection whose network takes so many bytes before it is read. */
function createScene(capacityBytes = Number.POSITIVE_INFINITY) {
  const laggards = createLaggards();
  const { wire, received, read } = fakeWire(capacityBytes);
  const tooSlow = vi.fn(() => void laggards.remove(outlet));
  const outlet = new Outlet(wire, laggards, tooSlow);
  let seq = 0;
  return {
    laggards,
    received,
    read,
    tooSlow,
    outlet,
    /** Events of which every one counts. */
    say(count: number, bytes = 10 * KB) {
      for (let n = 0; n < count; n += 1)
        outlet.deliver(new Batch([streamEvent((seq += 1), { bytes })]));
    },
    saySeats(seats: number[]) {
      outlet.deliver(new Batch(seats.map((seat) => seatEvent((seq += 1), seat))));
    },
    numbers: () => received.map((event) => event.seq),
    last: () => seq,
  };
}
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test('whoever reads gets everything at once and is nowhere noted', () => {
  const { say, numbers, outlet, laggards } = createScene();
  say(200);
  expect(numbers()).toEqual(oneTo(200));
  expect(outlet.heldBytes()).toBe(0);
  expect(laggards.count()).toBe(0);
});

test('whoever does not read is written to up to the soft limit; the rest waits here', () => {
  const { say, numbers, laggards, outlet } = createScene(0);
  say(60);
  const written = numbers().length;
  expect(written).toBeGreaterThanOrEqual(SOFT_LIMIT_BYTES / (10 * KB + 300));
  expect(written).toBeLessThan(30);
  expect(laggards.count()).toBe(1);
  expect(laggards.heldBytes()).toBe(outlet.heldBytes());
  expect(outlet.heldBytes()).toBeGreaterThan(60 * 10 * KB);
});

test('a connection that takes one event at a time gets its answers when nothing waits any more', async () => {
  const laggards = createLaggards();
  const seen: number[] = [];
  let isPolled = true;
  const take = (events: readonly { meta: { seq: number } }[]) => {
    seen.push(...events.map(({ meta }) => meta.seq));
    isPolled = false;
  };
  const outlet = new Outlet(
    {
      bufferedBytes: () => 0,
      isFree: () => isPolled,
      writeBatch: ({ events }) => take(events),
      writeEvent: (event) => take([event]),
    },
    laggards,
    () => undefined,
  );
  for (const seq of [1, 2]) outlet.deliver(new Batch([streamEvent(seq, { bytes: 100 })]));
  let isAnswered = false;
  void outlet.whenClear()?.then(() => (isAnswered = true));
  await vi.advanceTimersByTimeAsync(100);
  expect([seen, isAnswered]).toEqual([[1], false]);
  isPolled = true;
  await vi.advanceTimersByTimeAsync(100);
  expect([seen, isAnswered]).toEqual([[1, 2], true]);
  expect(laggards.count()).toBe(0);
});

test('what waited goes out in order as it is read, before anything that came later', async () => {
  const { say, numbers, read, last, laggards, outlet } = createScene(0);
  say(60);
  const waiting = () => last() - numbers().length;
  while (waiting() > 0) {
    read(64 * KB);
    await vi.advanceTimersByTimeAsync(25);
    // Still in its turn behind what waits.
    if (waiting() > 20) say(1);
  }
  say(1);
  expect(numbers()).toEqual(oneTo(last()));
  read(Number.POSITIVE_INFINITY);
  await vi.advanceTimersByTimeAsync(25);
  expect(outlet.heldBytes()).toBe(0);
  expect(laggards.count()).toBe(0);
});

test('of a seat’s states that waited only the newest goes out, saying what it stands for', async () => {
  const { say, saySeats, received, read } = createScene(0);
  say(30);
  for (let round = 0; round < 1_000; round += 1) saySeats([1, 2]);
  say(1);
  read(Number.POSITIVE_INFINITY);
  await vi.advanceTimersByTimeAsync(25);
  expect(received.slice(30)).toEqual([
    { seq: 2_029, after: 30 },
    { seq: 2_030, after: undefined },
    { seq: 2_031, after: undefined },
  ]);
});

test('more than the hard limit is never kept: the connection is closed', () => {
  const { say, tooSlow, outlet } = createScene(0);
  say(90);
  expect(tooSlow).not.toHaveBeenCalled();
  say(20);
  expect(tooSlow).toHaveBeenCalled();
  expect(outlet.heldBytes()).toBeGreaterThan(HARD_LIMIT_BYTES);
});

test('whoever takes nothing in for ten seconds is closed, however little waits', async () => {
  const { say, tooSlow, laggards } = createScene(0);
  say(1, 100);
  await vi.advanceTimersByTimeAsync(HARD_LIMIT_MS - 100);
  expect(tooSlow).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(tooSlow).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(HARD_LIMIT_MS);
  expect(tooSlow).toHaveBeenCalledOnce();
  expect(laggards.count()).toBe(0);
});

test('whoever takes a little now and then stays', async () => {
  const { say, tooSlow, read, numbers } = createScene(0);
  say(40);
  for (let n = 0; n < 10; n += 1) {
    await vi.advanceTimersByTimeAsync(HARD_LIMIT_MS - 500);
    read(20 * KB);
  }
  expect(tooSlow).not.toHaveBeenCalled();
  read(Number.POSITIVE_INFINITY);
  await vi.advanceTimersByTimeAsync(25);
  expect(numbers()).toEqual(oneTo(40));
});

test('new events do not pass for progress: silence is counted while they come', async () => {
  const { say, tooSlow } = createScene(0);
  for (let n = 0; n < 11 && tooSlow.mock.calls.length === 0; n += 1) {
    say(1, 100);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(tooSlow).toHaveBeenCalledOnce();
});

test('an answer that may be long waits until nothing else does', async () => {
  const { say, outlet, read } = createScene(0);
  expect(outlet.whenClear()).toBeUndefined();
  say(60);
  let isClear = false;
  void outlet.whenClear()?.then(() => (isClear = true));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(isClear).toBe(false);
  for (let n = 0; n < 20 && !isClear; n += 1) {
    read(64 * KB);
    await vi.advanceTimersByTimeAsync(25);
  }
  expect(isClear).toBe(true);
  expect(outlet.isClear()).toBe(true);
});

test('a room that is left takes with it what waited of it', async () => {
  const { say, outlet, received, read, last } = createScene(0);
  say(60);
  const written = received.length;
  outlet.dropRoom('r');
  read(Number.POSITIVE_INFINITY);
  await vi.advanceTimersByTimeAsync(25);
  expect(received).toHaveLength(written);
  outlet.deliver(new Batch([streamEvent(last() + 1)]));
  expect(received.at(-1)).toEqual({ seq: last() + 1, after: undefined });
});
