import { expect } from 'vitest';

/** Waits for what will come true by itself; the limit is for machines that are busy with other things. */
export const eventually = <Value>(read: () => Value, { interval = 20 } = {}) =>
  expect.poll(read, { interval, timeout: 15_000 });
