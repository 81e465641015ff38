import { connect } from 'node:net';
import { createQueue } from './queue.ts';
import { CLOSE, frame, type FrameSpec, readFrame, type ReceivedFrame } from './webSocketFrame.ts';

const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-version': '13',
};
type Options = {
  method?: string;
  /** Undefined leaves a header out. */
  headers?: Record<string, string | undefined>;
  /** Frames sent in one piece with the upgrade, before it is answered. */
  early?: Buffer;
};
type Head = { status: number; headers: Record<string, string> };

function upgradeRequest(
  { host, pathname, search }: URL,
  { method = 'GET', headers = {} }: Options,
): string {
  const lines = Object.entries({ host, ...UPGRADE, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `${[`${method} ${pathname}${search} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`;
}

function parseHead(head: string): Head {
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(':');
    return [name.toLowerCase(), value.join(':').trim()];
  });
  return { status: Number(statusLine.split(' ')[1]), headers: Object.fromEntries(headers) };
}

/** A WebSocket made of nothing but a TCP connection, for frames that no library would send. */
export async function tcpWebSocket(url: string, options: Options = {}) {
  const address = new URL(url);
  const tcp = connect({ host: address.hostname, port: Number(address.port) });
  const frames = createQueue<ReceivedFrame>();
  const answered = Promise.withResolvers<Head>();
  const ended = Promise.withResolvers<void>();
  let head: Head | undefined;
  let received: Buffer = Buffer.alloc(0);

  function readHead() {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    head = parseHead(received.subarray(0, end).toString());
    received = received.subarray(end + 4);
    answered.resolve(head);
  }
  function readFrames() {
    for (let next = readFrame(received); next; next = readFrame(received)) {
      received = next.rest;
      frames.push(next.frame);
    }
  }
  tcp.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    if (!head) readHead();
    if (head?.status === 101) readFrames();
  });
  function end() {
    frames.end('the server ended the connection');
    answered.reject(new Error('the server ended the connection without an answer'));
    ended.resolve();
  }
  tcp.once('end', end);
  tcp.once('close', end);
  // A server that ends a connection may do so with a reset.
  tcp.on('error', () => undefined);

  const request = Buffer.from(upgradeRequest(address, options));
  tcp.write(options.early ? Buffer.concat([request, options.early]) : request);
  return {
    ...(await answered.promise),
    ended: ended.promise,
    /** Of an answer that is not 101, once it has ended. */
    async body(): Promise<string> {
      await ended.promise;
      return received.toString();
    },
    write: (bytes: Buffer) => tcp.write(bytes),
    /** In one piece, as far as TCP allows. */
    send: (...specs: FrameSpec[]) => tcp.write(Buffer.concat(specs.map(frame))),
    next: frames.take,
    /** The text of the next frame, whatever its kind. */
    nextText: async () => (await frames.take()).payload.toString(),
    /** The code the server closes with, after whatever else it has to say; null where it names none. */
    async closeCode(): Promise<number | null> {
      for (;;) {
        const { opcode, payload } = await frames.take();
        if (opcode === CLOSE) return payload.length === 0 ? null : payload.readUInt16BE(0);
      }
    },
    destroy: () => tcp.destroy(),
  };
}
export type TcpWebSocket = Awaited<ReturnType<typeof tcpWebSocket>>;
