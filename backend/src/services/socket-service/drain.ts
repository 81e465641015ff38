import { setTimeout } from 'node:timers/promises';
import type { Connection } from './hub/connection.ts';
import type { Hub } from './hub/createHub.ts';

const WAVE_EVERY_MS = 100;
/** A wave is at least so large: few clients are gone at once. */
const SMALLEST_WAVE = 50;
const SOONEST_MS = 500;
const LATEST_MS = 20_000;

/** When each of so many may come back, so that they do not come back together. */
const spreadMs = (count: number, perSecond: number) =>
  Math.min(LATEST_MS, SOONEST_MS + (2_000 * count) / perSecond + 1_000);

export type DrainOptions = {
  /** For the last of them to be closed; milliseconds. */
  withinMs: number;
  /** New connections that a node takes. */
  perSecond: number;
  pause?: (ms: number) => Promise<unknown>;
};

/** Says goodbye to everybody, then closes them in waves within `withinMs`. */
export async function drain(
  hub: Hub,
  { withinMs, perSecond, pause = setTimeout }: DrainOptions,
): Promise<void> {
  const leaving: Connection[] = [...hub.connections()];
  const latest = spreadMs(leaving.length, perSecond);
  for (const connection of leaving)
    connection.draining(Math.round(SOONEST_MS + Math.random() * (latest - SOONEST_MS)));
  const waves = Math.max(1, Math.floor(withinMs / WAVE_EVERY_MS));
  const wave = Math.max(SMALLEST_WAVE, Math.ceil(leaving.length / waves));
  while (leaving.length > 0) {
    for (const connection of leaving.splice(0, wave)) connection.close('draining');
    if (leaving.length > 0) await pause(WAVE_EVERY_MS);
  }
}
