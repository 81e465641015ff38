import type { LoggedEvent } from '@studyspot/shared-events';
import type { EventSource } from '../../harness/event.ts';

export type Load = { steps: number; burst: number };

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * `steps` times a burst of events in one turn. Whatever is written at the end of a turn is written when the next burst
 * begins: two turns lie between, for every contender alike.
 */
export async function handOut(
  { steps, burst }: Load,
  source: EventSource,
  send: (events: LoggedEvent[]) => unknown,
): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await send(Array.from({ length: burst }, source.next));
    await turn();
    await turn();
  }
}
