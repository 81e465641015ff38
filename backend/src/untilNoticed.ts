import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from './config.ts';

/** Of what draining takes: time for a balancer in front to read in `/ready` that this node wants no more clients. */
const SHARE = 0.5;

/** One of several nodes goes on for a while after it has said that it leaves, so that nobody comes to a closed door. */
export async function untilNoticed({ REDIS_URL, DRAIN_MS }: Config): Promise<void> {
  if (REDIS_URL) await pause(SHARE * DRAIN_MS);
}
