import { expect, test } from 'vitest';
import { drain } from './drain.ts';
import { createHub } from './hub/createHub.ts';
import { fakeConnection } from './hub/testing/fakeConnection.ts';

/** A node with so many clients, and when each was told and closed. */
function createScene(count: number) {
  const hub = createHub({
    positionsOf: async () => ({}),
    missing: async () => [],
    failed: () => undefined,
  });
  const told: number[] = [];
  const closedAt: number[] = [];
  let now = 0;
  const pause = async (ms: number) => void (now += ms);
  for (let n = 0; n < count; n += 1) {
    const { connection } = fakeConnection(hub.laggards);
    hub.add(
      Object.assign(connection, {
        draining: (retryAfterMs: number) => told.push(retryAfterMs),
        close(code: string) {
          expect(code).toBe('draining');
          closedAt.push(now);
          hub.remove(connection);
        },
      }),
    );
  }
  return { hub, told, closedAt, pause };
}

test('everybody is told first, and closed in waves within the time there is', async () => {
  const { hub, told, closedAt, pause } = createScene(1_000);
  const drained = drain(hub, { withinMs: 2_000, perSecond: 500, pause });
  expect(told).toHaveLength(1_000);
  expect(closedAt).toHaveLength(50);
  await drained;
  expect(closedAt).toHaveLength(1_000);
  for (const at of new Set(closedAt))
    expect(closedAt.filter((each) => each === at)).toHaveLength(50);
  expect(Math.max(...closedAt)).toBe(1_900);
});

test('they come back spread over as long as a node needs to take them', async () => {
  const { hub, told, pause } = createScene(2_000);
  await drain(hub, { withinMs: 0, perSecond: 500, pause });
  expect(Math.min(...told)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...told)).toBeLessThanOrEqual(9_500);
  const early = told.filter((ms) => ms < 5_000).length;
  expect(early).toBeGreaterThan(800);
  expect(early).toBeLessThan(1_200);
});

test('a few, or those of a node that has no time, are closed at once', async () => {
  for (const [count, withinMs] of [
    [20, 2_000],
    [1_000, 0],
  ] as const) {
    const { hub, closedAt, pause } = createScene(count);
    await drain(hub, { withinMs, perSecond: 500, pause });
    expect(closedAt).toEqual(Array.from({ length: count }, () => 0));
  }
});
