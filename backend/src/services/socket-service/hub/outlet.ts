import { Backlog } from './backlog.ts';
import type { Batch } from './batch.ts';
import type { Laggards } from './laggards.ts';
import type { RoomEvent } from './roomEvent.ts';

/** Bytes that a connection may leave unread before its events wait here, where older states are left out. */
export const SOFT_LIMIT_BYTES = 256 * 1024;
export const SOFT_LIMIT_PACKETS = 500;
/** Kept for one connection, by the transport and here together, before it is closed. */
export const HARD_LIMIT_BYTES = 1024 * 1024;
/** Without taking anything in. */
export const HARD_LIMIT_MS = 10_000;
/** Written at once to a connection that is catching up, so that its progress can be seen. */
const PORTION_BYTES = 64 * 1024;

/** One transport's end of a connection. */
export type Wire = {
  /** Accepted by the transport and not yet by the network. */
  bufferedBytes: () => number;
  /** Does it take a batch now, in its turn with everything that was sent before? */
  isFree: () => boolean;
  writeBatch: (batch: Batch) => void;
  writeEvent: (event: RoomEvent, after: number | undefined) => void;
};

/**
 * A connection's events on their way out. Usually straight to the wire; one that reads too slowly gets a backlog, and
 * is closed when that grows or stands still for too long: it resumes by its numbers. A class, because there are
 * thousands of them and closures would cost each of them memory.
 */
export class Outlet {
  readonly #wire: Wire;
  readonly #laggards: Laggards;
  readonly #tooSlow: () => void;
  #backlog: Backlog | undefined;
  #heldBefore = 0;
  #progressAt = 0;
  #cleared: PromiseWithResolvers<void> | undefined;
  #isClosed = false;

  constructor(wire: Wire, laggards: Laggards, tooSlow: () => void) {
    this.#wire = wire;
    this.#laggards = laggards;
    this.#tooSlow = tooSlow;
  }

  deliver(batch: Batch): void {
    if (this.#isClosed) return;
    const wire = this.#wire;
    if (this.#backlog === undefined && wire.isFree()) {
      wire.writeBatch(batch);
      if (wire.bufferedBytes() > 0) this.#lag();
      return;
    }
    this.#backlog ??= new Backlog();
    for (const event of batch.events) this.#backlog.add(event);
    this.#lag();
    if (this.heldBytes() > HARD_LIMIT_BYTES) this.#tooSlow();
  }

  /** Nothing waits: the moment for answers that may be long. */
  isClear(): boolean {
    return this.#backlog === undefined && this.#wire.bufferedBytes() < SOFT_LIMIT_BYTES;
  }

  /** For an answer that would only add to what is not read; undefined if it may go out now. */
  whenClear(): Promise<void> | undefined {
    if (this.#isClosed || this.isClear()) return undefined;
    this.#lag();
    this.#cleared ??= Promise.withResolvers();
    return this.#cleared.promise;
  }

  /** The connection is gone: nothing more is kept for it. */
  close(): void {
    this.#isClosed = true;
    this.#backlog = undefined;
    this.#laggards.remove(this);
    this.#cleared?.resolve();
  }

  heldBytes(): number {
    return this.#wire.bufferedBytes() + (this.#backlog?.bytes ?? 0);
  }

  dropRoom(room: string): void {
    const backlog = this.#backlog;
    if (!backlog) return;
    backlog.dropRoom(room);
    // An empty one would pass for something that still waits.
    if (backlog.size === 0) this.#backlog = undefined;
  }

  /** Sends on what waits, as far as the wire takes it. Answers whether anything is still waiting. */
  pump(now: number): boolean {
    this.#writeOn();
    if (this.#cleared && this.isClear()) {
      this.#cleared.resolve();
      this.#cleared = undefined;
    }
    const held = this.heldBytes();
    if (held === 0) return false;
    if (held < this.#heldBefore) this.#progressAt = now;
    this.#heldBefore = held;
    if (now - this.#progressAt > HARD_LIMIT_MS || held > HARD_LIMIT_BYTES) {
      this.#tooSlow();
      return false;
    }
    return true;
  }

  #writeOn() {
    const backlog = this.#backlog;
    if (!backlog) return;
    while (this.#wire.isFree() && this.#wire.bufferedBytes() < PORTION_BYTES) {
      const next = backlog.take();
      if (next) {
        this.#wire.writeEvent(next.event, next.after);
        this.#progressAt = performance.now();
      }
      // At once: a wire that takes one event at a time, as long polling does, may not be free again before the next.
      if (backlog.size === 0) {
        this.#backlog = undefined;
        return;
      }
    }
  }

  #lag() {
    if (this.#laggards.add(this)) {
      this.#progressAt = performance.now();
      this.#heldBefore = this.heldBytes();
    }
  }
}
