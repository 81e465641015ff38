import { serve } from '../serve.ts';
import { createArrivals, type Times } from './arrivals.ts';
import { createCounter } from './counter.ts';
import type { Subscriber } from './subscriber.ts';
import { type Crowd, gather } from './subscribers.ts';

const counter = createCounter();
const arrivals = createArrivals();
const subscribers: Subscriber[] = [];

serve({
  gather: async (crowd: Crowd) =>
    void subscribers.push(...(await gather(crowd, counter, arrivals))),
  /** Everybody is gone, without a word. */
  cut: () => subscribers.splice(0).forEach(({ cut }) => cut()),
  /** Everybody stops reading. */
  stall: () => subscribers.forEach(({ pause }) => pause()),
  reach: (events: number) => counter.reach(events),
  latencies: (times: Times) => arrivals.since(times),
});
