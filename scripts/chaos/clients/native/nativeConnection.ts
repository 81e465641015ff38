import { GATEWAY_PATH, GATEWAY_PROTOCOL } from '@studyspot/shared-events';
import { ServerFrame } from './frames.ts';

export type NativeConnectionOptions = {
  port: number;
  token: () => string | undefined;
};

export type NativeConnectionHandlers = {
  frame: (frame: ServerFrame) => void;
  /** `code`: of the close, or 1006 when there was none. */
  down: (code: number) => void;
};

const PING_EVERY_MS = 4_000;
const SILENT_AFTER_MS = 13_000;
const ABNORMAL = 1006;
const SOONEST_MS = 300;
const LATEST_MS = 2_500;

/** One native WebSocket that comes back by itself until it is closed. */
export function createNativeConnection(
  { port, token }: NativeConnectionOptions,
  handlers: NativeConnectionHandlers,
) {
  let socket: WebSocket | undefined;
  let isWanted = false;
  let heardAt = 0;
  let comeBackAfterMs: number | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let heartbeat: ReturnType<typeof setInterval> | undefined;

  function send(frame: object) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  }

  function connect() {
    retry = undefined;
    if (!isWanted) return;
    const made = new WebSocket(`ws://127.0.0.1:${port}${GATEWAY_PATH}`, [GATEWAY_PROTOCOL]);
    socket = made;
    heardAt = performance.now();
    heartbeat = setInterval(beat, PING_EVERY_MS);
    made.addEventListener('open', () => {
      const credential = token();
      send({ t: 'auth', contractVersion: 1, ...(credential && { token: credential }) });
    });
    made.addEventListener('message', ({ data }) => {
      if (socket !== made) return;
      heardAt = performance.now();
      const frame = ServerFrame.parse(JSON.parse(String(data)));
      if (frame.t === 'draining') comeBackAfterMs = frame.retryAfterMs;
      handlers.frame(frame);
    });
    made.addEventListener('close', ({ code }) => lost(made, code));
    made.addEventListener('error', () => lost(made, ABNORMAL));
  }

  /** A wire that is dead does not say so, nor would a closing handshake on it ever end. */
  function beat() {
    if (performance.now() - heardAt > SILENT_AFTER_MS && socket) abandon(socket);
    else send({ t: 'ping' });
  }

  function abandon(dead: WebSocket) {
    dead.close();
    lost(dead, ABNORMAL);
  }

  function lost(gone: WebSocket, code: number) {
    if (socket !== gone) return;
    socket = undefined;
    clearInterval(heartbeat);
    handlers.down(code);
    const jitter = SOONEST_MS + Math.random() * (LATEST_MS - SOONEST_MS);
    if (isWanted) retry ??= setTimeout(connect, comeBackAfterMs ?? jitter);
    comeBackAfterMs = undefined;
  }

  return {
    send,
    open() {
      isWanted = true;
      connect();
    },
    /** As whoever we are now. */
    reopen() {
      clearTimeout(retry);
      retry = undefined;
      if (socket) abandon(socket);
      clearTimeout(retry);
      connect();
    },
    close() {
      isWanted = false;
      clearTimeout(retry);
      clearInterval(heartbeat);
      socket?.close();
    },
  };
}
