import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bus } from './bus.ts';
import { createDoorbell } from './doorbell.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function createScene() {
  const said: string[] = [];
  const listeners = new Map<string, (text: string) => void>();
  const bus: Bus = {
    say: (topic) => void said.push(topic),
    hear: (topic, listener) => void listeners.set(topic, listener),
    state: () => 'up',
    close: async () => undefined,
  };
  const rung = vi.fn();
  return { said, rung, hear: () => listeners.get('doorbell')?.(''), ...createDoorbell(bus, rung) };
}

test('the first ring goes out at once', () => {
  const { ring, said, rung } = createScene();
  ring();
  expect(said).toEqual(['doorbell']);
  expect(rung).not.toHaveBeenCalled();
});

test('many commits of one millisecond ring twice: at once, and once for all that came after', async () => {
  const { ring, said } = createScene();
  for (let n = 0; n < 1_000; n += 1) ring();
  expect(said).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(said).toHaveLength(2);
  ring();
  expect(said).toHaveLength(3);
});

test('the last commit is never without a ring after it', async () => {
  const { ring, said } = createScene();
  for (let n = 0; n < 50; n += 1) {
    ring();
    const before = said.length;
    ring();
    await vi.advanceTimersByTimeAsync(1);
    expect(said.length).toBeGreaterThan(before);
  }
});

test('what another node rings is heard here', () => {
  const { hear, rung } = createScene();
  hear();
  expect(rung).toHaveBeenCalledOnce();
});
