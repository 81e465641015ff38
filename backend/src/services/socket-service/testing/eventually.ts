import { expect } from 'vitest';

/** Waits for what will come true by itself; the limit is for machines that are busy with other things. */
export const eventually = <Value>(
  read: () => Value,
  { interval = 20, withinMs = 30_000 }: { interval?: number; withinMs?: number } = {},
) => expect.poll(read, { interval, timeout: withinMs });
