import type { ErrorCode } from '@studyspot/shared-events';
import type { FastifyBaseLogger } from 'fastify';
import type { Socket } from 'socket.io';
import { type AuthenticateSocket, identify, Refusal } from '../access/identify.ts';

/** A refusal as Socket.IO's clients get it: `connect_error` with `data.code`. */
class ConnectError extends Error {
  readonly data: { code: ErrorCode };

  constructor(code: ErrorCode) {
    super(code);
    this.data = { code };
  }
}

/** Socket.IO middleware: puts who connects into `socket.data.identity`, or refuses. */
export function handshake(authenticate: AuthenticateSocket, log: FastifyBaseLogger) {
  return (socket: Socket, next: (refusal?: ConnectError) => void): void => {
    const { auth, headers, address } = socket.handshake;
    identify(auth, headers, authenticate).then(
      (identity) => {
        socket.data.identity = identity;
        next();
      },
      (error: unknown) => {
        if (error instanceof Refusal) log.info({ code: error.code, address }, 'socket refused');
        else log.error({ err: error }, 'a socket’s credentials could not be checked');
        next(new ConnectError(error instanceof Refusal ? error.code : 'backend_unavailable'));
      },
    );
  };
}
