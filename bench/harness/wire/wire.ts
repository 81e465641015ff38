import { connect, type Socket } from 'node:net';
import { clientFrame } from './frames.ts';
import { createFrameReader } from './frameReader.ts';

export type Wire = {
  send: (text: string) => void;
  /** Stops reading without a word, as a client does whose machine hangs. */
  pause: () => void;
  resume: () => void;
  /** As when the network goes: no close frame. */
  cut: () => void;
};

export type WireHandlers = {
  opened: (wire: Wire) => void;
  text: (text: string, wire: Wire) => void;
  /** An event that was only counted. */
  long: () => void;
  /** Once: refused with this HTTP status, or closed with this code (1006: without one). */
  ended: (code: number, reason: string) => void;
};

export type WireOptions = {
  port: number;
  path: string;
  protocol?: string;
  /** Longer frames are counted and not read. */
  textLimit: number;
};

/** All sockets of the process read into it, one after the other. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);
const HEAD_END = '\r\n\r\n';

const upgradeRequest = ({ port, path, protocol }: WireOptions) =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
    ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
  ].join('\r\n') + HEAD_END;

/** A WebSocket client of the least cost: a bare TCP socket, a handshake by hand, frames that are counted. */
export function openWire(options: WireOptions, handlers: WireHandlers): Wire {
  let head: string | undefined = '';
  let end: [number, string] = [1006, ''];
  const read = createFrameReader(
    {
      text: (text) => handlers.text(text, wire),
      long: handlers.long,
      ping: (payload) => void socket.write(clientFrame(payload, 10)),
      close: (code, reason) => {
        end = [code, reason];
        socket.end();
      },
    },
    options.textLimit,
  );

  function readHead(before: string, chunk: Buffer) {
    const all = before + chunk.toString('latin1');
    head = all;
    const at = all.indexOf(HEAD_END);
    if (at < 0) return;
    const status = Number(all.split(' ', 2)[1]);
    const rest = Buffer.from(all.slice(at + HEAD_END.length), 'latin1');
    head = undefined;
    if (status !== 101) {
      end = [status, ''];
      socket.destroy();
      return;
    }
    handlers.opened(wire);
    if (rest.length > 0) read(rest);
  }

  const socket: Socket = connect({
    host: '127.0.0.1',
    port: options.port,
    noDelay: true,
    onread: {
      buffer: shared,
      callback(length, buffer) {
        const chunk = (buffer as Buffer).subarray(0, length);
        if (head === undefined) read(chunk);
        else readHead(head, chunk);
        return true;
      },
    },
  });
  socket.on('connect', () => socket.write(upgradeRequest(options)));
  socket.on('error', () => undefined);
  socket.on('close', () => handlers.ended(...end));

  const wire: Wire = {
    send: (text) => void socket.write(clientFrame(text)),
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    cut: () => void socket.destroy(),
  };
  return wire;
}
