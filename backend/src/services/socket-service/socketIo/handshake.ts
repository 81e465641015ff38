import {
  type ErrorCode,
  Handshake,
  OLDEST_SUPPORTED_CONTRACT_VERSION,
} from '@studyspot/shared-events';
import type { FastifyBaseLogger } from 'fastify';
import type { Socket } from 'socket.io';
import type { AuthenticatePerson, Person } from '../../../plugins/authentication.ts';

/** A refusal as clients get it: `connect_error` with `data.code`. */
class Refusal extends Error {
  readonly data: { code: ErrorCode };

  constructor(code: ErrorCode) {
    super(code);
    this.data = { code };
  }
}

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=[^;]/;

/** Plain clients send what they have, and that may be nothing: `{token: null}`. */
const withoutBlanks = (auth: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(auth).filter(([, value]) => value !== null && value !== ''));

/** Who this is; null for a guest, who brought no credential at all. A bad one is refused, so that the client notices. */
async function personOf(socket: Socket, authenticate: AuthenticatePerson): Promise<Person | null> {
  const handshake = Handshake.safeParse(withoutBlanks(socket.handshake.auth));
  if (!handshake.success) throw new Refusal('malformed');
  const { contractVersion = OLDEST_SUPPORTED_CONTRACT_VERSION, token } = handshake.data;
  if (contractVersion < OLDEST_SUPPORTED_CONTRACT_VERSION) throw new Refusal('client_too_old');

  const { cookie, authorization: header } = socket.handshake.headers;
  const authorization = token ? `Bearer ${token}` : header;
  if (!authorization && !(cookie && SESSION_COOKIE.test(cookie))) return null;
  const person = await authenticate({ cookie, authorization });
  if (!person) throw new Refusal('unauthenticated');
  return person;
}

export type Handshaken = Socket & { data: { person: Person | null } };

/** Socket.IO middleware: tells who connects, or refuses. */
export function handshake(authenticate: AuthenticatePerson, log: FastifyBaseLogger) {
  return (socket: Socket, next: (refusal?: Refusal) => void): void => {
    personOf(socket, authenticate).then(
      (person) => {
        socket.data.person = person;
        next();
      },
      (error: unknown) => {
        const refusal = error instanceof Refusal ? error : new Refusal('backend_unavailable');
        if (refusal === error)
          log.info(
            { code: refusal.data.code, address: socket.handshake.address },
            'socket refused',
          );
        else log.error({ err: error }, 'a socket’s credentials could not be checked');
        next(refusal);
      },
    );
  };
}
