import { serve } from '../serve.ts';
import { createCounter } from './counter.ts';
import type { Subscriber } from './subscriber.ts';
import { type Crowd, gather } from './subscribers.ts';

const counter = createCounter();
const subscribers: Subscriber[] = [];

serve({
  gather: async (crowd: Crowd) => void subscribers.push(...(await gather(crowd, counter))),
  reach: (events: number) => counter.reach(events),
});
