import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';

export type Auth = {
  authenticate: AuthenticatePerson;
  /** Registers `/api/auth/*` and `/api/me`. */
  routes: (app: FastifyInstance) => Promise<void>;
};

export function createAuth(_deps: Deps): Auth {
  return { authenticate: async () => null, routes: async () => undefined };
}
