import { connect } from 'node:net';

export type Reply = { status: number; body: () => string };

/** One keep-alive connection that asks one thing at a time. */
export type HttpConnection = {
  ask: (request: string) => Promise<Reply>;
  close: () => void;
};

const HEAD_END = '\r\n\r\n';
const LENGTH = /content-length: (\d+)/i;

function readHead(chunk: Buffer): { status: number; length: number } {
  const end = chunk.indexOf(HEAD_END);
  const head = chunk.toString('latin1', 0, end);
  const length = LENGTH.exec(head)?.[1];
  // Ours is written in one go, with its length; another server's would have to be gathered first.
  if (end < 0 || length === undefined) throw new Error(`not an answer we can read: ${head}`);
  return { status: Number(head.slice(9, 12)), length: end + HEAD_END.length + Number(length) };
}

/** So little of an HTTP/1.1 client that the server stays the bottleneck. Rejects what is asked when the server goes. */
export function openHttp(port: number): Promise<HttpConnection> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  let waiting: PromiseWithResolvers<Reply> | undefined;
  let chunks: Buffer[] = [];
  let received = 0;
  let head: ReturnType<typeof readHead> | undefined;

  socket.on('data', (chunk) => {
    head ??= readHead(chunk);
    chunks.push(chunk);
    received += chunk.length;
    if (received < head.length) return;
    const whole = chunks;
    const { status } = head;
    chunks = [];
    received = 0;
    head = undefined;
    const body = () => {
      const text = Buffer.concat(whole);
      return text.toString('utf8', text.indexOf(HEAD_END) + HEAD_END.length);
    };
    waiting?.resolve({ status, body });
  });
  const fail = (error?: Error) => waiting?.reject(error ?? new Error('the server hung up'));
  socket.on('close', () => fail());

  return new Promise((resolve, reject) => {
    socket.on('error', (error) => (fail(error), reject(error)));
    socket.on('connect', () =>
      resolve({
        ask(request) {
          waiting = Promise.withResolvers();
          socket.write(request);
          return waiting.promise;
        },
        close: () => void socket.destroy(),
      }),
    );
  });
}
