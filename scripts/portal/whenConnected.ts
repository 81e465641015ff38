import type { ClientRequest } from 'node:http';

/** Calls back once the request has a connection, new or used before: until then nothing was sent. */
export function whenConnected(request: ClientRequest, act: () => void): void {
  request.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', act);
    else act();
  });
}
