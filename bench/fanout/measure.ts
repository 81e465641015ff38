import type { Hall } from '../contenders/hall.ts';
import type { Sample } from '../harness/types.ts';

/**
 * So many turns before the clients must have caught up: a server that runs ahead would otherwise measure the kernel's
 * buffers.
 */
const STEPS_AHEAD = 10;

export type Work = { subscribers: number; burst: number; deliveries: number };

/** CPU of the server between the first event and the last delivery, which the clients count. */
export async function measureHall(
  { server, clients }: Hall,
  { subscribers, burst, deliveries }: Work,
): Promise<Sample> {
  const steps = Math.max(1, Math.round(deliveries / subscribers / burst));
  const [cpuBefore, clientBefore] = [await server.cpuSeconds(), await clients.cpuSeconds()];
  const startedAt = performance.now();
  for (let done = 0; done < steps; done += STEPS_AHEAD) {
    const now = Math.min(STEPS_AHEAD, steps - done);
    const received = clients.receive(now * burst * subscribers);
    await Promise.all([server.ask('handOut', { steps: now, burst }), received]);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const millions = (steps * burst * subscribers) / 1e6;
  return {
    cpuPerMillion: ((await server.cpuSeconds()) - cpuBefore) / millions,
    clientCpuPerMillion: ((await clients.cpuSeconds()) - clientBefore) / millions,
    deliveriesPerSecond: (millions * 1e6) / seconds,
  };
}
