import { EVENT_PAYLOADS, type EventMeta, SeatDay, STATE_EVENTS } from '@studyspot/shared-events';
import * as z from 'zod/mini';

/**
 * One numbered event of a room. Its payload stays the JSON text that the database wrote: nearly every event is only
 * passed on, and passing text on costs neither parsing nor writing it again.
 */
export type RoomEvent = { readonly name: string; readonly json: string; readonly meta: EventMeta };

export const payloadOf = ({ json }: RoomEvent): unknown => JSON.parse(json);

const SeatKey = z.pick(SeatDay, { seatId: true, localDate: true });
const PricingKey = z.pick(EVENT_PAYLOADS['pricing:updated'], { libraryId: true });

/** Of two state events with the same key the newer one says all; undefined for an event of which every one counts. */
export function stateKeyOf(event: RoomEvent): string | undefined {
  const { name, meta } = event;
  if (!STATE_EVENTS.has(name)) return undefined;
  if (name === 'pricing:updated') {
    // A tenant's room has those of all its libraries.
    const pricing = PricingKey.safeParse(payloadOf(event));
    return pricing.success ? `${meta.room} ${name} ${pricing.data.libraryId}` : undefined;
  }
  const seat = SeatKey.safeParse(payloadOf(event));
  return seat.success ? `${meta.room} ${seat.data.seatId} ${seat.data.localDate}` : undefined;
}
