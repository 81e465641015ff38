import { serve } from '../serve.ts';
import { createArrivals, type Times } from './arrivals.ts';
import { createCounter } from './counter.ts';
import { type Crowd, gather } from './subscribers.ts';

const counter = createCounter();
const arrivals = createArrivals();

serve({
  gather: async (crowd: Crowd) => void (await gather(crowd, counter, arrivals)),
  reach: (events: number) => counter.reach(events),
  latencies: (times: Times) => arrivals.since(times),
});
