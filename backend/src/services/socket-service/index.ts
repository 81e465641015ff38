import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';

export type Sockets = {
  /** Tells the relay that the outbox has rows. */
  wakeRelay: () => void;
  /** Before the HTTP server closes, which would otherwise wait for the clients. */
  close: () => Promise<void>;
};

export type SocketDeps = Omit<Deps, 'wakeRelay'> & { authenticate: AuthenticatePerson };

/** Puts Socket.IO and the relay on the app's HTTP server, and registers the sockets' own routes. */
export async function attachSockets(_app: FastifyInstance, _deps: SocketDeps): Promise<Sockets> {
  return { wakeRelay: () => undefined, close: async () => undefined };
}
