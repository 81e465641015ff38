import type { Hello } from '@studyspot/shared-events';
import { GATEWAY_PATH, GATEWAY_PROTOCOL } from '@studyspot/shared-events';
import { WebSocket } from 'ws';
import type { Heard } from './plainClient.ts';

export type Frame = { t: string; id?: number; code?: string; [field: string]: unknown };
type Options = {
  token?: string | undefined;
  headers?: Record<string, string>;
  path?: string;
  /** False: says nothing by itself. */
  says?: boolean;
};

/** A client of the native gateway that knows nothing of resuming: what the server sends is what it has. */
export function nativeClient(url: string, { token, headers, path, says = true }: Options = {}) {
  const address = new URL(path ?? GATEWAY_PATH, url.replace(/^http/, 'ws'));
  const webSocket = new WebSocket(address, GATEWAY_PROTOCOL, headers ? { headers } : {});
  const frames: Frame[] = [];
  const heard: Heard[] = [];
  const answers = new Map<number, (frame: Frame) => void>();
  const hello = Promise.withResolvers<Hello>();
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  /** The status of an upgrade that is refused, and its headers. */
  const refused = Promise.withResolvers<{ status: number; retryAfter: string | undefined }>();
  let asked = 0;

  const say = (frame: object) => webSocket.send(JSON.stringify(frame));

  webSocket.on('open', () => says && say({ t: 'auth', ...(token ? { token } : {}) }));
  webSocket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString());
    frames.push(frame);
    if (frame.t === 'ev') heard.push(frame);
    if (frame.t === 'hello') hello.resolve(frame);
    else if (frame.id !== undefined) answers.get(frame.id)?.(frame);
  });
  webSocket.on('close', (code, reason) => closed.resolve({ code, reason: reason.toString() }));
  webSocket.on('unexpected-response', (request, { statusCode, headers: given }) => {
    refused.resolve({ status: statusCode ?? 0, retryAfter: given['retry-after'] });
    request.destroy();
  });
  // Said by `closed` or `refused` as well.
  webSocket.on('error', () => undefined);

  return {
    webSocket,
    frames,
    heard,
    hello: hello.promise,
    closed: closed.promise,
    refused: refused.promise,
    say,
    ask: (t: string, fields: object = {}) =>
      new Promise<Frame>((resolve) => {
        const id = (asked += 1);
        answers.set(id, resolve);
        say({ t, id, ...fields });
      }),
    noticed: (t: string) => frames.filter((frame) => frame.t === t),
    numbers: (room?: string) =>
      heard.filter(({ meta }) => !room || meta.room === room).map(({ meta }) => meta.seq),
    end: () => webSocket.terminate(),
  };
}
export type NativeClient = ReturnType<typeof nativeClient>;
