import type { Socket } from 'socket.io';

type Middleware = (socket: Socket, next: (refusal?: Error) => void) => void;

/**
 * A second CONNECT while the first is being decided ends the connection: the library would make two sockets of it, each
 * with its rooms. (Once it is decided, the library sees to that itself.)
 */
export function oneConnectAtATime(decide: Middleware): Middleware {
  const deciding = new WeakSet<Socket['conn']>();
  return (socket, next) => {
    const { conn } = socket;
    if (deciding.has(conn)) {
      conn.close(true);
      return;
    }
    deciding.add(conn);
    decide(socket, (refusal) => {
      deciding.delete(conn);
      next(refusal);
    });
  };
}
