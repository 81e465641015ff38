import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FastifyBaseLogger } from 'fastify';
import { createHub } from '../hub/createHub.ts';
import { fakeConnection } from '../hub/testing/fakeConnection.ts';
import { createSessionClock } from './sessionClock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const MINUTE = 60_000;

/** Connections whose session ends in a minute, as far as they know. */
function createScene(count = 1) {
  const hub = createHub({
    positionsOf: async () => ({}),
    missing: async () => [],
    failed: () => undefined,
  });
  /** As the database has them. */
  const ends = new Map<string, Date>();
  const asked: string[][] = [];
  const warnings: unknown[] = [];
  const clock = createSessionClock({
    hub,
    async endsOf(ids) {
      asked.push(ids);
      if (ends.has('down')) throw new Error('the database is gone');
      return new Map([...ends].filter(([, at]) => at.getTime() > Date.now()));
    },
    log: { warn: (...args: unknown[]) => warnings.push(args) } as unknown as FastifyBaseLogger,
  });
  const connections = Array.from({ length: count }, () => {
    const said: string[] = [];
    const { connection } = fakeConnection(hub.laggards);
    hub.add(
      Object.assign(connection, {
        sessionEndsAt: Date.now() + MINUTE,
        expiring: (graceMs: number) => said.push(`expiring ${graceMs}`),
        close: (code: string) => (said.push(code), hub.remove(connection)),
      }),
    );
    return { connection, said };
  });
  return { clock, ends, asked, warnings, connections, said: connections[0]!.said };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const prolong = (ends: Map<string, Date>, ms: number) => ends.set('s', new Date(Date.now() + ms));

test('a connection whose session is over is warned, and closed after the grace', async () => {
  const { said } = createScene();
  await pass(MINUTE - 1_500);
  expect(said).toEqual([]);
  await pass(2_500);
  expect(said).toEqual(['expiring 25000']);
  await pass(23_500);
  expect(said).toHaveLength(1);
  await pass(2_500);
  expect(said).toEqual(['expiring 25000', 'unauthenticated']);
});

test('a session that requests have prolonged meanwhile is not over', async () => {
  const { said, ends, asked } = createScene();
  prolong(ends, 10 * MINUTE);
  await pass(9 * MINUTE);
  expect(said).toEqual([]);
  // It was asked for once, and not every second.
  expect(asked).toEqual([['s']]);
  await pass(2 * MINUTE);
  expect(said).toEqual(['expiring 25000', 'unauthenticated']);
});

test('whoever asks again within the grace, having prolonged it, stays', async () => {
  const { said, ends, clock, connections } = createScene();
  await pass(MINUTE + 1_000);
  const [{ connection }] = connections as [(typeof connections)[number]];
  expect(await clock.lookAgain(connection)).toEqual({ ok: false, code: 'unauthenticated' });
  prolong(ends, MINUTE);
  const answer = await clock.lookAgain(connection);
  expect(answer).toEqual({ ok: true, expiresAt: new Date(Date.now() + MINUTE).toISOString() });
  await pass(40_000);
  expect(said).toEqual(['expiring 25000']);
});

test('a session that requests prolong within the grace keeps a connection that asks nothing', async () => {
  const { said, ends } = createScene();
  await pass(MINUTE + 10_000);
  prolong(ends, MINUTE);
  await pass(55_000);
  expect(said).toEqual(['expiring 25000']);
});

test('each end of a session is warned of, also one after a renewal', async () => {
  const { said, ends, clock, connections } = createScene();
  for (let round = 1; round <= 3; round += 1) {
    await pass(MINUTE + 1_500);
    expect(said).toEqual(Array.from({ length: round }, () => 'expiring 25000'));
    prolong(ends, MINUTE);
    await clock.lookAgain(connections[0]!.connection);
  }
});

test('one question asks for all whose sessions seem over', async () => {
  const { asked } = createScene(50);
  await pass(MINUTE + 5_000);
  expect(asked).toEqual([['s']]);
});

test('guests have no end', async () => {
  const { connections, asked } = createScene();
  Object.assign(connections[0]!.connection, { person: null, sessionEndsAt: Infinity });
  await pass(100 * MINUTE);
  expect(connections[0]!.said).toEqual([]);
  expect(asked).toEqual([]);
});

test('a database that cannot be asked ends nobody, and is asked again', async () => {
  const { said, ends, warnings } = createScene();
  ends.set('down', new Date(0));
  await pass(MINUTE + 10_000);
  expect(said).toEqual([]);
  expect(warnings.length).toBeGreaterThan(3);
  ends.delete('down');
  prolong(ends, MINUTE);
  await pass(30_000);
  expect(said).toEqual([]);
});

test('nothing of it goes on after the end', () => {
  const { clock } = createScene();
  clock.stop();
  expect(vi.getTimerCount()).toBe(0);
});
