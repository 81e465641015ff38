import { Batch } from './batch.ts';
import type { Connection } from './connection.ts';
import type { RoomEvent } from './roomEvent.ts';

/** Of one batch: small beside what a connection may leave unread. */
const BATCH_BYTES = 64 * 1024;

/** The events that one room hands out in this turn, and its members on this node. */
export class Outbound {
  readonly members = new Set<Connection>();
  #events: RoomEvent[] = [];

  /** Answers whether it is the first of this turn. */
  add(event: RoomEvent): boolean {
    return this.#events.push(event) === 1;
  }

  /** Hands out what has come so far; answers to how many deliveries that came. */
  flush(): number {
    const events = this.#events;
    if (events.length === 0) return 0;
    this.#events = [];
    for (const batch of inBatches(events))
      for (const { outlet } of this.members) outlet.deliver(batch);
    return events.length * this.members.size;
  }
}

function inBatches(events: RoomEvent[]): Batch[] {
  const batches: Batch[] = [];
  let next: RoomEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    if (bytes > BATCH_BYTES) {
      batches.push(new Batch(next));
      next = [];
      bytes = 0;
    }
    next.push(event);
    bytes += event.json.length;
  }
  return [...batches, new Batch(next)];
}
