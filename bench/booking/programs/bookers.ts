import { type Act, type Load, load } from '../../harness/http/load.ts';
import { request } from '../../harness/http/request.ts';
import { serve } from '../../harness/serve.ts';
import type { StudyHall } from '../../harness/studyHall.ts';
import { plannedBooking } from '../plan.ts';

export type Way = 'oneStep' | 'keyed' | 'holdAndConfirm' | 'contended' | 'bare';
export type Rush = {
  port: number;
  way: Way;
  /** Where seats are asked for, if it is not the product. */
  path?: string;
  first: number;
  count: number;
  connections: number;
  /** As fast as it goes, unless told. */
  perSecond?: number;
  /** Of `contended`: how many different seats and times are wanted. */
  slots?: number;
};

/** Clients that book, in a process of their own. */
let hall: StudyHall;

const wishOf = (n: number) => {
  const { person, ...wish } = plannedBooking(hall, n);
  return { token: person.token, wish };
};

const WAYS: Record<Way, (rush: Rush) => Act> = {
  oneStep:
    ({ path = '/api/bookings' }) =>
    async (connection, n) => {
      const { token, wish } = wishOf(n);
      const { status } = await connection.ask(request('POST', path, { token, body: wish }));
      return [status];
    },
  keyed: () => async (connection, n) => {
    const { token, wish } = wishOf(n);
    const headers = { 'idempotency-key': `bench-${process.pid}-${n}` };
    const asked = request('POST', '/api/bookings', { token, body: wish, headers });
    return [(await connection.ask(asked)).status];
  },
  holdAndConfirm: () => async (connection, n) => {
    const { token, wish } = wishOf(n);
    const held = await connection.ask(
      request('POST', '/api/bookings', { token, body: { ...wish, hold: true } }),
    );
    if (held.status !== 201) return [held.status];
    const { id } = (JSON.parse(held.body()) as { data: { id: string } }).data;
    const confirmed = await connection.ask(
      request('POST', `/api/bookings/${id}/confirm`, { token }),
    );
    return [held.status, confirmed.status];
  },
  contended:
    ({ first, slots = 1 }) =>
    async (connection, n) => {
      const { wish } = wishOf(first + ((n - first) % slots));
      const { token } = hall.people[n % hall.people.length]!;
      const { status } = await connection.ask(
        request('POST', '/api/bookings', { token, body: wish }),
      );
      return [status];
    },
  bare: () => async (connection) => [(await connection.ask(request('POST', '/'))).status],
};

serve({
  open: (given: StudyHall) => {
    hall = given;
  },
  rush: (rush: Rush): Promise<Load> => load(rush.port, rush, WAYS[rush.way](rush)),
});
