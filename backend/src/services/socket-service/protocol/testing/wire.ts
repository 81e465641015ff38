import { WebSocket } from 'ws';
import { createQueue } from '../../testing/queue.ts';

export type Frame = string | Buffer;

function toFrame(data: WebSocket.RawData, isBinary: boolean): Frame {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data));
  return isBinary ? bytes : bytes.toString();
}

/** A WebSocket that knows nothing of what is spoken over it: frames out, frames in. */
export function openWire(url: string) {
  const socket = new WebSocket(url.replace(/^http/, 'ws'));
  const frames = createQueue<Frame>();
  const opened = new Promise<void>((resolve) => socket.once('open', resolve));
  const closed = new Promise<number>((resolve) =>
    socket.once('close', (code) => {
      frames.end(`the WebSocket was closed: ${code}`);
      resolve(code);
    }),
  );
  const refused = new Promise<number>((resolve) =>
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    }),
  );
  // What an error means is seen in `closed` or `refused`.
  socket.on('error', () => undefined);
  socket.on('message', (data, isBinary) => frames.push(toFrame(data, isBinary)));
  return {
    opened,
    closed,
    /** The status of an HTTP answer that is not 101. */
    refused,
    next: frames.take,
    async nextText(): Promise<string> {
      const frame = await frames.take();
      if (typeof frame !== 'string') throw new Error('a binary frame instead of text');
      return frame;
    },
    /** As soon as it is open, in order. */
    send: (...sent: Frame[]) => void opened.then(() => sent.forEach((frame) => socket.send(frame))),
    end: () => socket.terminate(),
  };
}
export type Wire = ReturnType<typeof openWire>;
