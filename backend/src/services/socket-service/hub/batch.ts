import { eventText, type Format } from './formats.ts';
import type { RoomEvent } from './roomEvent.ts';
import { textFrame } from './textFrame.ts';

/**
 * What one room hands out in one turn. Everybody who listens gets the identical bytes, so they are made once for each
 * format, and written with one call for each connection: that call is what a delivery costs.
 */
export class Batch {
  readonly events: readonly RoomEvent[];
  #frames: Partial<Record<Format, Buffer>> = {};

  constructor(events: readonly RoomEvent[]) {
    this.events = events;
  }

  /** All of it as WebSocket frames, one after the other. */
  frames(format: Format): Buffer {
    const made = this.#frames[format];
    if (made) return made;
    const frames = this.events.map((event) => textFrame(eventText(format, event)));
    const [only] = frames;
    const bytes = frames.length === 1 && only ? only : Buffer.concat(frames);
    this.#frames[format] = bytes;
    return bytes;
  }
}
