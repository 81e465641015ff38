import type { RoomEvent } from '../../../backend/src/services/socket-service/hub/roomEvent.ts';
import type { EventSource } from '../../harness/event.ts';
import { pace, type Pace } from '../../harness/pace.ts';
import { monotonicNow, type Times } from '../../harness/wire/arrivals.ts';

export type Load = { steps: number; burst: number };

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * What every server of this figure is asked to do with its way of sending.
 *
 * `handOut`: `steps` times a burst of events in one turn. Whatever is written at the end of a turn is written when the
 * next burst begins: two turns lie between, for every contender alike.
 *
 * `paced`: single events at a steady rate; answers when each was given to the server.
 */
export function commandsFor(source: EventSource, send: (events: RoomEvent[]) => unknown) {
  return {
    async handOut({ steps, burst }: Load): Promise<void> {
      for (let step = 0; step < steps; step += 1) {
        await send(Array.from({ length: burst }, source.next));
        await turn();
        await turn();
      }
    },
    async paced(rate: Pace): Promise<Times> {
      const times: Times = [];
      await pace(rate, () => {
        const event = source.next();
        times.push([event.meta.seq, monotonicNow()]);
        void send([event]);
      });
      return times;
    },
  };
}
