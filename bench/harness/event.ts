import type { RoomEvent } from '../../backend/src/services/socket-service/hub/roomEvent.ts';

/** Of the whole text that a Socket.IO client gets: name, payload and numbers. */
const EVENT_BYTES = Number(process.env.EVENT_BYTES ?? 300);
export const EVENT_NAME = 'bench:said';
const ID = '01890000-0000-7000-8000-000000000000';
const AT = '2027-01-01T00:00:00.000Z';
/** Seven digits from the first to the last, so that all are equally long. */
export const FIRST_SEQ = 1_000_000;

/** Which event a text is about, by the number in its payload; undefined for any other text. */
export function numberIn(text: string): number | undefined {
  const at = text.indexOf('"n":');
  return at < 0 ? undefined : Number.parseInt(text.slice(at + 4, at + 24), 10);
}

/** As the hub hands it out: the payload is text already. */
const textOf = ({ name, json, meta }: RoomEvent) =>
  `42[${JSON.stringify(name)},${json},${JSON.stringify(meta)}]`;

/**
 * Numbered events of one room, each `EVENT_BYTES` long (300, unless the environment says otherwise) on a Socket.IO
 * connection.
 */
export function createEventSource(room: string, epoch: string) {
  let seq = FIRST_SEQ;
  const event = (pad: string): RoomEvent => ({
    name: EVENT_NAME,
    json: JSON.stringify({ n: seq, pad }),
    meta: { id: ID, room, epoch, seq, at: AT },
  });
  const pad = 'x'.repeat(EVENT_BYTES - textOf(event('')).length);
  return {
    next(): RoomEvent {
      seq += 1;
      return event(pad);
    },
    text: textOf,
  };
}
export type EventSource = ReturnType<typeof createEventSource>;

/** For servers that know no rooms: the same bytes as the product sends. */
export const plainRoom = {
  room: 'library:01890000-0000-7000-8000-000000000000',
  epoch: '0'.repeat(32),
};
