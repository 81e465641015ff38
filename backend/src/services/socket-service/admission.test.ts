import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { IncomingMessage } from 'node:http';
import { createAdmission, isNewSession } from './admission.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const admitted = (admission: ReturnType<typeof createAdmission>, of: number) =>
  Array.from({ length: of }, () => admission.judge()).filter((verdict) => verdict === null).length;

test('takes four seconds’ worth of connections at once, then so many a second', () => {
  const admission = createAdmission(10);
  expect(admitted(admission, 100)).toBe(40);
  vi.advanceTimersByTime(1_000);
  expect(admitted(admission, 100)).toBe(10);
  vi.advanceTimersByTime(500);
  expect(admitted(admission, 100)).toBe(5);
  vi.advanceTimersByTime(3_600_000);
  expect(admitted(admission, 100)).toBe(40);
  expect(admission.refused()).toBe(60 + 90 + 95 + 60);
});

test('whoever is turned away is told when to come back', () => {
  const admission = createAdmission(1);
  admitted(admission, 4);
  expect(admission.judge()).toEqual({ retryAfterSeconds: 2 });
});

test('a node that is about to end takes nobody, however little there is to do', () => {
  const admission = createAdmission(10);
  expect(admission.isClosed()).toBe(false);
  admission.close();
  expect(admission.isClosed()).toBe(true);
  expect(admitted(admission, 5)).toBe(0);
});

test.for([
  ['/socket.io/?EIO=4&transport=polling', true],
  ['/socket.io/?EIO=4&transport=websocket&sid=', true],
  ['/socket.io/?EIO=4&mysid=x', true],
  ['/socket.io/?EIO=4&transport=websocket&sid=n1-abc', false],
  ['/socket.io/?sid=n1-abc&EIO=4', false],
] as const)('%s begins a session: %s', ([url, isNew]) => {
  expect(isNewSession({ url } as IncomingMessage)).toBe(isNew);
});
