import { type RoomEvent, stateKeyOf } from './roomEvent.ts';

type Entry = {
  event: RoomEvent;
  /** The number handed out before this one, or before the older states that this one stands for. */
  after: number;
  key: string | undefined;
  next: Entry | undefined;
  previous: Entry | undefined;
};

/** Beside the payload: the event's meta, this entry and its places in three collections, as a heap snapshot has them. */
const OVERHEAD_BYTES = 800;
const sizeOf = ({ json }: RoomEvent) => json.length + OVERHEAD_BYTES;

/**
 * What a connection that reads too slowly has still to get. Of a state only the newest is kept; the numbers this
 * leaves out are said with the next event of the room (`after`), so that the client does not take them for lost.
 */
export class Backlog {
  /** In the order in which they go out. */
  #entries = new Set<Entry>();
  #byKey = new Map<string, Entry>();
  #lastOfRoom = new Map<string, Entry>();
  bytes = 0;

  get size(): number {
    return this.#entries.size;
  }

  add(event: RoomEvent): void {
    const key = stateKeyOf(event);
    const previous = this.#lastOfRoom.get(event.meta.room);
    const entry: Entry = { event, after: event.meta.seq - 1, key, next: undefined, previous };
    if (previous) previous.next = entry;
    const older = key === undefined ? undefined : this.#byKey.get(key);
    this.#entries.add(entry);
    this.#lastOfRoom.set(event.meta.room, entry);
    this.bytes += sizeOf(event);
    if (key !== undefined) this.#byKey.set(key, entry);
    if (older) this.#leaveOut(older);
  }

  /** The next event, and the number it follows if that is not the one before its own. */
  take(): { event: RoomEvent; after: number | undefined } | undefined {
    const [entry] = this.#entries;
    if (!entry) return undefined;
    this.#forget(entry);
    if (entry.next) entry.next.previous = undefined;
    if (this.#lastOfRoom.get(entry.event.meta.room) === entry)
      this.#lastOfRoom.delete(entry.event.meta.room);
    const { event, after } = entry;
    return { event, after: after === event.meta.seq - 1 ? undefined : after };
  }

  /** The connection has left this room. */
  dropRoom(room: string): void {
    for (const entry of this.#entries) if (entry.event.meta.room === room) this.#forget(entry);
    this.#lastOfRoom.delete(room);
  }

  /** Its numbers are told with the event that comes after it; unless a jump that is not ours lies between. */
  #leaveOut(entry: Entry) {
    const { next, previous } = entry;
    if (next?.after !== entry.event.meta.seq) return;
    next.after = entry.after;
    next.previous = previous;
    if (previous) previous.next = next;
    this.#forget(entry);
  }

  #forget(entry: Entry) {
    this.#entries.delete(entry);
    this.bytes -= sizeOf(entry.event);
    if (entry.key !== undefined && this.#byKey.get(entry.key) === entry)
      this.#byKey.delete(entry.key);
  }
}
