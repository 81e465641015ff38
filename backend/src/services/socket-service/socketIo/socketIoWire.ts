import type { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io';
import type { Batch } from '../hub/batch.ts';
import { eventText } from '../hub/formats.ts';
import { SOFT_LIMIT_BYTES, SOFT_LIMIT_PACKETS, type Wire } from '../hub/outlet.ts';
import type { RoomEvent } from '../hub/roomEvent.ts';
import { textFrame } from '../hub/textFrame.ts';
import { type EngineConnection, engineConnectionOf, netSocketOf } from './engineConnection.ts';

/** What a packet that Engine.IO holds counts as at least, however short it is. */
const PACKET_BYTES = Math.ceil(SOFT_LIMIT_BYTES / SOFT_LIMIT_PACKETS);
const ENGINE_MESSAGE = '4';

const sizeOf = (data: unknown) =>
  Math.max(PACKET_BYTES, typeof data === 'string' ? data.length : 0);

/**
 * Writes an event's frames straight to the TCP connection: right for the WebSocket transport without compression, and
 * only while Engine.IO has nothing waiting, so that the order of what it sends itself is kept. Anything else, such as
 * long polling, goes through Engine.IO.
 */
export class SocketIoWire implements Wire {
  readonly #conn: Socket['conn'];
  readonly #engine: EngineConnection | undefined;
  #socket: NetSocket | undefined;

  constructor(conn: Socket['conn']) {
    this.#conn = conn;
    this.#engine = engineConnectionOf(conn);
  }

  bufferedBytes(): number {
    const inSocket = this.#netSocket()?.writableLength ?? 0;
    const waiting = this.#engine?.writeBuffer;
    return waiting === undefined || waiting.length === 0
      ? inSocket
      : waiting.reduce((sum, { data }) => sum + sizeOf(data), inSocket);
  }

  isFree(): boolean {
    return this.bufferedBytes() < SOFT_LIMIT_BYTES;
  }

  writeBatch(batch: Batch): void {
    if (this.#conn.readyState !== 'open') return;
    const socket = this.#freeSocket();
    if (socket) socket.write(batch.frames('socketIo'));
    else for (const event of batch.events) this.#writePacket(eventText('socketIo', event));
  }

  writeEvent(event: RoomEvent, after: number | undefined): void {
    if (this.#conn.readyState !== 'open') return;
    const text = eventText('socketIo', event, after);
    const socket = this.#freeSocket();
    if (socket) socket.write(textFrame(text));
    else this.#writePacket(text);
  }

  /** Undefined while Engine.IO has something waiting, which goes first. */
  #freeSocket(): NetSocket | undefined {
    return this.#engine && this.#engine.writeBuffer.length > 0 ? undefined : this.#netSocket();
  }

  #writePacket(text: string) {
    this.#conn.write(text.slice(ENGINE_MESSAGE.length));
  }

  /** Undefined while the connection is polled, or is just changing over. */
  #netSocket(): NetSocket | undefined {
    if (this.#socket) return this.#socket;
    if (this.#engine) this.#socket = netSocketOf(this.#engine);
    return this.#socket;
  }
}
