import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../statistics.ts';
import { type HttpConnection, openHttp } from './connection.ts';

export type Load = {
  seconds: number;
  /** Of a whole act, be it one request or several. */
  p50: number;
  p99: number;
  longest: number;
  /** How many answers had which status. */
  statuses: Record<number, number>;
};

/** One thing that a client does; answers the statuses it got. */
export type Act = (connection: HttpConnection, n: number) => Promise<number[]>;

export type Course = {
  first: number;
  count: number;
  connections: number;
  /** Acts fall due at this rate, and the time one waits for a connection is its own; without it a connection never rests. */
  perSecond?: number;
};

/** `count` acts, numbered from `first`, over so many connections, each of which does one at a time. */
export async function load(
  port: number,
  { first, count, connections, perSecond }: Course,
  act: Act,
): Promise<Load> {
  const open = await Promise.all(Array.from({ length: connections }, () => openHttp(port)));
  const milliseconds: number[] = [];
  const statuses: Record<number, number> = {};
  let next = first;
  const end = first + count;
  const beganAt = performance.now();

  async function work(connection: HttpConnection) {
    while (next < end) {
      const n = next;
      next += 1;
      const dueAt = perSecond ? beganAt + ((n - first) / perSecond) * 1_000 : performance.now();
      const early = dueAt - performance.now();
      if (early > 0) await pause(early);
      for (const status of await act(connection, n)) statuses[status] = (statuses[status] ?? 0) + 1;
      milliseconds.push(performance.now() - dueAt);
    }
  }

  await Promise.all(open.map(work));
  const seconds = (performance.now() - beganAt) / 1_000;
  for (const connection of open) connection.close();
  const at = (share: number) => percentile(milliseconds, share);
  return { seconds, p50: at(0.5), p99: at(0.99), longest: at(1), statuses };
}
