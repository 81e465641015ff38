import { join } from 'node:path';
import { type Child, startChild } from '../child.ts';
import type { Latencies, Times } from './arrivals.ts';
import type { Crowd } from './subscribers.ts';

/** A process full of subscribers that count what they get. */
export async function startClients() {
  const child: Child = await startChild(join(import.meta.dirname, 'clientProgram.ts'));
  let expected = 0;
  return {
    ...child,
    gather: (crowd: Crowd) => child.ask<void>('gather', crowd),
    cut: () => child.ask<void>('cut'),
    stall: () => child.ask<void>('stall'),
    /** Resolves when so many more events have come, to all of them together. */
    receive(events: number): Promise<void> {
      expected += events;
      return child.ask<void>('reach', expected);
    },
    /** Of crowds that read. */
    latencies: (times: Times) => child.ask<Latencies>('latencies', times),
  };
}
export type Clients = Awaited<ReturnType<typeof startClients>>;
