import { Socket as NetSocket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Batch } from '../hub/batch.ts';
import { eventText } from '../hub/formats.ts';
import { SOFT_LIMIT_BYTES, type Wire } from '../hub/outlet.ts';
import type { RoomEvent } from '../hub/roomEvent.ts';
import { textFrame } from '../hub/textFrame.ts';

/** Writes frames to the TCP connection below: `ws` keeps no order of its own without compression. */
export class NativeWire implements Wire {
  readonly #webSocket: WebSocket;
  readonly #socket: NetSocket | undefined;

  constructor(webSocket: WebSocket) {
    this.#webSocket = webSocket;
    const socket: unknown = Reflect.get(webSocket, '_socket');
    if (socket instanceof NetSocket) this.#socket = socket;
  }

  bufferedBytes(): number {
    return this.#webSocket.bufferedAmount;
  }

  isFree(): boolean {
    return (this.#socket?.writableLength ?? this.#webSocket.bufferedAmount) < SOFT_LIMIT_BYTES;
  }

  writeBatch(batch: Batch): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    if (this.#socket) this.#socket.write(batch.frames('native'));
    else for (const event of batch.events) this.#webSocket.send(eventText('native', event));
  }

  writeEvent(event: RoomEvent, after: number | undefined): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    const text = eventText('native', event, after);
    if (this.#socket) this.#socket.write(textFrame(text));
    else this.#webSocket.send(text);
  }
}
